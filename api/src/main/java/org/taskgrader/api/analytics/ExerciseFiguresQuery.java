package org.taskgrader.api.analytics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.taskgrader.api.analytics.ExerciseFigures.Mistake;
import org.taskgrader.api.analytics.ExerciseFigures.Quantiles;
import org.taskgrader.api.analytics.ExerciseFigures.Test;

/** The figures of one exercise and one platform. */
final class ExerciseFiguresQuery {

    private static final String LEARNERS = """
            select count(*) as starters, count(solved) as solvers, count(*) filter (where solved_attempt = 1) as at_once,
                   count(*) filter (where solved is null and last < now() - make_interval(days => :silence)) as abandoned,
                   percentile_cont(0.5) within group (order by solved_attempt) as attempts_median,
                   percentile_cont(0.9) within group (order by solved_attempt) as attempts_p90,
                   percentile_cont(0.5) within group (order by extract(epoch from solved - first)) as seconds_median,
                   percentile_cont(0.9) within group (order by extract(epoch from solved - first)) as seconds_p90
            from progress where platform = :platform and exercise = :exercise
            """;

    private static final String DISCRIMINATION = """
            with own as (
                select learner, (solved is not null)::integer as solved
                from progress where platform = :platform and exercise = :exercise
            ), others as (
                select learner, avg(best) as share from progress
                where platform = :platform and exercise <> :exercise group by learner
            )
            select case when count(*) filter (where own.solved = 1) >= :smallest
                         and count(*) filter (where own.solved = 0) >= :smallest then corr(own.solved, share) end as discrimination
            from own join others using (learner)
            """;

    private static final String MISTAKES = """
            select error_class, count(*) as submissions, count(distinct learner) as learners,
                   avg((next_class is distinct from error_class)::integer) filter (where has_next) as resolved
            from (
                select learner, error_class, lead(error_class) over attempts as next_class,
                       lead(true, 1, false) over attempts as has_next
                from attempted where platform = :platform and exercise = :exercise
                window attempts as (partition by learner order by attempt)
            ) as led
            where error_class is not null
            group by error_class having count(distinct learner) >= :smallest
            order by submissions desc, error_class
            """;

    private static final String TESTS = """
            select name, count(*) as runs, count(*) filter (where test_result.verdict <> 'passed') as failures,
                   count(distinct learner) filter (where test_result.verdict <> 'passed') as unlucky,
                   percentile_cont(0.5) within group (order by cpu_ms) as cpu
            from attempted join test_result on test_result.submission = graded_as
            where platform = :platform and exercise = :exercise
            group by name
            having count(distinct learner) >= :smallest
            order by min(position), name
            """;

    private final Handle handle;
    private final String platform;
    private final String exercise;
    private final int silence;

    /** @param silence in days: after so many without an attempt a learner is taken to have stopped */
    ExerciseFiguresQuery(Handle handle, String platform, String exercise, int silence) {
        this.handle = handle;
        this.platform = platform;
        this.exercise = exercise;
        this.silence = silence;
    }

    ExerciseFigures figures(String computed) {
        Optional<Double> discrimination = query(DISCRIMINATION)
                .bind("smallest", Cells.SMALLEST)
                .map((row, context) -> number(row, "discrimination"))
                .one();
        List<Mistake> mistakes = query(MISTAKES)
                .bind("smallest", Cells.SMALLEST)
                .map((row, context) -> new Mistake(
                        row.getString("error_class"),
                        row.getInt("submissions"),
                        row.getInt("learners"),
                        number(row, "resolved")))
                .list();
        List<Test> tests = query(TESTS)
                .bind("smallest", Cells.SMALLEST)
                .map((row, context) -> {
                    int failures = row.getInt("failures");
                    return new Test(
                            row.getString("name"),
                            row.getInt("runs"),
                            Cells.shown(row.getInt("unlucky")).map(told -> failures),
                            number(row, "cpu"));
                })
                .list();
        return query(LEARNERS)
                .bind("silence", silence)
                .map((row, context) -> learners(row, computed, discrimination, mistakes, tests))
                .one();
    }

    private ExerciseFigures learners(
            ResultSet row, String computed, Optional<Double> discrimination, List<Mistake> mistakes, List<Test> tests)
            throws SQLException {
        int starters = row.getInt("starters");
        int solvers = row.getInt("solvers");
        int atOnce = row.getInt("at_once");
        int abandoned = row.getInt("abandoned");
        boolean enough = solvers >= Cells.SMALLEST;
        return new ExerciseFigures(
                exercise,
                computed,
                Cells.shown(starters),
                Cells.shown(solvers, starters),
                Cells.shown(solvers, starters)
                        .flatMap(known -> Cells.shown(atOnce, known))
                        .filter(known -> Cells.shown(known, starters).isPresent()),
                Cells.shown(solvers, starters)
                        .flatMap(known -> Cells.shown(abandoned, starters - known))
                        .filter(known -> Cells.shown(known, starters).isPresent()),
                enough ? quantiles(row, "attempts") : Optional.empty(),
                enough ? quantiles(row, "seconds") : Optional.empty(),
                discrimination,
                mistakes,
                tests);
    }

    private Query query(String text) {
        return handle.createQuery(text).bind("platform", platform).bind("exercise", exercise);
    }

    private static Optional<Quantiles> quantiles(ResultSet row, String of) throws SQLException {
        return Optional.of(new Quantiles(row.getDouble(of + "_median"), row.getDouble(of + "_p90")));
    }

    private static Optional<Double> number(ResultSet row, String column) throws SQLException {
        double number = row.getDouble(column);
        return row.wasNull() ? Optional.empty() : Optional.of(number);
    }
}
