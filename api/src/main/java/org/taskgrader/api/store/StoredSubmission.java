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
 * @param exerciseVersion the state of the exercise it is graded against
 * @param learner who sent it, if the platform told
 */
public record StoredSubmission(
        UUID id,
        Submission submission,
        String exerciseVersion,
        Optional<LearnerKey> learner,
        Instant received,
        State state) {

    /** The same submission, further on. */
    public StoredSubmission with(State next) {
        return new StoredSubmission(id, submission, exerciseVersion, learner, received, next);
    }

    /** How far a submission has come. */
    public sealed interface State {}

    /** It waits for a worker. */
    public record Queued() implements State {}

    /** A worker has it. */
    public record Grading() implements State {}

    /** It has its one and final result. */
    public record Done(KeptResult result) implements State {}
}
