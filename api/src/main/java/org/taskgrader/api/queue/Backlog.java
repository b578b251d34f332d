package org.taskgrader.api.queue;

import java.time.Duration;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/**
 * Keeps what is under way, on all nodes together, below a limit. Counting it each time would cost a submission more than
 * storing it, so a count is good for a moment: meanwhile what is admitted here is added, and what is graded is not yet
 * subtracted. Safe for use by several threads.
 */
public final class Backlog {

    private static final Duration GOOD_FOR = Duration.ofMillis(100);

    private final IntSupplier count;
    private final int limit;
    private final int workers;
    private final ServiceTime serviceTime;
    private final LongSupplier nanoTime;
    private int known;
    private long countedAt;
    private boolean counted;

    /**
     * Makes an empty one.
     *
     * @param count how many submissions are under way
     * @param limit how many may be
     * @param workers how many are graded at a time, as far as is known
     */
    public Backlog(IntSupplier count, int limit, int workers, ServiceTime serviceTime, LongSupplier nanoTime) {
        this.count = count;
        this.limit = limit;
        this.workers = workers;
        this.serviceTime = serviceTime;
        this.nanoTime = nanoTime;
    }

    /** Takes places for {@code submissions}, all or none; false if there are not enough. */
    public synchronized boolean admit(int submissions) {
        if (known + submissions > limit || !counted || nanoTime.getAsLong() - countedAt > GOOD_FOR.toNanos()) {
            recount();
        }
        if (known + submissions > limit) {
            return false;
        }
        known += submissions;
        return true;
    }

    /** When what is under way now will have been graded, at the speed measured lately. */
    public synchronized Duration forecast() {
        return serviceTime.forecast(known, workers);
    }

    /** At the limit it is counted more often, for a place may have become free; but never more often than this. */
    private void recount() {
        long now = nanoTime.getAsLong();
        if (!counted || now - countedAt > GOOD_FOR.toNanos() / 10) {
            known = count.getAsInt();
            countedAt = nanoTime.getAsLong();
            counted = true;
        }
    }
}
