package org.taskgrader.api.queue;

import java.time.Duration;

/** A stretch of time that runs from now on, and does not change when the clock is set. */
final class Countdown {

    private final long start = System.nanoTime();
    private final Duration length;

    /** Starts now; it is over at once if {@code length} is not positive. */
    Countdown(Duration length) {
        this.length = length;
    }

    boolean over() {
        return System.nanoTime() - start >= length.toNanos();
    }
}
