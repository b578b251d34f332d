package org.taskgrader.api.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
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
import org.taskgrader.api.regrade.Decision;
import org.taskgrader.api.regrade.Decision.AlreadyApplied;
import org.taskgrader.api.regrade.Decision.Taken;
import org.taskgrader.api.regrade.Decision.UnderWay;
import org.taskgrader.api.regrade.RegradeDecisions;
import org.taskgrader.api.regrade.RegradeProgress;
import org.taskgrader.api.regrade.Regrades;

/** Tells how far a regrade is and what came out differently, and takes what is decided about that. */
@Path("/api/v1/regrades/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Exercises")
public class RegradeProgressResource {

    private final Regrades regrades;
    private final RegradeDecisions decisions;
    private final Callers callers;

    RegradeProgressResource(Regrades regrades, RegradeDecisions decisions, Callers callers) {
        this.regrades = regrades;
        this.decisions = decisions;
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
                            examples = @ExampleObject(name = "regrade", value = RegradeExamples.DONE)))
    public RestResponse<RegradeProgress> progress(@RestPath String id) {
        return told(Ids.read(id)
                .flatMap(known -> regrades.find(callers.current().platform(), known))
                .orElseThrow(RegradeProgressResource::unknown));
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
                            examples = @ExampleObject(name = "regrade", value = RegradeExamples.APPLIED)))
    @APIResponse(responseCode = "409", ref = "regrade-under-way")
    public RestResponse<RegradeProgress> apply(@RestPath String id) {
        return decided(id, decisions::apply);
    }

    @POST
    @Path("/leave")
    @RolesAllowed(Scope.Names.AUTHOR)
    @Operation(
            operationId = "leaveRegrade",
            summary = "Leave everything as it is, whatever a regrade says",
            description =
                    "Its `stage` is `left-alone` from then on, for whoever looks at it, and no result is touched. It can be"
                            + " thought better of: the regrade can be applied later all the same. What is applied already"
                            + " cannot be left alone. To send the request again changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "The regrade, left alone.",
            content =
                    @Content(
                            schema = @Schema(implementation = RegradeProgress.class),
                            examples = @ExampleObject(name = "regrade", value = RegradeExamples.LEFT_ALONE)))
    @APIResponse(responseCode = "409", ref = "regrade-applied")
    public RestResponse<RegradeProgress> leave(@RestPath String id) {
        return decided(id, decisions::leaveAlone);
    }

    @POST
    @Path("/stop")
    @RolesAllowed(Scope.Names.AUTHOR)
    @Operation(
            operationId = "stopRegrade",
            summary = "Stop a regrade",
            description =
                    "What is not graded again yet is taken back; what is keeps its new result, and these can be applied. Of"
                            + " one that is over nothing is left to be taken back: it stays as it is, and so does what was"
                            + " stopped if the request is sent again.")
    @APIResponse(
            responseCode = "200",
            description = "The regrade, with nothing to come any more.",
            content =
                    @Content(
                            schema = @Schema(implementation = RegradeProgress.class),
                            examples = @ExampleObject(name = "regrade", value = RegradeExamples.STOPPED)))
    public RestResponse<RegradeProgress> stop(@RestPath String id) {
        return decided(id, decisions::stop);
    }

    private RestResponse<RegradeProgress> decided(String id, BiFunction<String, UUID, Optional<Decision>> decision) {
        Decision decided = Ids.read(id)
                .flatMap(known -> decision.apply(callers.current().platform(), known))
                .orElseThrow(RegradeProgressResource::unknown);
        return switch (decided) {
            case Taken(var regrade) -> told(regrade);
            case UnderWay(var regrade) ->
                throw new ProblemException(Problem.of(
                        ProblemType.REGRADE_UNDER_WAY,
                        regrade.graded() + " of " + regrade.total() + " submissions are graded again."));
            case AlreadyApplied(var regrade) ->
                throw new ProblemException(Problem.of(
                        ProblemType.REGRADE_APPLIED,
                        regrade.applied() + " of " + regrade.total() + " submissions report the new result."));
        };
    }

    private static RestResponse<RegradeProgress> told(RegradeProgress regrade) {
        return RegradeResource.uncached(ResponseBuilder.ok(regrade)).build();
    }

    private static ProblemException unknown() {
        return new ProblemException(Problem.of(ProblemType.UNKNOWN_REGRADE, "There is no regrade with this id."));
    }
}
