package org.taskgrader.api.analytics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.taskgrader.api.analytics.CourseFigures.Step;
import org.taskgrader.api.analytics.ExerciseFigures.ScoreBand;
import org.taskgrader.api.analytics.ExerciseFigures.Test;
import org.taskgrader.api.analytics.Partition.Part;
import org.taskgrader.api.analytics.Partition.Told;
import org.taskgrader.core.exercise.Course;

/** The figures of an exercise and those of a session or a cohort: what might be told of these alone, less what would tell of others. */
final class ExerciseAudienceQuery {

    /** How many have begun it and got where, of each part of those who have or are enrolled. */
    private static final String LEARNERS = """
            with begun as (
                select learner, solved, solved_attempt, last, floor(best * 10 + 1e-9)::integer as tenth
                from progress where platform = :platform and exercise = :exercise
            )
            select part, tenth, count(part) as enrolled, count(last) as starters, count(solved) as solvers,
                   count(*) filter (where solved_attempt = 1) as at_once,
                   count(*) filter (where solved is null and last < now() - make_interval(days => :silence)) as abandoned
            from audience_part full join begun using (learner)
            group by part, tenth
            """;

    private static final String TESTS = """
            select name, part, count(*) as learners, count(*) filter (where failures > 0) as unlucky,
                   count(*) filter (where failures < runs) as lucky
            from test_met left join audience_part using (learner)
            where platform = :platform and exercise = :exercise
            group by name, part
            """;

    private static final int BANDS = 11;

    private final Handle handle;
    private final String platform;
    private final String exercise;
    private final Optional<Course> course;
    private final Audience audience;
    private final int silence;

    /**
     * @param course that which the exercise is in, if it is in one
     * @param audience not all learners
     * @param silence in days
     */
    ExerciseAudienceQuery(
            Handle handle, String platform, String exercise, Optional<Course> course, Audience audience, int silence) {
        this.handle = handle;
        this.platform = platform;
        this.exercise = exercise;
        this.course = course;
        this.audience = audience;
        this.silence = silence;
    }

    /** Learners of a part; of those who are in no session none is enrolled. */
    private record Tally(int enrolled, int starters, int solvers, int atOnce, int abandoned, List<Integer> bands) {

        static final Tally NONE = new Tally(0, 0, 0, 0, 0, Collections.nCopies(BANDS, 0));

        static Tally of(ResultSet row) throws SQLException {
            int starters = row.getInt("starters");
            List<Integer> bands = new ArrayList<>(NONE.bands);
            int tenth = row.getInt("tenth");
            bands.set(tenth, starters);
            return new Tally(
                    row.getInt("enrolled"),
                    starters,
                    row.getInt("solvers"),
                    row.getInt("at_once"),
                    row.getInt("abandoned"),
                    bands);
        }

        Tally plus(Tally others) {
            return new Tally(
                    enrolled + others.enrolled,
                    starters + others.starters,
                    solvers + others.solvers,
                    atOnce + others.atOnce,
                    abandoned + others.abandoned,
                    Partition.sum(bands, others.bands));
        }

        /** Who might have begun it. */
        private int all() {
            return enrolled == 0 ? starters : enrolled;
        }

        /** All bands but that of all points. */
        private List<Integer> withoutAll() {
            return bands.subList(0, BANDS - 1);
        }

        private int others() {
            return starters - solvers;
        }
    }

    /** Those of a part whose programs met a test, those of these whose programs failed it, and those whose programs passed it. */
    private record Met(int learners, int unlucky, int lucky) {

        Met plus(Met others) {
            return new Met(learners + others.learners, unlucky + others.unlucky, lucky + others.lucky);
        }
    }

    ExerciseFigures figures(String computed) {
        return course.map(its -> figures(computed, its, Parts.of(handle, platform, its.id(), audience)))
                .orElseGet(() -> ExerciseFigures.withheld(exercise, computed, audience));
    }

