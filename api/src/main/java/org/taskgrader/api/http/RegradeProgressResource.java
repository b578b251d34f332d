package org.taskgrader.api.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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

/** Tells how far a regrade is, and what came out differently. */
@Path("/api/v1/regrades/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Exercises")
public class RegradeProgressResource {

    private final Regrades regrades;
    private final Callers callers;

    RegradeProgressResource(Regrades regrades, Callers callers) {
        this.regrades = regrades;
        this.callers = callers;
    }

    @GET
    @RolesAllowed(Scope.Names.AUTHOR)
    @Operation(
            operationId = "regradeProgress",
            summary = "Read how far a regrade is, and what came out differently",
            description = "Of each change the new result is a submission to be read like any other.")
    @APIResponse(
            responseCode = "200",
            description = "The regrade as it stands now.",
            content =
                    @Content(
                            schema = @Schema(implementation = RegradeProgress.class),
                            examples = @ExampleObject(name = "regrade", value = Examples.REGRADE)))
    @APIResponse(responseCode = "404", ref = "unknown-regrade")
    @APIResponse(responseCode = "406", ref = "not-acceptable")
    @APIResponse(responseCode = "500", ref = "internal-error")
    @APIResponse(responseCode = "503", ref = "queue-full")
    public RestResponse<RegradeProgress> progress(@Parameter(description = "The regrade's id.") @RestPath String id) {
        RegradeProgress progress = uuid(id).flatMap(
                        known -> regrades.find(callers.current().platform(), known))
                .orElseThrow(() -> new ProblemException(
                        Problem.of(ProblemType.UNKNOWN_REGRADE, "There is no regrade with this id.")));
        return RegradeResource.uncached(ResponseBuilder.ok(progress)).build();
    }

    private static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
