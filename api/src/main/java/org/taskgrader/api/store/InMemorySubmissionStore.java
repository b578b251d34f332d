package org.taskgrader.api.store;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import org.taskgrader.api.report.KeptResult;
import org.taskgrader.api.report.VerdictName;
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
    private final Map<Trail, Queue<UUID>> trails = new HashMap<>();

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
    public synchronized boolean finish(UUID id, KeptResult result) {
        StoredSubmission stored = submissions.get(id);
        if (stored == null || stored.state() instanceof Done) {
            return false;
        }
        submissions.put(id, stored.with(new Done(result)));
        finished.add(id);
        if (result.view().verdict() != VerdictName.NOT_JUDGED) {
            trail(stored)
                    .ifPresent(trail -> trails.computeIfAbsent(trail, first -> new ArrayDeque<>())
                            .add(id));
        }
        if (finished.size() > finishedCapacity) {
            forget(finished.remove());
        }
        return true;
    }

    private void forget(UUID id) {
        Optional.ofNullable(submissions.remove(id))
                .flatMap(InMemorySubmissionStore::trail)
                .ifPresent(trail -> trails.computeIfPresent(trail, (same, ids) -> {
                    ids.remove(id);
                    return ids.isEmpty() ? null : ids;
                }));
    }

    @Override
    public synchronized boolean revise(UUID id, KeptResult known, KeptResult revised) {
        StoredSubmission stored = submissions.get(id);
        if (stored == null || !stored.state().equals(new Done(known))) {
            return false;
        }
        submissions.put(id, stored.with(new Done(revised)));
        return true;
    }

    @Override
    public synchronized Attempts attempts(LearnerKey learner, String exercise, int most) {
        Queue<UUID> ids = trails.getOrDefault(new Trail(learner, exercise), new ArrayDeque<>());
        return new Attempts(
                ids.size(),
                ids.stream()
                        .skip(Math.max(0, ids.size() - most))
                        .map(submissions::get)
                        .toList());
    }

    private static Optional<Trail> trail(StoredSubmission submission) {
        return submission
                .learner()
                .map(learner -> new Trail(learner, submission.submission().exercise()));
    }

    /** Whose attempts, and at what. */
    private record Trail(LearnerKey learner, String exercise) {}
}
