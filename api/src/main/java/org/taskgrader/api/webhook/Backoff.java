package org.taskgrader.api.webhook;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next attempt: twice as long with each, up to a limit, and a random half of it either way, so
 * that what failed together does not come back together.
 */
final class Backoff {

    private static final int MOST_DOUBLINGS = 30;

    private final Duration first;
    private final Duration longest;
    private final RandomGenerator random;

    Backoff(Duration first, Duration longest, RandomGenerator random) {
        this.first = first;
        this.longest = longest;
        this.random = random;
    }

    /** The time behind attempt number {@code attempt}, from 1. */
    Duration after(int attempt) {
        double doubled = first.toMillis() * Math.pow(2, Math.min(attempt - 1, MOST_DOUBLINGS));
        double millis = Math.min(doubled, (double) longest.toMillis());
        return Duration.ofMillis((long) (millis * (0.5 + random.nextDouble())));
    }
}
