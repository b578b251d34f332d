package org.taskgrader.api.analytics;

import java.time.DayOfWeek;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.testing.AttemptRows;

/**
 * Learners of a course with three exercises, and what they have sent: few or many of them, in sessions and cohorts of which some
 * are small, and of whom nearly all or nearly none do this or that. Nobody sends another program to an exercise that they have
 * solved.
 */
final class MadeUpLearners {

    static final List<String> EXERCISES = List.of("a", "b", "c");
    private static final List<String> MISTAKES = List.of("x", "y");
    private static final int WEEK = 7 * 24 * 60;
    private static final int LAST_SILENT_WEEK = 2;

    private final List<Learner> learners;

    private MadeUpLearners(List<Learner> learners) {
        this.learners = List.copyOf(learners);
    }

    /** @param session null for who is in none */
    record Learner(@Nullable String session, @Nullable String cohort, List<Attempt> attempts) {

        Learner {
            attempts = List.copyOf(attempts);
        }

        List<Attempt> at(String exercise) {
            return attempts.stream()
                    .filter(attempt -> attempt.exercise().equals(exercise))
                    .toList();
        }

        boolean begun(String exercise) {
            return !at(exercise).isEmpty();
        }

        boolean solved(String exercise) {
            return at(exercise).stream().anyMatch(Attempt::passed);
        }

        boolean reached(String exercise) {
            return EXERCISES.subList(EXERCISES.indexOf(exercise), EXERCISES.size()).stream()
                    .anyMatch(this::begun);
        }

        boolean abandoned(String exercise) {
            return begun(exercise)
                    && !solved(exercise)
                    && at(exercise).getLast().silent();
        }

        double best(String exercise) {
            return at(exercise).stream().mapToInt(Attempt::score).max().orElse(0) / 10.0;
        }

        /** The first module counts a quarter, and the second one the rest. */
        double grade() {
            return (best("a") + best("b")) / 8 + best("c") * 3 / 4;
        }
    }

    /** @param mistake null for a program that passes */
    record Attempt(
            String exercise,
            int week,
            int minute,
            int number,
            @Nullable String mistake,
            int score) {

        boolean passed() {
            return mistake == null;
        }

        boolean silent() {
            return week <= LAST_SILENT_WEEK;
        }

        int minutes() {
            return week * WEEK + minute;
        }

        /** @param base the moment that all minutes count from */
        String monday(OffsetDateTime base) {
            return base.plusMinutes(minutes())
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .toLocalDate()
                    .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                    .toString();
        }
    }

    static MadeUpLearners of(Random random) {
        int sessions = 1 + random.nextInt(3);
        double[] begins = new double[EXERCISES.size()];
        double[] solves = new double[EXERCISES.size()];
        for (int place = 0; place < begins.length; place++) {
            begins[place] = share(random);
            solves[place] = share(random);
        }
        double nowhere = random.nextDouble() * random.nextDouble() / 2;
        double first = share(random);
        double cohorts = share(random);
        int weeks = 1 + random.nextInt(5);
        List<Learner> learners = new ArrayList<>();
        int size = 5 + random.nextInt(56);
        for (int learner = 0; learner < size; learner++) {
            String session = random.nextDouble() < nowhere
                    ? null
                    : random.nextDouble() < first ? "1" : Integer.toString(1 + random.nextInt(sessions));
            String cohort =
                    session == null || random.nextDouble() > cohorts ? null : random.nextDouble() < first ? "A" : "B";
            learners.add(new Learner(session, cohort, attempts(random, begins, solves, weeks)));
        }
        return new MadeUpLearners(learners);
    }

    private static double share(Random random) {
        return List.of(0.08, 0.5, 0.8, 0.93, 1.0).get(random.nextInt(5));
    }

    private static List<Attempt> attempts(Random random, double[] begins, double[] solves, int weeks) {
        List<Attempt> attempts = new ArrayList<>();
        int week = random.nextInt(weeks);
        for (int place = 0; place < EXERCISES.size(); place++) {
            if (random.nextDouble() > begins[place]) {
                continue;
            }
            int most = 1 + random.nextInt(3);
            boolean solved = false;
            for (int number = 1; number <= most && !solved; number++) {
                solved = random.nextDouble() < solves[place];
                attempts.add(new Attempt(
                        EXERCISES.get(place),
                        week,
                        place * 100 + number,
                        number,
                        solved ? null : MISTAKES.get(random.nextInt(4) / 3),
                        solved ? 10 : random.nextInt(3) * 3));
                week = Math.min(weeks - 1, week + random.nextInt(2));
            }
        }
        return attempts;
    }

    /** Stores all of it, and counts it once. */
    void store(Handle handle, String platform) {
        handle.execute("insert into platform (id) values (?)", platform);
        handle.execute("set local taskgrader.counted = 'later'");
        for (int number = 0; number < learners.size(); number++) {
            Learner learner = learners.get(number);
            byte[] hash = HexFormat.of().parseHex("%02x".formatted(number).repeat(32));
            if (learner.session() != null) {
                handle.execute(
                        "insert into enrolment values (?, 'hand', ?, ?, ?)",
                        platform,
                        learner.session(),
                        learner.cohort(),
                        hash);
            }
            for (Attempt attempt : learner.attempts()) {
                AttemptRows.insert(
                        handle,
                        UUID.randomUUID(),
                        platform,
                        hash,
                        attempt.exercise(),
                        attempt.minutes(),
                        attempt.number(),
                        attempt.passed() ? "passed" : "wrong-output",
                        attempt.mistake(),
                        attempt.score());
            }
        }
        handle.createQuery("select count_platform(:platform)::text")
                .bind("platform", platform)
                .mapTo(String.class)
                .one();
    }

    List<Learner> all() {
        return learners;
    }

    /** The places of those who are so. */
    BitSet those(Predicate<Learner> such) {
        BitSet places = new BitSet();
        IntStream.range(0, learners.size())
                .filter(place -> such.test(learners.get(place)))
                .forEach(places::set);
        return places;
    }
}
