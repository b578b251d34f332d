package org.taskgrader.api.analytics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.taskgrader.api.analytics.ExerciseFigures.Quantiles;
import org.taskgrader.api.analytics.ExerciseFigures.ScoreBand;
import org.taskgrader.api.analytics.ExerciseFigures.Test;
import org.taskgrader.core.exercise.Course;

/** The figures of one exercise and one platform. */
final class ExerciseFiguresQuery {

    private static final String LEARNERS = """
            select count(*) as starters, count(solved) as solvers, count(*) filter (where solved_attempt = 1) as at_once,
                   count(*) filter (where solved is null and last < now() - make_interval(days => :silence)) as abandoned,
                   percentile_cont(0.5) within group (order by solved_attempt) as attempts_median,
                   percentile_cont(0.9) within group (order by solved_attempt) as attempts_p90,
                   percentile_cont(0.5) within group (order by extract(epoch from solved - first)) as seconds_median,
                   percentile_cont(0.9) within group (order by extract(epoch from solved - first)) as seconds_p90
            from progress where platform = :platform and exercise = :exercise%s
            """;

    private static final String DISCRIMINATION = """
            with own as (
                select learner, (solved is not null)::integer as solved
                from progress where platform = :platform and exercise = :exercise%s
            ), others as (
                select learner, avg(best) as share from progress
                where platform = :platform and exercise <> :exercise group by learner
            )
            select case when count(*) filter (where own.solved = 1) >= :smallest
                         and count(*) filter (where own.solved = 0) >= :smallest then corr(own.solved, share) end as discrimination
            from own join others using (learner)
            """;

    /** By tenths of all points; the eleventh row is all of them. */
    private static final String SCORES = """
            select tenth, count(best) as learners
            from generate_series(0, 10) as tenth
                 left join progress on platform = :platform and exercise = :exercise and floor(best * 10 + 1e-9) = tenth%s
            group by tenth order by tenth
            """;

    /** Up to so many of those who have begun the course, and not the exercise. */
    private static final String ABSENT = """
            select count(*) from (
                select from progress where platform = :platform and exercise = any(:exercises)
                group by learner having not bool_or(exercise = :exercise) limit :smallest
            ) as others
            """;

    /**
     * Who has solved the exercise has passed each of its tests, and seldom sends another program: so runs without failures tell how
     * many have passed a test, and where it is the one that others fail, how many have solved the exercise.
     */
    private static final String TESTS = """
            select name, sum(runs) as runs, sum(failures) as failures, count(*) as met,
                   count(*) filter (where failures > 0) as unlucky, count(*) filter (where failures < runs) as lucky,
                   percentile_cont(0.5) within group (order by cpu_ms::double precision / nullif(measured, 0)) as cpu
            from test_met where platform = :platform and exercise = :exercise%s
            group by name
            having count(*) >= :smallest
            order by min(position), name
            """;

    private final Handle handle;
    private final String platform;
    private final String exercise;
    private final int silence;
    private final Optional<Parts> parts;

    /** Of all learners; {@code silence} is as below. */
    ExerciseFiguresQuery(Handle handle, String platform, String exercise, int silence) {
        this(handle, platform, exercise, silence, Optional.empty());
    }

    /** Of those alone who are asked for, as if there were no others. */
    ExerciseFiguresQuery(Handle handle, String platform, String exercise, int silence, Parts parts) {
        this(handle, platform, exercise, silence, Optional.of(parts));
    }

    /** @param silence in days: after so many without an attempt a learner is taken to have stopped */
    private ExerciseFiguresQuery(Handle handle, String platform, String exercise, int silence, Optional<Parts> parts) {
        this.handle = handle;
        this.platform = platform;
        this.exercise = exercise;
        this.silence = silence;
        this.parts = parts;
    }

    /** Beside those of {@code course}, which tell how many have begun it. */
    ExerciseFigures figures(String computed, Course course) {
        return figures(
                computed,
                query(ABSENT)
                        .bindArray("exercises", String.class, course.exercises())
                        .bind("smallest", Cells.SMALLEST)
                        .mapTo(Integer.class)
                        .one());
    }

    /** Beside those of no course. */
    ExerciseFigures figures(String computed) {
        return figures(computed, 0);
    }

