package org.taskgrader.api.queue;

import java.time.Duration;

/**
 * How long a submission keeps a worker, as measured lately: an exponentially weighted mean, in which the last ten
 * submissions weigh about two thirds. Safe for use by several threads.
 */
public final class ServiceTime {

    private static final double WEIGHT = 0.1;

    /** What is assumed before anything was measured. */
    private static final Duration FIRST_GUESS = Duration.ofMillis(500);

    private double meanNanos = FIRST_GUESS.toNanos();

    public synchronized void measured(Duration one) {
        meanNanos += WEIGHT * (one.toNanos() - meanNanos);
    }

    /** Positive. */
    public synchronized Duration mean() {
        return Duration.ofNanos(Math.max(1, (long) meanNanos));
    }
}
