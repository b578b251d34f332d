package org.taskgrader.api.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.grouping.GroupPrograms;
import org.taskgrader.api.grouping.Groups;
import org.taskgrader.api.grouping.GroupsView;
import org.taskgrader.api.grouping.MessageWords;
import org.taskgrader.api.problem.Problem;
import org.taskgrader.api.problem.ProblemException;
import org.taskgrader.api.problem.ProblemType;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.Exercises;

/** Groups of wrong programs of the caller's learners, and messages for them. */
@Path("/api/v1/analytics/exercises/{id: .+}/groups")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Analytics")
public class GroupResource {

    private static final String GROUP = "The group's id.";

    private final Groups groups;
    private final Exercises library;
    private final Callers callers;

    GroupResource(Groups groups, Exercises library, Callers callers) {
        this.groups = groups;
        this.library = library;
        this.callers = callers;
    }

    @GET
    @RolesAllowed(Scope.Names.ANALYTICS)
    @Operation(
            operationId = "groups",
            summary = "Read which wrong programs are alike",
            description =
                    "Programs that are the same but for names and manner, and fail the same tests in the same way, with what"
                            + " their learners are told. Groups of fewer than five learners are left out, and samples of"
                            + " programs are shown to who has the scope `read` as well. Computed when it is asked for.")
    @APIResponse(
            responseCode = "200",
            description = "The groups as they are now.",
            content =
                    @Content(
                            schema = @Schema(implementation = GroupsView.class),
                            examples = @ExampleObject(name = "groups", value = FigureExamples.GROUPS)))
    public RestResponse<GroupsView> groups(
            @RestPath String id,
            @Parameter(description = "Only programs of which no error class says what their mistake is.")
                    @RestQuery
                    @DefaultValue("false")
                    boolean unclassified) {
        String known = library.find(id)
                .map(Exercise::id)
                .orElseThrow(() -> new ProblemException(
                        Problem.of(ProblemType.UNKNOWN_EXERCISE, "There is no exercise with this id.")));
        return uncached(groups.of(platform(), known, look(unclassified)));
    }

    @GET
    @Path("/{group}")
    @RolesAllowed(Scope.Names.ANALYTICS)
    @Operation(
            operationId = "group",
            summary = "Read a group and some of its programs",
            description = "Whom a message would have reached, to be looked at before it is written.")
    @APIResponse(
            responseCode = "200",
            description = "The group as it is now.",
            content =
                    @Content(
                            schema = @Schema(implementation = GroupPrograms.class),
                            examples = @ExampleObject(name = "group", value = FigureExamples.GROUP)))
    @APIResponse(responseCode = "404", ref = "unknown-group")
    public RestResponse<GroupPrograms> group(
            @RestPath String id, @Parameter(description = GROUP) @RestPath String group) {
        return uncached(
                groups.group(platform(), exercise(id), group, look(false)).orElseThrow(GroupResource::unknown));
    }

    @PUT
    @Path("/{group}/message")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.Names.AUTHOR)
    @Operation(
            operationId = "writeGroupMessage",
            summary = "Write a message for a group",
            description =
                    "From then on it leads the feedback of the platform's programs in this group, in the place of an earlier"
                            + " message. Reports that were made before stay as they are.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = MessageWords.class),
                            examples = @ExampleObject(name = "message", value = FigureExamples.GROUP_MESSAGE)))
    @APIResponse(
            responseCode = "200",
            description = "The message as it is kept.",
            content =
                    @Content(
                            schema = @Schema(implementation = MessageWords.class),
                            examples = @ExampleObject(name = "message", value = FigureExamples.GROUP_MESSAGE)))
    @APIResponse(responseCode = "404", ref = "unknown-group")
    public RestResponse<MessageWords> write(
            @RestPath String id, @Parameter(description = GROUP) @RestPath String group, MessageWords words) {
        if (!groups.write(platform(), exercise(id), group, words)) {
            throw unknown();
        }
        return uncached(words);
    }

    @DELETE
    @Path("/{group}/message")
    @RolesAllowed(Scope.Names.AUTHOR)
    @Operation(
            operationId = "removeGroupMessage",
            summary = "Take back a message for a group",
            description = "Programs that are graded from then on do not get it.")
    @APIResponse(responseCode = "204", description = "There is no message any more.")
    @APIResponse(responseCode = "404", ref = "unknown-group")
    public RestResponse<Void> remove(@RestPath String id, @Parameter(description = GROUP) @RestPath String group) {
        if (!groups.remove(platform(), exercise(id), group)) {
            throw unknown();
        }
        return RestResponse.noContent();
    }

    /** Of an exercise that there is not, there is no group either. */
    private String exercise(String id) {
        return library.find(id).map(Exercise::id).orElseThrow(GroupResource::unknown);
    }

    private String platform() {
        return callers.current().platform();
    }

    private Groups.Look look(boolean unclassified) {
        return new Groups.Look(unclassified, callers.current().scopes().contains(Scope.READ));
    }

    private static ProblemException unknown() {
        return new ProblemException(Problem.of(
                ProblemType.UNKNOWN_GROUP, "There is no such group of this exercise, or none that may be shown."));
    }

    /** Groups are others at every look, and nobody's but the caller's. */
    private static <T> RestResponse<T> uncached(T found) {
        return ResponseBuilder.ok(found)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
