package org.taskgrader.sandbox.pool;

import java.time.Duration;

/** How long to wait after failures in a row: a tenth of a second, then twice as long each time, up to five seconds. */
final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private Duration next = FIRST;

    Duration afterFailure() {
        Duration now = next;
        Duration doubled = now.multipliedBy(2);
        next = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        return now;
    }

    void afterSuccess() {
        next = FIRST;
    }
}
