package org.taskgrader.api.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.random.RandomGenerator;

/** When a learner sends programs: some minutes apart in a sitting, and sittings some days apart, at hours that people keep. */
final class Rhythm {

    /** How many of a hundred sittings begin in each hour of the day. */
    private static final int[] HOURS = {1, 1, 0, 0, 0, 0, 1, 2, 4, 6, 7, 6, 4, 5, 7, 7, 7, 6, 6, 7, 9, 7, 5, 2};

    /** How readily people begin, Monday first, of 100. */
    private static final int[] DAYS = {100, 100, 90, 95, 70, 45, 60};

    private static final double MEAN_ATTEMPTS_OF_A_SITTING = 8;
    private static final double MEAN_DAYS_BETWEEN = 1.5;
    private static final double MEAN_DAYS_LATE = 4;
    private static final double MEAN_MINUTES_BETWEEN = 4;
    private static final Duration SHORTEST_BETWEEN = Duration.ofSeconds(20);

    private final RandomGenerator random;
    private Instant now;

    Rhythm(LocalDate start, RandomGenerator random) {
        this.random = random;
        now = sitting(start.plusDays(days(MEAN_DAYS_LATE)));
    }

    /** When the next program is sent. */
    Instant next() {
        if (random.nextDouble() * MEAN_ATTEMPTS_OF_A_SITTING < 1) {
            LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
            now = sitting(today.plusDays(1 + days(MEAN_DAYS_BETWEEN)));
        } else {
            long pause = (long) (exponential() * MEAN_MINUTES_BETWEEN * 60_000);
            now = now.plus(SHORTEST_BETWEEN).plusMillis(pause);
        }
        return now;
    }

    private Instant sitting(LocalDate earliest) {
        LocalDate day = earliest;
        while (random.nextInt(100) >= DAYS[day.getDayOfWeek().getValue() - 1]) {
            day = day.plusDays(1);
        }
        LocalTime time = LocalTime.of(hour(), random.nextInt(60), random.nextInt(60));
        return day.atTime(time).toInstant(ZoneOffset.UTC);
    }

    private int hour() {
        int drawn = random.nextInt(100);
        int hour = 0;
        while (drawn >= HOURS[hour]) {
            drawn -= HOURS[hour];
            hour++;
        }
        return hour;
    }

    private long days(double mean) {
        return (long) (exponential() * mean);
    }

    private double exponential() {
        return -Math.log(1 - random.nextDouble());
    }
}
