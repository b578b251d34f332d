package org.taskgrader.api.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What one request brings; it is stored as a whole or not at all.
 *
 * @param submissions at least one
 * @param key if the request has one
 * @param batch the id of the batch that the submissions are to be, if they are to be one
 * @param callbacks the URLs to call when a submission, or the batch, is over; by the id of either
 */
public record Arrival(
        List<StoredSubmission> submissions,
        Optional<RequestKey> key,
        Optional<UUID> batch,
        Map<UUID, String> callbacks) {

    public Arrival {
        submissions = List.copyOf(submissions);
        callbacks = Map.copyOf(callbacks);
    }

    public static Arrival of(StoredSubmission submission) {
        return new Arrival(List.of(submission), Optional.empty(), Optional.empty(), Map.of());
    }

    /** What a repetition of the request is answered with. */
    UUID subject() {
        return batch.orElseGet(() -> submissions.getFirst().id());
    }
}