    private ExerciseFigures figures(String computed, Course its, Parts parts) {
        Partition<Tally> partition = partition(parts);
        if (partition.asked().enrolled() < Cells.SMALLEST) {
            return ExerciseFigures.withheld(exercise, computed, audience);
        }
        Tally asked = partition.asked();
        ExerciseFigures own = new ExerciseFiguresQuery(handle, platform, exercise, silence, parts)
                .figures(computed, asked.enrolled() - asked.starters());
        Step inCourse = new CourseAudienceFigures(handle, platform, its, audience, silence).step(exercise);
        Told starters = partition.told(
                tally -> List.of(tally.starters(), tally.all() - tally.starters()),
                tally -> Cells.shown(tally.starters(), tally.all()).isPresent());
        Told solvers = partition.told(
                starters,
                tally -> List.of(tally.solvers(), tally.others()),
                tally -> Cells.shown(tally.solvers(), tally.starters()).isPresent());
        Told atOnce = partition.told(
                solvers,
                tally -> List.of(tally.atOnce(), tally.solvers() - tally.atOnce()),
                tally -> Cells.shown(tally.atOnce(), tally.starters()).isPresent());
        Told abandoned = partition.told(
                solvers,
                tally -> List.of(tally.abandoned(), tally.others() - tally.abandoned()),
                tally -> Cells.shown(tally.abandoned(), tally.starters()).isPresent());
        boolean startersTold = starters.first() && inCourse.starters().isPresent();
        boolean solversTold =
                startersTold && solvers.first() && inCourse.solvers().isPresent();
        return new ExerciseFigures(
                exercise,
                computed,
                audience.session(),
                audience.cohort(),
                own.starters().filter(known -> startersTold),
                own.solvers().filter(known -> solversTold),
                own.solvedAtOnce().filter(known -> solversTold && atOnce.first()),
                own.abandoned().filter(known -> solversTold && abandoned.first()),
                own.attemptsUntilSolved().filter(known -> solversTold),
                own.secondsUntilSolved().filter(known -> solversTold),
                own.discrimination().filter(known -> solversTold),
                scores(own.scores(), solversTold, partition.told(solvers, Tally::withoutAll, tally -> true)),
                own.mistakes(),
                own.weeks(),
                tests(own.tests(), solversTold, parts));
    }

    private Partition<Tally> partition(Parts parts) {
        return new Partition<>(
                audience,
                query(LEARNERS)
                        .bind("silence", silence)
                        .map((row, context) -> parts.part(row, Tally.of(row)))
                        .list(),
                Tally.NONE,
                Tally::plus);
    }

    /** Those with all points are those who have solved it; the others are parts of those who have not. */
    private static List<ScoreBand> scores(List<ScoreBand> own, boolean solversTold, Told told) {
        return own.stream()
                .map(band -> new ScoreBand(
                        band.from(),
                        band.to(),
                        band.learners()
                                .filter(known ->
                                        solversTold && (band.from() == band.to() || told.at(own.indexOf(band))))))
                .toList();
    }

    /** Runs without failures are mostly of those who have solved it. */
    private List<Test> tests(List<Test> own, boolean solversTold, Parts parts) {
        Map<String, List<Part<Met>>> met = new HashMap<>();
        query(TESTS)
                .map((row, context) -> {
                    met.computeIfAbsent(row.getString("name"), name -> new ArrayList<>())
                            .add(parts.part(
                                    row, new Met(row.getInt("learners"), row.getInt("unlucky"), row.getInt("lucky"))));
                    return row.getString("name");
                })
                .list();
        return own.stream()
                .flatMap(test -> told(
                        test,
                        solversTold,
                        new Partition<>(
                                audience, met.getOrDefault(test.name(), List.of()), new Met(0, 0, 0), Met::plus))
                        .stream())
                .toList();
    }

    private static Optional<Test> told(Test test, boolean solversTold, Partition<Met> partition) {
        Told met = partition.told(learners -> List.of(learners.learners()), learners -> true);
        Told failed = partition.told(met, learners -> List.of(learners.unlucky()), learners -> true);
        Told passed = partition.told(
                met,
                learners -> List.of(learners.lucky(), learners.learners() - learners.lucky()),
                learners -> Cells.tells(learners.lucky(), learners.learners()));
        return met.first()
                ? Optional.of(new Test(
                        test.name(),
                        test.runs(),
                        test.failures().filter(known -> solversTold && failed.first() && passed.first()),
                        test.cpuMillis()))
                : Optional.empty();
    }

    private Query query(String text) {
        return handle.createQuery(text).bind("platform", platform).bind("exercise", exercise);
    }
}
