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
import org.taskgrader.api.access.Caller;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.http.Callers;
import org.taskgrader.api.problem.Problem;
import org.taskgrader.api.problem.ProblemException;
import org.taskgrader.api.problem.ProblemType;
import org.taskgrader.api.store.Attempts;
import org.taskgrader.core.exercise.Exercises;

/** Lists what a learner has tried at an exercise. */
@Path("/api/v1/exercises/{id: .+}/attempts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Learners")
public class AttemptResource {

    private final Attempts attempts;
    private final Exercises exercises;
    private final LearnerAsked learners;
    private final Callers callers;

    AttemptResource(Attempts attempts, Exercises exercises, LearnerAsked learners, Callers callers) {
        this.attempts = attempts;
        this.exercises = exercises;
        this.learners = learners;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({Scope.Names.READ, Scope.Names.PAGE})
    @Operation(
            operationId = "attempts",
            summary = "List a learner's attempts at an exercise",
            description = "Those that were judged, the latest 50, the latest first, each with the result that counts. A"
                    + " submission that we failed to judge is no attempt.")
    @APIResponse(
            responseCode = "200",
            description = "The attempts; none of a learner who has sent nothing.",
            content =
                    @Content(
                            schema = @Schema(implementation = AttemptList.class),
                            examples = @ExampleObject(name = "attempts", value = WorkExamples.ATTEMPTS)))
    @APIResponse(responseCode = "400", ref = "bad-request")
    public RestResponse<AttemptList> attempts(
            @RestPath String id,
            @Parameter(description = "The platform's id of the learner; a learner's page leaves it out.")
                    @RestQuery
                    @Nullable String learner) {
        if (exercises.find(id).isEmpty()) {
            throw new ProblemException(Problem.of(ProblemType.UNKNOWN_EXERCISE, "There is no exercise with this id."));
        }
        Caller caller = callers.current();
        caller.visit().filter(visit -> !visit.isAt(id)).ifPresent(visit -> {
            throw new ProblemException(Problem.of(ProblemType.FORBIDDEN, "This page is for " + visit.place() + "."));
        });
        return ResponseBuilder.ok(AttemptList.of(attempts.of(caller.platform(), learners.of(learner), id)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
