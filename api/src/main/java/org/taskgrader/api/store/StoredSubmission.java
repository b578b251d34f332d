package org.taskgrader.api.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.taskgrader.api.report.KeptResult;
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
