package org.taskgrader.api.queue;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Where those stand who wait. However many ask, the database is asked once in a while: an answer is good for {@link #GOOD_FOR}.
 * Safe for use by several threads.
 */
public final class QueuePositions {

    /** About as often as a number can be read. */
    public static final Duration GOOD_FOR = Duration.ofSeconds(1);

    private final Supplier<Map<UUID, Integer>> line;
    private final LongSupplier nanoTime;
    private Map<UUID, Integer> known = Map.of();
    private long askedAt;
    private boolean asked;

    /**
     * Begins without an answer.
     *
     * @param line how many come before each that waits
     */
    public QueuePositions(Supplier<Map<UUID, Integer>> line, LongSupplier nanoTime) {
        this.line = line;
        this.nanoTime = nanoTime;
    }

    /** How many come before it; empty if it does not wait, or nobody waits in front of a screen for it. */
    public synchronized OptionalInt ahead(UUID submission) {
        if (!asked || nanoTime.getAsLong() - askedAt >= GOOD_FOR.toNanos()) {
            known = line.get();
            askedAt = nanoTime.getAsLong();
            asked = true;
        }
        Integer ahead = known.get(submission);
        return ahead == null ? OptionalInt.empty() : OptionalInt.of(ahead);
    }
}
