package org.taskgrader.api.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Some measured times, in order. There is at least one. */
record Times(List<Duration> sorted) {

    Times {
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        sorted = sorted.stream().sorted().toList();
    }

    Duration median() {
        return percentile(50);
    }

    /** The smallest time that at least {@code percent} of all do not exceed (the nearest rank). */
    Duration percentile(int percent) {
        int rank = (int) Math.ceil(percent / 100.0 * sorted.size());
        return sorted.get(Math.max(1, rank) - 1);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "median %6.1f ms   p99 %6.1f ms", millis(median()), millis(percentile(99)));
    }

    private static double millis(Duration time) {
        return time.toNanos() / 1e6;
    }
}
