package org.taskgrader.api.store;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.taskgrader.api.report.KeptResult;
import org.taskgrader.core.history.History;

/**
 * Keeps submissions. Safe for use by several threads, and by several processes at once.
 *
 * <p>A submission gets exactly one result: of several attempts to record one, whoever makes them, the first wins.
 *
 * <p>Every method may throw {@link org.jdbi.v3.core.JdbiException} when the database cannot be reached; nothing was done
 * then, or all of it.
 */
public interface SubmissionStore {

    /** Keeps a new submission; when this returns, it survives whatever dies, and may be acknowledged to its sender. */
    void add(StoredSubmission submission);

    /**
     * As the other, for all that a request brings.
     *
     * @return what the request's key was used for before, in which case nothing was stored
     */
    Optional<EarlierRequest> add(Arrival arrival);

    /** What a request's key was used for before. */
    Optional<EarlierRequest> earlier(RequestKey key);

    /**
     * Forgets requests' keys that are older than {@code age}.
     *
     * @return how many those were
     */
    int forgetRequestKeys(Duration age);

    /** Empty if there never was such a submission, or if it is no longer kept. */
    Optional<StoredSubmission> find(UUID id);

    /** As the other, for {@code platform}, which does not get to know whether another one's submission exists. */
    default Optional<StoredSubmission> find(String platform, UUID id) {
        return find(id).filter(submission -> submission.sender().platform().equals(platform));
    }

    /** Those of {@code ids} that have their result or were cancelled. */
    List<StoredSubmission> over(Collection<UUID> ids);

    /**
     * Takes a submission on, for one that waits or whose worker has not been heard of for too long.
     *
     * @param worker who asks
     * @param lease for how long it is believed to live without a sign of life
     * @return empty if there is nothing to do: it has a result, was cancelled, or another worker has it
     */
    Optional<Claim> claim(UUID id, String worker, Duration lease);

    /** A sign of life: all that {@code worker} has taken on stays its own for another {@code lease}. */
    void renew(String worker, Duration lease);

    /** Puts back what a worker has taken on and will not finish, as when it stops; it counts as not tried. */
    void release(UUID id, String worker);

    /** Puts back what a worker has taken on and failed with in a way that nobody has foreseen; it counts as a try. */
    void failed(UUID id, String worker);

    /**
     * Records the result.
     *
     * @return whether this is the result now; false if the submission has one already, or was cancelled
     */
    boolean finish(UUID id, Outcome outcome);

    /**
     * Takes a submission back.
     *
     * @return whether it will have no result now; false if it has one, or is not known
     */
    boolean cancel(UUID id);

    /**
     * Puts a result that tells more in the place of another, as when a hint is given.
     *
     * @param known the result that {@code revised} was made from
     * @return whether it was; false if {@code known} is not the submission's result any more
     */
    boolean revise(UUID id, KeptResult known, KeptResult revised);

    /** All that waits, in the order of arrival. */
    List<QueueEntry> waiting();

    /**
     * How many submissions of {@code sender} wait, those as urgent as {@code priority} only.
     *
     * @param most where to stop counting
     */
    int queuedOf(Sender sender, Priority priority, int most);

    /**
     * Of those that wait, the ones that no worker may have heard of, marked as announced by this: whose announcement is
     * known to have failed, or is older than {@code patience} and than half of the time they have waited, so that the same
     * one is not announced over and over.
     *
     * @param most how many at most; the longest waiting first
     */
    List<QueueEntry> announceAgain(Duration patience, int most);

    /** The announcement of these has failed. */
    void notAnnounced(Collection<UUID> ids);

    /** What is under way, and what the nodes that are alive can do. */
    Load load();

    /**
     * Makes wait again what {@code worker} had taken on: its process was killed and is back.
     *
     * @return how many those were
     */
    int recover(String worker);

    /** Makes wait again what workers have taken on that were not heard of for longer than their lease. */
    List<QueueEntry> recoverExpired();

    /**
     * What a learner has sent for an exercise and was judged, in the order of the results; a submission that we failed to
     * judge is no attempt.
     */
    History history(String platform, LearnerKey learner, String exercise);
}
