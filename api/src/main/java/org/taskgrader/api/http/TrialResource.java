package org.taskgrader.api.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.taskgrader.api.access.Caller;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.problem.Problem;
import org.taskgrader.api.problem.Problem.FieldError;
import org.taskgrader.api.problem.ProblemException;
import org.taskgrader.api.problem.ProblemType;
import org.taskgrader.api.report.TrialReport;
import org.taskgrader.api.trial.TrialOutcome;
import org.taskgrader.api.trial.Trials;
import org.taskgrader.api.trial.Trials.Trial;
import org.taskgrader.core.exercise.exchange.job.JsonFlaw;

/** Grades a program for an exercise that comes along with it, and keeps nothing. */
@Path("/api/v1/trials")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Exercises")
public class TrialResource {

    private final Instance<Trials> trials;
    private final Callers callers;
    private final Languages languages;
    private final GradingNode node;

    TrialResource(Instance<Trials> trials, Callers callers, Languages languages, GradingNode node) {
        this.trials = trials;
        this.callers = callers;
        this.languages = languages;
        this.node = node;
    }

    @POST
    @RolesAllowed(Scope.Names.AUTHOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "trial",
            summary = "Try a program on an exercise that the service does not have",
            description =
                    "The body brings the exercise along: the files of its folder, read as those of any exercise are. The"
                            + " answer is the report. It is waited for, behind learners' programs, and nothing is kept.")
    @Parameter(ref = "Accept-Language")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TrialRequest.Published.class),
                            examples = @ExampleObject(name = "trial", value = Examples.TRIAL)))
    @APIResponse(
            responseCode = "200",
            description = "The report.",
            content =
                    @Content(
                            schema = @Schema(implementation = TrialReport.class),
                            examples = @ExampleObject(name = "report", value = Examples.TRIED)))
    public RestResponse<TrialReport> attempt(TrialRequest request, @Context HttpHeaders headers)
            throws InterruptedException {
        node.required();
        Trial trial = new Trial(
                request.exercise(),
                request.source(),
                request.lang().orElseGet(() -> languages.best(headers.getAcceptableLanguages())),
                request.hints());
        return ResponseBuilder.ok(report(trials.get().run(caller(), trial)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private String caller() {
        Caller caller = callers.current();
        return caller.key().orElse(caller.platform());
    }

    private static TrialReport report(TrialOutcome outcome) {
        return switch (outcome) {
            case TrialOutcome.Reported(var report, var hints) ->
                TrialReport.of(
                        report,
                        hints.stream()
                                .map(org.taskgrader.core.exercise.folder.Problem::toString)
                                .toList());
            case TrialOutcome.Unusable(var problems) -> throw unusable(problems);
            case TrialOutcome.CallerBusy(var most, var retryAfter) ->
                throw new ProblemException(
                        Problem.of(
                                ProblemType.TOO_MANY_TRIALS,
                                "Of this key, as many trials are under way as there may be: " + most + "."),
                        retryAfter);
            case TrialOutcome.NoPlace(var retryAfter) ->
                throw new ProblemException(
                        Problem.of(ProblemType.TRIALS_FULL, "There was no place in the sandbox for a trial."),
                        retryAfter);
        };
    }

    /** Each with the file in question, as far as the body has one. */
    private static ProblemException unusable(List<org.taskgrader.core.exercise.folder.Problem> problems) {
        return new ProblemException(Problem.of(
                ProblemType.UNUSABLE_EXERCISE,
                "The exercise cannot be used: " + problems.getFirst(),
                problems.stream()
                        .map(problem -> new FieldError(
                                problem.file().isEmpty()
                                        ? "#/exercise/files"
                                        : JsonFlaw.pointer("#/exercise/files", problem.file()),
                                problem.toString()))
                        .toList()));
    }
}
