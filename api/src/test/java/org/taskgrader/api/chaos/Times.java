package org.taskgrader.api.chaos;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** How long many of the same took. */
final class Times {

    private final List<Duration> sorted;

    Times(Collection<Duration> times) {
        if (times.isEmpty()) {
            throw new AssertionError("nothing was measured");
        }
        sorted = times.stream().sorted().toList();
    }

    int count() {
        return sorted.size();
    }

    /** In milliseconds, what {@code share} of them have not exceeded. */
    double millis(double share) {
        int index = (int) Math.ceil(share * sorted.size()) - 1;
        return sorted.get(Math.max(0, index)).toNanos() / 1e6;
    }

    @Override
    public String toString() {
        return "p50 %.1f ms, p99 %.1f ms of %d".formatted(millis(0.5), millis(0.99), count());
    }
}
