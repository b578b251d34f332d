package org.taskgrader.api.store;

import java.util.Optional;
import java.util.UUID;
import org.taskgrader.api.report.KeptResult;

/**
 * Keeps submissions. Safe for use by several threads.
 *
 * <p>A submission gets exactly one result: of several attempts to record one, whoever makes them, the first wins.
 */
public interface SubmissionStore {

    /** Keeps a new submission; when this returns, the submission may be acknowledged to its sender. */
    void add(StoredSubmission submission);

    /** Forgets a submission that could not be queued after all, and was never acknowledged. */
    void withdraw(UUID id);

    /** Empty if there never was such a submission, or if it is no longer kept. */
    Optional<StoredSubmission> find(UUID id);

    /** A worker has taken the submission on. */
    void started(UUID id);

    /**
     * Records the result.
     *
     * @return whether this is the result now; false if the submission has one already
     */
    boolean finish(UUID id, KeptResult result);

    /**
     * Puts a result that tells more in the place of another, as when a hint is given.
     *
     * @param known the result that {@code revised} was made from
     * @return whether it was; false if {@code known} is not the submission's result any more
     */
    boolean revise(UUID id, KeptResult known, KeptResult revised);

    /**
     * What a learner has sent for an exercise and was judged, in the order of the results; a submission that we failed to
     * judge is no attempt.
     *
     * @param most how many of the latest to return, at least 1
     */
    Attempts attempts(LearnerKey learner, String exercise, int most);
}
