package org.taskgrader.api.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.taskgrader.api.problem.Problem;
import org.taskgrader.api.problem.Problem.FieldError;
import org.taskgrader.api.problem.ProblemException;
import org.taskgrader.api.problem.ProblemType;
import org.taskgrader.api.queue.Admission;
import org.taskgrader.api.queue.Intake;
import org.taskgrader.api.report.GradedSubmission;
import org.taskgrader.api.report.PendingSubmission;
import org.taskgrader.api.report.SubmissionView;
import org.taskgrader.api.report.SubmissionView.ExerciseVersion;
import org.taskgrader.api.report.SubmissionView.Links;
import org.taskgrader.api.report.SubmissionView.Status;
import org.taskgrader.api.store.LearnerKeys;
import org.taskgrader.api.store.Priority;
import org.taskgrader.api.store.Sender;
import org.taskgrader.api.store.StoredSubmission;
import org.taskgrader.api.store.StoredSubmission.Cancelled;
import org.taskgrader.api.store.StoredSubmission.Done;
import org.taskgrader.api.store.StoredSubmission.Grading;
import org.taskgrader.api.store.StoredSubmission.Queued;
import org.taskgrader.api.store.SubmissionStore;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.folder.ExerciseLibrary;
import org.taskgrader.core.submission.Submission;

/** Between the wire and the queue: requests become submissions, submissions become views. */
@ApplicationScoped
public class Submissions {

    private final ExerciseLibrary exercises;
    private final Intake intake;
    private final SubmissionStore store;
    private final LearnerKeys learners;
    private final Callers callers;
    private final Languages languages;
    private final Clock clock;

    Submissions(
            ExerciseLibrary exercises,
            Intake intake,
            SubmissionStore store,
            LearnerKeys learners,
            Callers callers,
            Languages languages,
            Clock clock) {
        this.exercises = exercises;
        this.intake = intake;
        this.store = store;
        this.learners = learners;
        this.callers = callers;
        this.languages = languages;
        this.clock = clock;
    }

    /**
     * Stores and queues a program.
     *
     * @param acceptable the languages that the request would like, best first, for when it names none itself
     * @throws ProblemException if there is no such exercise, or no place in the queue
     */
    PendingSubmission accept(SubmissionRequest request, List<Locale> acceptable) {
        Exercise exercise = exercises
                .find(request.exercise())
                .orElseThrow(() -> SubmissionBody.invalid(List.of(new FieldError(
                        "#/exercise", "There is no such exercise; GET /api/v1/exercises lists those there are."))));
        Locale language = request.lang().map(Locale::forLanguageTag).orElseGet(() -> languages.best(acceptable));
        String platform = callers.current().platform();
        StoredSubmission submission = new StoredSubmission(
                UUID.randomUUID(),
                new Submission(request.exercise(), request.source(), language),
                exercise.version(),
                new Sender(platform, request.learner().map(learner -> learners.of(platform, learner))),
                Priority.INTERACTIVE,
                clock.instant(),
                new Queued());
        return switch (intake.submit(submission)) {
            case Admission.Accepted accepted -> pending(submission, Status.QUEUED);
            case Admission.Full(Duration retryAfter) -> throw full(retryAfter);
            case Admission.Closed closed -> throw closed();
        };
    }

    /**
     * Takes a submission of the caller's back; doing so once more changes nothing.
     *
     * @throws ProblemException if there is no such submission, or if it has its result
     */
    SubmissionView cancel(String id) {
        intake.cancel(own(id).id());
        SubmissionView view = view(own(id));
        if (view instanceof GradedSubmission) {
            throw new ProblemException(Problem.of(
                    ProblemType.ALREADY_GRADED, "The submission has its result, so it cannot be taken back any more."));
        }
        return view;
    }

    /**
     * The caller's submission with this id.
     *
     * @throws ProblemException if there is none; whether it is another platform's, is no id, or never was, is not told
     */
    StoredSubmission own(String id) {
        return find(id).orElseThrow(() -> new ProblemException(Problem.of(
                ProblemType.UNKNOWN_SUBMISSION, "There is no submission with this id, or it is no longer kept.")));
    }

    private Optional<StoredSubmission> find(String id) {
        try {
            return store.find(callers.current().platform(), UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A submission as it stands now. */
    static SubmissionView view(StoredSubmission stored) {
        return switch (stored.state()) {
            case Queued queued -> pending(stored, Status.QUEUED);
            case Grading grading -> pending(stored, Status.GRADING);
            case Done(var result) -> result.view();
            case Cancelled cancelled -> pending(stored, Status.CANCELLED);
        };
    }

    private static PendingSubmission pending(StoredSubmission stored, Status status) {
        String id = stored.id().toString();
        return new PendingSubmission(
                id,
                status,
                new ExerciseVersion(stored.submission().exercise(), stored.exerciseVersion()),
                Links.of(id));
    }

    private static ProblemException full(Duration retryAfter) {
        return new ProblemException(
                Problem.of(ProblemType.QUEUE_FULL, "The queue is full; nothing was stored."), retryAfter);
    }

    private static ProblemException closed() {
        return new ProblemException(
                Problem.of(ProblemType.SHUTTING_DOWN, "The service is stopping; nothing was stored."),
                Duration.ofSeconds(10));
    }
}
