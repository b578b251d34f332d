package org.taskgrader.api.analytics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.taskgrader.api.analytics.CourseFigures.Step;
import org.taskgrader.core.exercise.Course;

/** The figures of a course and one platform. */
final class CourseFiguresQuery {

    /** What learners have done in the course; places of exercises count from 1. */
    private static final String DONE = """
            with exercise as (
                select * from unnest(:exercises, :modules) with ordinality as listed (exercise, module, place)
            ), done as materialized (
                select learner, place::integer, module, solved, best, last
                from progress join exercise using (exercise)
                where platform = :platform
            )
            """;

    private static final String LEARNERS = DONE + """
            , module as (
                select number::integer as module, weight, (select count(*) from exercise where module = number) as exercises
                from unnest(:weights) with ordinality as weighed (weight, number)
            ), earned as (
                select learner, sum(weight * best / exercises) / nullif((select sum(weight) from module), 0) as grade,
                       bool_or(place = 1) as started, bool_or(place = :second) as assiduous
                from done join module using (module)
                group by learner
            )
            select count(*) as participants, count(*) filter (where started) as started,
                   count(*) filter (where assiduous) as assiduous,
                   count(*) filter (where grade >= :pass - 1e-9) as succeeded
            from earned
            """;

    private static final String STEPS = DONE + """
            , furthest as (
                select learner, max(place) as reached, (array_agg(place order by last desc, place desc))[1] as latest,
                       max(last) < now() - make_interval(days => :silence) as silent
                from done group by learner
            ), tried as (
                select place, count(*) as starters, count(solved) as solvers from done group by place
            ), arrived as (
                select reached, count(*) as learners from furthest group by reached
            ), left_off as (
                select latest as place, count(*) filter (where silent) as stopped from furthest group by latest
            )
            select place, coalesce(starters, 0) as starters, coalesce(solvers, 0) as solvers,
                   (select coalesce(sum(learners), 0) from arrived where reached >= exercise.place) as reached,
                   coalesce(stopped, 0) as stopped
            from exercise left join tried using (place) left join left_off using (place)
            order by place
            """;

    private final Handle handle;
    private final String platform;
    private final Course course;
    private final int silence;
    private final List<String> exercises = new ArrayList<>();
    private final List<Integer> modules = new ArrayList<>();

    /** @param silence in days: after so many without an attempt a learner is taken to have stopped */
    CourseFiguresQuery(Handle handle, String platform, Course course, int silence) {
        this.handle = handle;
        this.platform = platform;
        this.course = course;
        this.silence = silence;
        for (int module = 0; module < course.modules().size(); module++) {
            for (String exercise : course.modules().get(module).exercises()) {
                exercises.add(exercise);
                modules.add(module + 1);
            }
        }
    }

    CourseFigures figures(String computed) {
        return query(LEARNERS)
                .bindArray("weights", Integer.class, weights())
                .bind("second", modules.indexOf(2) + 1)
                .bind("pass", course.pass() / 100.0)
                .map((row, context) -> learners(row, computed))
                .one();
    }

    private CourseFigures learners(ResultSet row, String computed) throws SQLException {
        int participants = row.getInt("participants");
        return new CourseFigures(
                course.id(),
                computed,
                Cells.shown(participants),
                Cells.shown(row.getInt("started"), participants),
                modules.contains(2) ? Cells.shown(row.getInt("assiduous"), participants) : Optional.empty(),
                Cells.shown(row.getInt("succeeded"), participants),
                steps(participants));
    }

    private List<Step> steps(int participants) {
        return query(STEPS)
                .bind("silence", silence)
                .map((row, context) -> step(row, participants))
                .list();
    }

    private Step step(ResultSet row, int participants) throws SQLException {
        int place = row.getInt("place") - 1;
        int starters = row.getInt("starters");
        int solvers = row.getInt("solvers");
        return new Step(
                exercises.get(place),
                course.modules().get(modules.get(place) - 1).id(),
                Cells.shown(starters, participants),
                Cells.shown(solvers, participants)
                        .filter(known -> Cells.shown(known, starters).isPresent()),
                Cells.shown(row.getInt("reached"), participants),
                Cells.shown(row.getInt("stopped"), participants));
    }

    private List<Integer> weights() {
        return course.modules().stream().map(Course.Module::weight).toList();
    }

    private Query query(String text) {
        return handle.createQuery(text)
                .bind("platform", platform)
                .bindArray("exercises", String.class, exercises)
                .bindArray("modules", Integer.class, modules);
    }
}
