package org.taskgrader.api.http.learner;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.analytics.learner.LearnerFigures;
import org.taskgrader.api.analytics.learner.LearnerTables;
import org.taskgrader.api.analytics.learner.Learners;
import org.taskgrader.api.http.ApiDescription;
import org.taskgrader.api.http.Courses;
import org.taskgrader.api.http.FigureAnswers;
import org.taskgrader.api.problem.Problem;
import org.taskgrader.api.problem.ProblemException;
import org.taskgrader.api.problem.ProblemType;

/** Tells where one learner stands. */
@Path("/api/v1/analytics/learners/{learner}")
@Produces({MediaType.APPLICATION_JSON, FigureAnswers.CSV})
@RunOnVirtualThread
@RolesAllowed(Scope.Names.ANALYTICS)
@SecurityRequirement(
        name = ApiDescription.KEY,
        scopes = {Scope.Names.ANALYTICS, Scope.Names.READ})
@Tag(name = "Analytics")
public class LearnerFiguresResource {

    private final Learners learners;
    private final LearnerReaders readers;
    private final Courses courses;

    LearnerFiguresResource(Learners learners, LearnerReaders readers, Courses courses) {
        this.learners = learners;
        this.readers = readers;
        this.courses = courses;
    }

    @GET
    @Operation(
            operationId = "learnerFigures",
            summary = "Read where a learner stands",
            description =
                    "With each exercise: how many attempts, the best of them, whether it is solved, and whether the learner"
                            + " makes the same mistake again and again. Wants the scopes `analytics` and `read` together.")
    @APIResponse(
            responseCode = "200",
            description = "The figures as they are now.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = LearnerFigures.class),
                        examples = @ExampleObject(name = "learner", value = LearnerExamples.LEARNER)),
                @Content(
                        mediaType = FigureAnswers.CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "table", value = LearnerExamples.EXERCISES))
            })
    @APIResponse(responseCode = "400", ref = "bad-request")
    public RestResponse<Object> learner(
            @RestPath String learner,
            @Parameter(description = LearnerParameters.STUCK_AFTER, schema = @Schema(type = SchemaType.INTEGER))
                    @RestQuery
                    @Nullable String stuckAfter,
            @Parameter(description = FigureAnswers.FORMAT) @RestQuery @Nullable String format,
            @Parameter(description = "For CSV: `exercises` (if none is named) or `enrolments`.") @RestQuery @Nullable String table,
            @Context HttpHeaders headers) {
        String platform = readers.platform();
        LearnerFigures figures = learners.one(
                        platform, learner, courses.all(), LearnerParameters.stuckAfter(stuckAfter))
                .orElseThrow(() -> new ProblemException(
                        Problem.of(ProblemType.UNKNOWN_LEARNER, "Nothing is kept of a learner with this id.")));
        return FigureAnswers.answer(figures, LearnerTables.of(figures), format, table, headers);
    }
}
