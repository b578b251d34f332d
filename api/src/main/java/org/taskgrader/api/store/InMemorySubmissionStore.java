package org.taskgrader.api.store;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import org.taskgrader.api.report.GradedSubmission;
import org.taskgrader.api.store.StoredSubmission.Done;
import org.taskgrader.api.store.StoredSubmission.Grading;

/**
 * Keeps submissions as long as the process lives: those under way all, of the finished ones the latest. How many are
 * under way is bounded by the queue.
 */
public final class InMemorySubmissionStore implements SubmissionStore {

    private final int finishedCapacity;
    private final Map<UUID, StoredSubmission> submissions = new HashMap<>();
    private final Queue<UUID> finished = new ArrayDeque<>();

    /**
     * Creates an empty store.
     *
     * @param finishedCapacity how many finished submissions are kept, at least 1; one takes some 10 KB, at most 200 KB
     */
    public InMemorySubmissionStore(int finishedCapacity) {
        if (finishedCapacity < 1) {
            throw new IllegalArgumentException("a store for " + finishedCapacity + " submissions keeps nothing");
        }
        this.finishedCapacity = finishedCapacity;
    }

    @Override
    public synchronized void add(StoredSubmission submission) {
        if (submissions.putIfAbsent(submission.id(), submission) != null) {
            throw new IllegalStateException("there already is a submission " + submission.id());
        }
    }

    @Override
    public synchronized void withdraw(UUID id) {
        submissions.remove(id);
    }

    @Override
    public synchronized Optional<StoredSubmission> find(UUID id) {
        return Optional.ofNullable(submissions.get(id));
    }

    @Override
    public synchronized void started(UUID id) {
        submissions.computeIfPresent(
                id, (same, stored) -> stored.state() instanceof Done ? stored : stored.with(new Grading()));
    }

    @Override
    public synchronized boolean finish(UUID id, GradedSubmission result) {
        StoredSubmission stored = submissions.get(id);
        if (stored == null || stored.state() instanceof Done) {
            return false;
        }
        submissions.put(id, stored.with(new Done(result)));
        finished.add(id);
        if (finished.size() > finishedCapacity) {
            submissions.remove(finished.remove());
        }
        return true;
    }
}
