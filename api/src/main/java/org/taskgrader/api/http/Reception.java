package org.taskgrader.api.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.taskgrader.api.access.Caller;
import org.taskgrader.api.access.Visit;
import org.taskgrader.api.http.security.QuotaUse;
import org.taskgrader.api.problem.Problem;
import org.taskgrader.api.problem.Problem.FieldError;
import org.taskgrader.api.problem.ProblemException;
import org.taskgrader.api.problem.ProblemType;
import org.taskgrader.api.queue.Admission;
import org.taskgrader.api.queue.Intake;
import org.taskgrader.api.store.Arrival;
import org.taskgrader.api.store.EarlierRequest;
import org.taskgrader.api.store.LearnerKey;
import org.taskgrader.api.store.LearnerKeys;
import org.taskgrader.api.store.Priority;
import org.taskgrader.api.store.Sender;
import org.taskgrader.api.store.StoredSubmission;
import org.taskgrader.api.store.StoredSubmission.Queued;
import org.taskgrader.api.webhook.CallbackRules;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.Exercises;
import org.taskgrader.core.submission.Submission;

/** Takes in what requests bring: makes submissions of it, and has them stored and queued. */
@ApplicationScoped
public class Reception {

    private final Exercises exercises;
    private final Intake intake;
    private final LearnerKeys learners;
    private final Callers callers;
    private final QuotaUse quota;
    private final Languages languages;
    private final CallbackRules callbacks;
    private final Clock clock;

    Reception(
            Exercises exercises,
            Intake intake,
            LearnerKeys learners,
            Callers callers,
            QuotaUse quota,
            Languages languages,
            CallbackRules callbacks,
            Clock clock) {
        this.exercises = exercises;
        this.intake = intake;
        this.learners = learners;
        this.callers = callers;
        this.quota = quota;
        this.languages = languages;
        this.callbacks = callbacks;
        this.clock = clock;
    }

    /**
     * Makes a submission of a request.
     *
     * @param at where in the body it is, as a JSON pointer
     * @param acceptable the languages that the request would like, best first, for when it names none itself
     * @param errors where it is told if there is no such exercise, without which there is no submission, or if the
     *     callback cannot be called
     */
    Optional<StoredSubmission> submission(
            SubmissionRequest request, String at, List<Locale> acceptable, Priority priority, List<FieldError> errors) {
        Optional<Exercise> exercise = exercises.find(request.exercise());
        if (exercise.isEmpty()) {
            errors.add(new FieldError(
                    at + "/exercise", "There is no such exercise; GET /api/v1/exercises lists those there are."));
        }
        checkCallback(request.callback(), at, errors);
        Caller caller = callers.current();
        caller.visit().ifPresent(visit -> checkVisit(request, visit, at, errors));
        String platform = caller.platform();
        return exercise.map(found -> new StoredSubmission(
                UUID.randomUUID(),
                new Submission(
                        request.exercise(),
                        request.source(),
                        request.lang().map(Locale::forLanguageTag).orElseGet(() -> languages.best(acceptable))),
                found.version(),
                new Sender(
                        platform,
                        caller.visit()
                                .map(Visit::learner)
                                .or(() -> request.learner().map(learner -> learners.of(platform, learner)))),
                priority,
                clock.instant(),
                new Queued()));
    }

    /** A page sends programs for its own learner and exercise, and has nobody called. */
    private static void checkVisit(SubmissionRequest request, Visit visit, String at, List<FieldError> errors) {
        if (!visit.isAt(request.exercise())) {
            errors.add(new FieldError(at + "/exercise", "This page is for " + visit.place() + "."));
        }
        if (request.learner().isPresent()) {
            errors.add(new FieldError(at + "/learner", "Whose page it is is known: leave this field out."));
        }
        if (request.callback().isPresent()) {
            errors.add(new FieldError(at + "/callback", "A page cannot have anybody called: leave this field out."));
        }
    }

    /** Tells in {@code errors} if there is a callback that cannot be called. */
    void checkCallback(Optional<String> callback, String at, List<FieldError> errors) {
        callback.flatMap(url -> callbacks.problem(url, callers.current().platform()))
                .ifPresent(problem -> errors.add(new FieldError(at + "/callback", problem)));
    }

    /** Adds to {@code fingerprint} what a request asks for. */
    static void fingerprint(RequestFingerprint fingerprint, SubmissionRequest request, StoredSubmission submission) {
        fingerprint
                .with(request.exercise())
                .with(request.source())
                .with(submission.learner().map(LearnerKey::hash).orElse(""))
                .with(request.lang().orElse(""))
                .with(request.callback().orElse(""));
    }

    /**
     * Stores and queues what a request brings.
     *
     * @return what an earlier request under the same key has brought, in which case nothing was stored
     * @throws ProblemException if there is no place in the queue, too much of a learner, or the key was used for another request
     */
    Optional<UUID> take(Arrival arrival) {
        arrival.submissions().stream()
                .map(StoredSubmission::learner)
                .flatMap(Optional::stream)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.summingInt(learner -> 1)))
                .forEach(quota::submissions);
        return switch (intake.submit(arrival)) {
            case Admission.Accepted accepted -> Optional.empty();
            case Admission.Repeats(var earlier) -> Optional.of(subject(earlier));
            case Admission.Full(Duration retryAfter) ->
                throw new ProblemException(
                        Problem.of(ProblemType.QUEUE_FULL, "The queue is full; nothing was stored."), retryAfter);
            case Admission.Closed closed ->
                throw new ProblemException(
                        Problem.of(ProblemType.SHUTTING_DOWN, "The service is stopping; nothing was stored."),
                        Duration.ofSeconds(10));
        };
    }

    private static UUID subject(EarlierRequest earlier) {
        return switch (earlier) {
            case EarlierRequest.Answered(UUID subject) -> subject;
            case EarlierRequest.Different different ->
                throw new ProblemException(Problem.of(
                        ProblemType.IDEMPOTENCY_KEY_REUSED,
                        "This " + IdempotencyKey.HEADER + " was sent with another request before."));
            case EarlierRequest.InFlight inFlight ->
                throw new ProblemException(
                        Problem.of(
                                ProblemType.REQUEST_IN_FLIGHT,
                                "A request with this " + IdempotencyKey.HEADER + " is being stored."),
                        Duration.ofSeconds(1));
        };
    }
}
