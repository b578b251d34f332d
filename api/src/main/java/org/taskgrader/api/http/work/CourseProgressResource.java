package org.taskgrader.api.http.work;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
import org.taskgrader.api.http.Callers;
import org.taskgrader.api.http.Courses;
import org.taskgrader.api.store.LearnerKey;
import org.taskgrader.api.store.Standings;
import org.taskgrader.core.exercise.Course;
import org.taskgrader.core.exercise.Exercises;

/** Tells a learner how far they have come in a course. */
@Path("/api/v1/courses/{id}/progress")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Learners")
public class CourseProgressResource {

    private final Courses courses;
    private final Exercises library;
    private final Standings standings;
    private final LearnerAsked learners;
    private final Callers callers;

    CourseProgressResource(
            Courses courses, Exercises library, Standings standings, LearnerAsked learners, Callers callers) {
        this.courses = courses;
        this.library = library;
        this.standings = standings;
        this.learners = learners;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({Scope.Names.READ, Scope.Names.PAGE})
    @Operation(
            operationId = "courseProgress",
            summary = "Read how far a learner has come in a course",
            description = "For each exercise how many attempts there were, the best of them, and whether it is solved.")
    @APIResponse(
            responseCode = "200",
            description = "The progress by now.",
            content =
                    @Content(
                            schema = @Schema(implementation = CourseProgress.class),
                            examples = @ExampleObject(name = "progress", value = WorkExamples.PROGRESS)))
    @APIResponse(responseCode = "400", ref = "bad-request")
    public RestResponse<CourseProgress> progress(
            @RestPath String id,
            @Parameter(description = "The platform's id of the learner; a learner's page leaves it out.")
                    @RestQuery
                    @Nullable String learner) {
        Course course = courses.required(id);
        LearnerKey whose = learners.of(learner);
        return ResponseBuilder.ok(CourseProgress.of(
                        course, library, standings.of(callers.current().platform(), whose, course.exercises())))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
