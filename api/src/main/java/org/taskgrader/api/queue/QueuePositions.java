package org.taskgrader.api.queue;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Where those stand who wait. However many ask, the database is asked once in a while: an answer is good for {@link #GOOD_FOR},
 * and longer where so many wait that it takes long to find. Safe for use by several threads.
 */
public final class QueuePositions {

    /** About as often as a number can be read. */
    public static final Duration GOOD_FOR = Duration.ofSeconds(1);

    /** So little of a processor may go into this: one part in so many. */
    private static final int SHARE = 20;

    private final Supplier<Map<UUID, Integer>> line;
    private final LongSupplier nanoTime;
    private Map<UUID, Integer> known = Map.of();
    private long goodUntil;
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
        if (!asked || nanoTime.getAsLong() - goodUntil >= 0) {
            long start = nanoTime.getAsLong();
            known = line.get();
            long answered = nanoTime.getAsLong();
            goodUntil = answered + Math.max(GOOD_FOR.toNanos(), SHARE * (answered - start));
            asked = true;
        }
        Integer ahead = known.get(submission);
        return ahead == null ? OptionalInt.empty() : OptionalInt.of(ahead);
    }
}
