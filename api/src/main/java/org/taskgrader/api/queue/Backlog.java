package org.taskgrader.api.queue;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.taskgrader.api.store.Load;

/**
 * Keeps what is under way, on all nodes together, below a limit: what they grade at a time, and as many as may wait. Asking
 * for the load each time would cost a submission more than storing it, so an answer is good for a moment: meanwhile what is
 * admitted here is added, and what is graded is not yet subtracted. Safe for use by several threads.
 */
public final class Backlog {

    private static final Duration GOOD_FOR = Duration.ofMillis(100);

    private final Supplier<Load> source;
    private final int capacity;
    private final LongSupplier nanoTime;
    private Load load = new Load(0, 0, 0);
    private int known;
    private long askedAt;
    private boolean asked;

    /**
     * Makes an empty one.
     *
     * @param source what is under way, and what the nodes can do
     * @param capacity how many submissions may be under way besides those that are being graded
     */
    public Backlog(Supplier<Load> source, int capacity, LongSupplier nanoTime) {
        this.source = source;
        this.capacity = capacity;
        this.nanoTime = nanoTime;
    }

    /** Takes places for {@code submissions}, all or none; false if there are not enough. */
    public synchronized boolean admit(int submissions) {
        if (!fits(submissions) || !asked || nanoTime.getAsLong() - askedAt > GOOD_FOR.toNanos()) {
            askAgain();
        }
        if (!fits(submissions)) {
            return false;
        }
        known += submissions;
        return true;
    }

    /** When what is under way now will have been graded, at the speed that the nodes have measured lately. */
    public synchronized Duration forecast() {
        return load.forecast(known);
    }

    private boolean fits(int submissions) {
        return known + submissions <= capacity + load.places();
    }

    /** At the limit it is asked for more often, for a place may have become free; but never more often than this. */
    private void askAgain() {
        long now = nanoTime.getAsLong();
        if (!asked || now - askedAt > GOOD_FOR.toNanos() / 10) {
            load = source.get();
            known = load.underWay();
            askedAt = nanoTime.getAsLong();
            asked = true;
        }
    }
}
