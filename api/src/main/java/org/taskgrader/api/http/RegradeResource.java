package org.taskgrader.api.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.problem.Problem;
import org.taskgrader.api.problem.ProblemException;
import org.taskgrader.api.problem.ProblemType;
import org.taskgrader.api.regrade.RegradeProgress;
import org.taskgrader.api.regrade.Regrades;
import org.taskgrader.core.exercise.Exercises;

/** Grades again what was sent for an exercise. */
@Path("/api/v1/exercises/{id: .+}/regrade")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Exercises")
public class RegradeResource {

    private final Regrades regrades;
    private final Exercises exercises;
    private final Callers callers;

    RegradeResource(Regrades regrades, Exercises exercises, Callers callers) {
        this.regrades = regrades;
        this.exercises = exercises;
        this.callers = callers;
    }

    @POST
    @RolesAllowed(Scope.Names.AUTHOR)
    @Operation(
            operationId = "regrade",
            summary = "Grade again what was sent for an exercise",
            description =
                    "For when its tests have changed: every submission that the caller's platform has sent for it is graded"
                            + " again, behind all that somebody waits for. What counts stays as it is until the regrade is applied; the"
                            + " answer and `Location` say where to read what came out differently. While one is under way for the"
                            + " same state of the exercise, that one is the answer.")
    @APIResponse(
            responseCode = "202",
            description = "Begun; `Location` leads to how far it is.",
            content =
                    @Content(
                            schema = @Schema(implementation = RegradeProgress.class),
                            examples = @ExampleObject(name = "regrade", value = RegradeExamples.DONE)))
    public RestResponse<RegradeProgress> regrade(@RestPath String id) {
        RegradeProgress begun = exercises
                .find(id)
                .map(exercise -> regrades.begin(callers.current().platform(), exercise))
                .orElseThrow(() -> new ProblemException(
                        Problem.of(ProblemType.UNKNOWN_EXERCISE, "There is no exercise with this id.")));
        return uncached(ResponseBuilder.accepted(begun))
                .location(URI.create(begun.links().self()))
                .build();
    }

    /** A regrade is another at every look. */
    static ResponseBuilder<RegradeProgress> uncached(ResponseBuilder<RegradeProgress> response) {
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
