package org.taskgrader.api.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.problem.Problem;
import org.taskgrader.api.problem.ProblemException;
import org.taskgrader.api.problem.ProblemType;
import org.taskgrader.api.queue.Intake;
import org.taskgrader.api.store.LearnerKey;
import org.taskgrader.api.store.LearnerKeys;
import org.taskgrader.api.store.LearnerRecords;
import org.taskgrader.api.store.LearnerRecords.Extent;

/** What a platform may ask for on behalf of one of its learners: all that is kept of them, and that nothing is. */
@Path("/api/v1/learners/{learner}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Learners")
public class LearnerResource {

    private final LearnerRecords records;
    private final LearnerKeys keys;
    private final Callers callers;
    private final Intake intake;
    private final ObjectMapper json;

    LearnerResource(LearnerRecords records, LearnerKeys keys, Callers callers, Intake intake, ObjectMapper json) {
        this.records = records;
        this.keys = keys;
        this.callers = callers;
        this.intake = intake;
        this.json = json;
    }

    @GET
    @Path("/export")
    @RolesAllowed(Scope.Names.READ)
    @Operation(
            operationId = "exportLearner",
            summary = "Export all that is kept of a learner",
            description = "Programs, reports, times; the oldest first. The learner's id is the platform's own.")
    @APIResponse(
            responseCode = "200",
            description = "All of it.",
            content =
                    @Content(
                            schema = @Schema(implementation = LearnerExport.class),
                            examples = @ExampleObject(name = "export", value = Examples.LEARNER_EXPORT)))
    public RestResponse<StreamingOutput> export(@RestPath String learner) {
        String platform = callers.current().platform();
        LearnerKey key = keys.of(platform, learner);
        known(platform, key);
        StreamingOutput all = out -> LearnerExport.write(records, platform, key, json, out);
        return ResponseBuilder.ok(all)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @DELETE
    @RolesAllowed(Scope.Names.ADMIN)
    @Operation(
            operationId = "eraseLearner",
            summary = "Erase all that is kept of a learner",
            description =
                    "Submissions with all that belongs to them; those under way are cancelled. With `dryRun=true` it only"
                            + " says how much that is.")
    @APIResponse(
            responseCode = "200",
            description = "What was erased, or would be.",
            content =
                    @Content(
                            schema = @Schema(implementation = LearnerErasure.class),
                            examples = @ExampleObject(name = "dry run", value = Examples.LEARNER_ERASURE)))
    @APIResponse(responseCode = "400", ref = "bad-request")
    public LearnerErasure erase(
            @RestPath String learner,
            @Parameter(schema = @Schema(type = SchemaType.BOOLEAN)) @RestQuery @Nullable String dryRun) {
        String platform = callers.current().platform();
        boolean dry = isDry(dryRun);
        LearnerKey key = keys.of(platform, learner);
        Extent extent = known(platform, key);
        if (!dry) {
            records.underWay(platform, key).forEach(intake::cancel);
            records.erase(platform, key);
        }
        return LearnerErasure.of(dry, extent);
    }

    /** What is none of both words could be meant to be either: nothing is erased then. */
    private static boolean isDry(@Nullable String dryRun) {
        return switch (dryRun) {
            case null -> false;
            case "false" -> false;
            case "true" -> true;
            default ->
                throw new ProblemException(
                        Problem.of(ProblemType.BAD_REQUEST, "dryRun is true or false; nothing was erased."));
        };
    }

    private Extent known(String platform, LearnerKey key) {
        Extent extent = records.extent(platform, key);
        if (extent.isNothing()) {
            throw new ProblemException(
                    Problem.of(ProblemType.UNKNOWN_LEARNER, "Nothing is kept of a learner with this id."));
        }
        return extent;
    }
}
