package org.taskgrader.api.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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
import org.taskgrader.api.regrade.RegradeApplication;
import org.taskgrader.api.regrade.RegradeProgress;
import org.taskgrader.api.regrade.Regrades;

/** Tells how far a regrade is and what came out differently, and lets that count. */
@Path("/api/v1/regrades/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Exercises")
public class RegradeProgressResource {

    private final Regrades regrades;
    private final RegradeApplication application;
    private final Callers callers;

    RegradeProgressResource(Regrades regrades, RegradeApplication application, Callers callers) {
        this.regrades = regrades;
        this.application = application;
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
    public RestResponse<RegradeProgress> progress(@Parameter(description = "The regrade's id.") @RestPath String id) {
        return RegradeResource.uncached(ResponseBuilder.ok(own(id))).build();
    }

    @POST
    @Path("/apply")
    @RolesAllowed(Scope.Names.AUTHOR)
    @Operation(
            operationId = "applyRegrade",
            summary = "Let the results of a regrade count",
            description =
                    "Each submission that came out differently reports the new result from then on, with `regraded` for what"
                            + " counted before, and whom it names as its `callback` is called (`submission.regraded`). Where"
                            + " the service failed to judge, or a later regrade was applied, nothing changes; nor does it if"
                            + " the request is sent again.")
    @APIResponse(
            responseCode = "200",
            description = "The regrade, applied.",
            content =
                    @Content(
                            schema = @Schema(implementation = RegradeProgress.class),
                            examples = @ExampleObject(name = "regrade", value = Examples.REGRADE)))
    @APIResponse(responseCode = "409", ref = "regrade-under-way")
    public RestResponse<RegradeProgress> apply(@Parameter(description = "The regrade's id.") @RestPath String id) {
        RegradeProgress done = own(id);
        if (done.status() == RegradeProgress.Status.RUNNING) {
            throw new ProblemException(Problem.of(
                    ProblemType.REGRADE_UNDER_WAY,
                    done.done() + " of " + done.total() + " submissions are graded again."));
        }
        application.apply(callers.current().platform(), done);
        return RegradeResource.uncached(ResponseBuilder.ok(own(id))).build();
    }

    private RegradeProgress own(String id) {
        return Ids.read(id)
                .flatMap(known -> regrades.find(callers.current().platform(), known))
                .orElseThrow(() -> new ProblemException(
                        Problem.of(ProblemType.UNKNOWN_REGRADE, "There is no regrade with this id.")));
    }
}
