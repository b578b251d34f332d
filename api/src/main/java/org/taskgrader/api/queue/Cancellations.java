package org.taskgrader.api.queue;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * What this process is grading, so that a submission that is taken back gives its sandbox free at once. If a request gets
 * lost that costs time and nothing else: a result that comes after a cancellation changes nothing.
 */
public final class Cancellations {

    private final Set<Cancellation> grading = ConcurrentHashMap.newKeySet();

    /**
     * Begins to listen; before the submission is claimed, so that a cancellation comes either before the claim, which then
     * fails, or here.
     */
    Cancellation listen(UUID id) {
        Cancellation cancellation = new Cancellation(id);
        grading.add(cancellation);
        return cancellation;
    }

    void forget(Cancellation cancellation) {
        grading.remove(cancellation);
    }

    /** Stops the grading of a submission, if it is here. */
    void request(UUID id) {
        grading.stream().filter(cancellation -> cancellation.id().equals(id)).forEach(Cancellation::request);
    }

    /** What is being graded here. */
    Set<UUID> listened() {
        return grading.stream().map(Cancellation::id).collect(Collectors.toSet());
    }
}
