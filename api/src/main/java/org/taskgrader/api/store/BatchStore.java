package org.taskgrader.api.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps which submissions were sent together. What is said of {@link SubmissionStore} holds here too. A batch is stored with
 * its submissions, as an {@link Arrival}.
 */
public interface BatchStore {

    /** A batch of {@code platform}'s; empty if it has none with this id. */
    Optional<StoredBatch> find(String platform, UUID id);

    /** At most {@code most} submissions of a batch, in the order of the request, from position {@code from} on. */
    List<UUID> entries(UUID batch, int from, int most);

    /**
     * Takes back all submissions of a batch that are not over.
     *
     * @return which those were
     */
    List<UUID> cancel(UUID batch);
}