    /** @param absent those who might have begun it, and have not, where it may be known how many they are all together */
    ExerciseFigures figures(String computed, int absent) {
        Optional<Double> discrimination = query(DISCRIMINATION)
                .bind("smallest", Cells.SMALLEST)
                .map((row, context) -> number(row, "discrimination"))
                .one();
        List<Test> tests = query(TESTS)
                .bind("smallest", Cells.SMALLEST)
                .map((row, context) -> {
                    int met = row.getInt("met");
                    boolean told =
                            Cells.visible(row.getInt("unlucky")) && Cells.tells(row.getInt("lucky"), met, met + absent);
                    return new Test(
                            row.getString("name"),
                            row.getInt("runs"),
                            Optional.of(row.getInt("failures")).filter(known -> told),
                            number(row, "cpu"));
                })
                .list();
        MistakeHistory history = parts.map(some -> AudienceMistakes.of(handle, platform, exercise, some))
                .orElseGet(() -> MistakeHistory.of(handle, platform, exercise));
        List<Integer> scores = scores();
        return query(LEARNERS)
                .bind("silence", silence)
                .map((row, context) -> learners(row, computed, absent, discrimination, scores, history, tests))
                .one();
    }

    /** From none of the points to all, whether they may be told or not. */
    private List<Integer> scores() {
        return query(SCORES).map((row, context) -> row.getInt("learners")).list();
    }

    /**
     * Those with all points have solved the exercise. Where that is told, the others are parts of those who have not. Where few who
     * might have begun the exercise have not, these are one more part.
     */
    private static List<ScoreBand> bands(List<Integer> learners, boolean solversTold, int absent) {
        List<Integer> parts = new ArrayList<>(learners);
        parts.add(absent < Cells.SMALLEST ? absent : 0);
        int solvers = learners.size() - 1;
        if (solversTold) {
            parts.set(solvers, 0);
        }
        List<Optional<Integer>> shown = Cells.parts(parts);
        return IntStream.range(0, learners.size())
                .mapToObj(tenth -> ScoreBand.of(
                        tenth, solversTold && tenth == solvers ? Optional.of(learners.get(solvers)) : shown.get(tenth)))
                .toList();
    }

    private ExerciseFigures learners(
            ResultSet row,
            String computed,
            int absent,
            Optional<Double> discrimination,
            List<Integer> scores,
            MistakeHistory history,
            List<Test> tests)
            throws SQLException {
        int starters = row.getInt("starters");
        int solvers = row.getInt("solvers");
        int atOnce = row.getInt("at_once");
        int abandoned = row.getInt("abandoned");
        int participants = starters + absent;
        boolean enough = solvers >= Cells.SMALLEST;
        Optional<Integer> solversTold =
                Cells.shown(solvers, starters).filter(known -> Cells.tells(known, participants));
        return new ExerciseFigures(
                exercise,
                computed,
                parts.flatMap(some -> some.audience().session()),
                parts.flatMap(some -> some.audience().cohort()),
                Cells.shown(starters).filter(known -> Cells.tells(known, participants)),
                solversTold,
                Cells.shown(solvers, starters)
                        .flatMap(known -> Cells.shown(atOnce, known))
                        .filter(known -> Cells.tells(known, participants))
                        .filter(known -> Cells.shown(known, starters).isPresent()),
                Cells.shown(solvers, starters)
                        .flatMap(known -> Cells.shown(abandoned, starters - known))
                        .filter(known -> Cells.tells(known, participants, participants - solvers))
                        .filter(known -> Cells.shown(known, starters).isPresent()),
                enough ? quantiles(row, "attempts") : Optional.empty(),
                enough ? quantiles(row, "seconds") : Optional.empty(),
                discrimination,
                bands(scores, solversTold.isPresent(), absent),
                history.ofExercise(starters, participants),
                history.weeksOfExercise(starters, participants),
                tests);
    }

    private Query query(String text) {
        return handle.createQuery(text.formatted(parts.isPresent() ? Parts.AMONG : ""))
                .bind("platform", platform)
                .bind("exercise", exercise);
    }

    private static Optional<Quantiles> quantiles(ResultSet row, String of) throws SQLException {
        return Optional.of(new Quantiles(row.getDouble(of + "_median"), row.getDouble(of + "_p90")));
    }

    private static Optional<Double> number(ResultSet row, String column) throws SQLException {
        double number = row.getDouble(column);
        return row.wasNull() ? Optional.empty() : Optional.of(number);
    }
}
