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
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.taskgrader.api.access.Caller;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.access.Visit;
import org.taskgrader.api.http.security.QuotaUse;
import org.taskgrader.api.problem.Problem;
import org.taskgrader.api.problem.Problem.FieldError;
import org.taskgrader.api.problem.ProblemException;
import org.taskgrader.api.problem.ProblemType;
import org.taskgrader.api.store.LearnerKey;
import org.taskgrader.api.store.LearnerKeys;
import org.taskgrader.api.trial.OwnRunOutcome;
import org.taskgrader.api.trial.OwnRuns;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.Exercises;

/** Runs a program on an input of the learner's own: to see what it does, and no attempt. */
@Path("/api/v1/exercises/{id: .+}/runs")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Exercises")
public class OwnRunResource {

    private final Instance<OwnRuns> runs;
    private final Exercises exercises;
    private final LearnerKeys learners;
    private final Callers callers;
    private final QuotaUse quota;
    private final Languages languages;
    private final GradingNode node;

    OwnRunResource(
            Instance<OwnRuns> runs,
            Exercises exercises,
            LearnerKeys learners,
            Callers callers,
            QuotaUse quota,
            Languages languages,
            GradingNode node) {
        this.runs = runs;
        this.exercises = exercises;
        this.learners = learners;
        this.callers = callers;
        this.quota = quota;
        this.languages = languages;
        this.node = node;
    }

    @POST
    @RolesAllowed({Scope.Names.SUBMIT, Scope.Names.PAGE})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "run",
            summary = "Run a program on an input of one's own",
            description =
                    "As it would run in the exercise, whose whole programs read an input; nothing is judged or kept. It is"
                            + " waited for, behind what was sent to be graded, and counts as a program of the learner's.")
    @Parameter(ref = "Accept-Language")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OwnRunRequest.class),
                            examples = @ExampleObject(name = "run", value = RunExamples.RUN)))
    @APIResponse(
            responseCode = "200",
            description = "What it did.",
            content =
                    @Content(
                            schema = @Schema(implementation = OwnRunView.class),
                            examples = @ExampleObject(name = "ended", value = RunExamples.RAN)))
    @APIResponse(responseCode = "409", ref = "no-own-input")
    public RestResponse<OwnRunView> run(@RestPath String id, OwnRunRequest request, @Context HttpHeaders headers)
            throws InterruptedException {
        node.required();
        Exercise exercise = exercises
                .find(id)
                .orElseThrow(() -> new ProblemException(
                        Problem.of(ProblemType.UNKNOWN_EXERCISE, "There is no exercise with this id.")));
        Caller caller = callers.current();
        caller.visit().ifPresent(visit -> check(visit, id, request));
        if (!OwnRuns.suits(exercise)) {
            throw new ProblemException(Problem.of(
                    ProblemType.NO_OWN_INPUT,
                    "An exercise of the kind " + exercise.kind().id() + " takes no input of one's own."));
        }
        Optional<LearnerKey> learner = caller.visit()
                .map(Visit::learner)
                .or(() -> request.learner().map(named -> learners.of(caller.platform(), named)));
        learner.ifPresent(known -> quota.submissions(known, 1));
        String counted = learner.map(LearnerKey::hash).or(caller::key).orElse(caller.platform());
        Locale language = request.lang()
                .map(Locale::forLanguageTag)
                .orElseGet(() -> languages.best(headers.getAcceptableLanguages()));
        OwnRunOutcome outcome =
                runs.get().run(counted, new OwnRuns.OwnRun(exercise, request.source(), request.input(), language));
        return ResponseBuilder.ok(view(outcome))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** A page runs programs for its own learner and exercise. */
    private static void check(Visit visit, String id, OwnRunRequest request) {
        if (!visit.isAt(id)) {
            throw new ProblemException(Problem.of(ProblemType.FORBIDDEN, "This page is for " + visit.place() + "."));
        }
        if (request.learner().isPresent()) {
            throw SubmissionBody.invalid(
                    List.of(new FieldError("#/learner", "Whose page it is is known: leave this field out.")));
        }
    }

    private static OwnRunView view(OwnRunOutcome outcome) {
        return switch (outcome) {
            case OwnRunOutcome.Ended(var status, var output, var errors) -> OwnRunView.ended(status, output, errors);
            case OwnRunOutcome.Stopped(var verdict, var message, var output, var errors) ->
                OwnRunView.stopped(verdict, message, output, errors);
            case OwnRunOutcome.CallerBusy(var most, var retryAfter) ->
                throw new ProblemException(
                        Problem.of(
                                ProblemType.RUN_UNDER_WAY,
                                "Of this learner, as many runs are under way as there may be: " + most + "."),
                        retryAfter);
            case OwnRunOutcome.NoPlace(var retryAfter) ->
                throw new ProblemException(
                        Problem.of(ProblemType.RUNS_FULL, "There was no place in the sandbox for a run."), retryAfter);
        };
    }
}
