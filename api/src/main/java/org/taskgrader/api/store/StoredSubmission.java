package org.taskgrader.api.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.taskgrader.api.report.KeptResult;
import org.taskgrader.api.report.PendingSubmission;
import org.taskgrader.api.report.SubmissionView;
import org.taskgrader.api.report.SubmissionView.ExerciseVersion;
import org.taskgrader.api.report.SubmissionView.Links;
import org.taskgrader.api.report.SubmissionView.Status;
import org.taskgrader.core.submission.Submission;

/**
 * A submission that was accepted, and how far it has come.
 *
 * @param id random, so that knowing one does not help to guess another
 * @param submission the source is empty once its retention is over
 * @param exerciseVersion the state of the exercise it was sent for
 */
public record StoredSubmission(
        UUID id,
        Submission submission,
        String exerciseVersion,
        Sender sender,
        Priority priority,
        Instant received,
        State state) {

    public Optional<LearnerKey> learner() {
        return sender.learner();
    }

    /** What its sender may know of it. */
    public SubmissionView view() {
        return switch (state) {
            case Queued queued -> pending(Status.QUEUED);
            case Grading grading -> pending(Status.GRADING);
            case Done(var result) -> result.view();
            case Cancelled cancelled -> pending(Status.CANCELLED);
        };
    }

    private PendingSubmission pending(Status status) {
        return new PendingSubmission(
                id.toString(),
                status,
                new ExerciseVersion(submission.exercise(), exerciseVersion),
                Links.of(id.toString()));
    }

    /** How far a submission has come. */
    public sealed interface State {}

    /** It waits for a worker. */
    public record Queued() implements State {}

    /** A worker has it. */
    public record Grading() implements State {}

    /** It has its one and final result. */
    public record Done(KeptResult result) implements State {}

    /** Its sender took it back before there was a result. */
    public record Cancelled() implements State {}
}
