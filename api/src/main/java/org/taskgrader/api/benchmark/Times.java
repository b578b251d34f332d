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

    /** The median, and between which times half of all are. */
    String spread() {
        return "%s (%s–%s)".formatted(millis(median()), millis(percentile(25)), millis(percentile(75)));
    }

    static String millis(Duration time) {
        return String.format(Locale.ROOT, "%.1f", time.toNanos() / 1e6);
    }

    /** How many times as long as {@code other}. */
    static String ratio(Duration time, Duration other) {
        return String.format(Locale.ROOT, "%.2f", (double) time.toNanos() / other.toNanos());
    }
}
