package org.taskgrader.api.http.learner;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.analytics.learner.LearnerFilter;
import org.taskgrader.api.analytics.learner.LearnerList;
import org.taskgrader.api.analytics.learner.LearnerTables;
import org.taskgrader.api.analytics.learner.Learners;
import org.taskgrader.api.http.ApiDescription;
import org.taskgrader.api.http.Courses;
import org.taskgrader.api.http.FigureAnswers;
import org.taskgrader.api.http.QueryParameters;
import org.taskgrader.api.problem.ParameterRule.Continuation;
import org.taskgrader.api.problem.ProblemException;
import org.taskgrader.core.exercise.Course;

/** Lists learners of a course, as they are found or as their platform asks for them. */
@Path("/api/v1/analytics/courses/{id}/learners")
@RunOnVirtualThread
@RolesAllowed(Scope.Names.ANALYTICS)
@SecurityRequirement(
        name = ApiDescription.KEY,
        scopes = {Scope.Names.ANALYTICS, Scope.Names.READ})
@Tag(name = "Analytics")
public class LearnerListResource {

    private final Learners learners;
    private final LearnerReaders readers;
    private final Courses courses;

    LearnerListResource(Learners learners, LearnerReaders readers, Courses courses) {
        this.learners = learners;
        this.readers = readers;
        this.courses = courses;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, FigureAnswers.CSV})
    @Operation(
            operationId = "learners",
            summary = "List a course's learners",
            description =
                    "Those who have begun it or are enrolled in it; who was active last comes first. They are named by"
                            + " handles, since their ids are not kept. Wants the scopes `analytics` and `read` together.")
    @APIResponse(
            responseCode = "200",
            description = "The learners as they are now.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = LearnerList.class),
                        examples = @ExampleObject(name = "learners", value = LearnerExamples.LIST)),
                @Content(
                        mediaType = FigureAnswers.CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "table", value = LearnerExamples.TABLE))
            })
    @APIResponse(responseCode = "400", ref = "bad-request")
    public RestResponse<Object> list(
            @RestPath String id,
            @Parameter(description = "Only those enrolled in this session.") @RestQuery @Nullable String session,
            @Parameter(description = "Only those enrolled in this cohort.") @RestQuery @Nullable String cohort,
            @Parameter(description = "`true`: only those who are stuck.", schema = @Schema(type = SchemaType.BOOLEAN))
                    @RestQuery
                    @Nullable String stuck,
            @Parameter(description = LearnerParameters.STUCK_AFTER, schema = @Schema(type = SchemaType.INTEGER))
                    @RestQuery
                    @Nullable String stuckAfter,
            @Parameter(
                            description = "Only those without an attempt for so many days, or ever: 1 to 3650.",
                            schema = @Schema(type = SchemaType.INTEGER))
                    @RestQuery
                    @Nullable String inactiveDays,
            @Parameter(
                            description = "How many at most: 1 to 10000, 100 if nothing is said.",
                            schema = @Schema(type = SchemaType.INTEGER))
                    @RestQuery
                    @Nullable String limit,
            @Parameter(description = "Begin behind there: `next` of the list before.") @RestQuery @Nullable String after,
            @Parameter(description = FigureAnswers.FORMAT) @RestQuery @Nullable String format,
            @Context HttpHeaders headers) {
        String platform = readers.platform();
        Course course = courses.required(id);
        LearnerFilter filter = LearnerParameters.filter(session, cohort, stuck, stuckAfter, inactiveDays);
        LearnerList list = learners.list(
                        platform, course, filter, QueryParameters.said(after), LearnerParameters.most(limit))
                .orElseThrow(() -> ProblemException.of(new Continuation("after")));
        return FigureAnswers.answer(list, LearnerTables.of(list), format, null, headers);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "namedLearners",
            summary = "List learners that the platform names",
            description =
                    "Each with the handle that other lists name them by: so a platform can tell whom these mean. Who has"
                            + " neither begun the course nor is enrolled in it is left out. Nothing of the request is kept."
                            + " Wants the scopes `analytics` and `read` together.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = LearnerNames.class),
                            examples = @ExampleObject(name = "ids", value = LearnerExamples.NAMES)))
    @APIResponse(
            responseCode = "200",
            description = "The learners as they are now, in the order in which they are named.",
            content =
                    @Content(
                            schema = @Schema(implementation = LearnerList.class),
                            examples = @ExampleObject(name = "learners", value = LearnerExamples.NAMED)))
    public RestResponse<LearnerList> named(
            @RestPath String id,
            @Parameter(description = LearnerParameters.STUCK_AFTER, schema = @Schema(type = SchemaType.INTEGER))
                    @RestQuery
                    @Nullable String stuckAfter,
            LearnerNames names) {
        String platform = readers.platform();
        return ResponseBuilder.ok(learners.named(
                        platform, courses.required(id), names.learners(), LearnerParameters.stuckAfter(stuckAfter)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
