package org.taskgrader.api.http;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.analytics.Analytics;
import org.taskgrader.api.analytics.CourseFigures;
import org.taskgrader.api.analytics.ExerciseFigures;
import org.taskgrader.api.analytics.FigureTables;
import org.taskgrader.api.problem.Problem;
import org.taskgrader.api.problem.ProblemException;
import org.taskgrader.api.problem.ProblemType;
import org.taskgrader.core.exercise.Course;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.Exercises;

/** Figures about the caller's learners as a whole. */
@Path("/api/v1/analytics")
@Produces({MediaType.APPLICATION_JSON, FigureAnswers.CSV})
@RunOnVirtualThread
@RolesAllowed(Scope.Names.ANALYTICS)
@Tag(name = "Analytics")
public class AnalyticsResource {

    private final Analytics analytics;
    private final Courses courses;
    private final Exercises library;
    private final Callers callers;

    AnalyticsResource(Analytics analytics, Courses courses, Exercises library, Callers callers) {
        this.analytics = analytics;
        this.courses = courses;
        this.library = library;
        this.callers = callers;
    }

    @GET
    @Path("/courses/{id}")
    @Operation(
            operationId = "courseFigures",
            summary = "Read how far learners come in a course",
            description =
                    "Who has started, stayed and succeeded, and for each exercise who has reached it, solved it, and"
                            + " stopped there. Computed when it is asked for.")
    @APIResponse(
            responseCode = "200",
            description = "The figures as they are now.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = CourseFigures.class),
                        examples = @ExampleObject(name = "course", value = FigureExamples.COURSE_FIGURES)),
                @Content(
                        mediaType = FigureAnswers.CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "table", value = FigureExamples.COURSE_TABLE))
            })
    @APIResponse(responseCode = "400", ref = "bad-request")
    public RestResponse<Object> course(
            @RestPath String id,
            @Parameter(description = AudienceParameters.SESSION) @RestQuery @Nullable String session,
            @Parameter(description = AudienceParameters.COHORT) @RestQuery @Nullable String cohort,
            @Parameter(description = FigureAnswers.FORMAT) @RestQuery @Nullable String format,
            @Parameter(
                            description =
                                    "For CSV: `exercises` (if none is named), `rates`, `groups`, `progression`, `mistakes` or"
                                            + " `weeks`.")
                    @RestQuery
                    @Nullable String table,
            @Context HttpHeaders headers) {
        Course course = courses.required(id);
        CourseFigures figures =
                analytics.course(callers.current().platform(), course, AudienceParameters.audience(session, cohort));
        return FigureAnswers.answer(figures, FigureTables.of(figures), format, table, headers);
    }

    @GET
    @Path("/exercises/{id: .+}")
    @Operation(
            operationId = "exerciseFigures",
            summary = "Read how learners fare with an exercise",
            description =
                    "How many begin and solve it, with how many attempts, which mistakes are told and whether that"
                            + " helps, and which tests fail. Computed when it is asked for.")
    @APIResponse(
            responseCode = "200",
            description = "The figures as they are now.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ExerciseFigures.class),
                        examples = @ExampleObject(name = "exercise", value = FigureExamples.EXERCISE_FIGURES)),
                @Content(
                        mediaType = FigureAnswers.CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "table", value = FigureExamples.EXERCISE_TABLE))
            })
    @APIResponse(responseCode = "400", ref = "bad-request")
    public RestResponse<Object> exercise(
            @RestPath String id,
            @Parameter(description = AudienceParameters.SESSION) @RestQuery @Nullable String session,
            @Parameter(description = AudienceParameters.COHORT) @RestQuery @Nullable String cohort,
            @Parameter(description = FigureAnswers.FORMAT) @RestQuery @Nullable String format,
            @Parameter(description = "For CSV: `summary` (if none is named), `scores`, `mistakes`, `weeks` or `tests`.")
                    @RestQuery
                    @Nullable String table,
            @Context HttpHeaders headers) {
        String known = library.find(id)
                .map(Exercise::id)
                .orElseThrow(() -> new ProblemException(
                        Problem.of(ProblemType.UNKNOWN_EXERCISE, "There is no exercise with this id.")));
        ExerciseFigures figures = analytics.exercise(
                callers.current().platform(), known, courses.with(known), AudienceParameters.audience(session, cohort));
        return FigureAnswers.answer(figures, FigureTables.of(figures), format, table, headers);
    }
}
