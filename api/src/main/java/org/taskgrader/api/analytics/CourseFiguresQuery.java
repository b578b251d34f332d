package org.taskgrader.api.analytics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.taskgrader.api.analytics.CourseFigures.Step;
import org.taskgrader.api.analytics.EnrolledGroups.Counted;
import org.taskgrader.core.exercise.Course;

/** The figures of a course and one platform. */
final class CourseFiguresQuery {

    /**
     * Learners first, as what is counted of them is read several times; places of exercises count from 1. The latest exercise is
     * that of the greatest time, in hundredths of a second, and of these the last in the course: both are in one number, which a
     * double holds exactly, with four digits for the place. That takes half the time that pairs of them take.
     */
    private static final String FIGURES = """
            with exercise as (
                select * from unnest(:exercises, :parts) with ordinality as listed (exercise, part, place)
            ), learner as materialized (
                select learner, max(place)::integer as reached,
                       max(floor(date_part('epoch', last) * 100) * 10000 + place) as last,
                       bool_or(place = 1) as started, bool_or(place = :second) as assiduous, sum(part * best) as grade
                from progress join exercise using (exercise)
                where platform = :platform
                group by learner
            ), whole as (
                select count(*) as participants, count(*) filter (where started) as started,
                       count(*) filter (where assiduous) as assiduous,
                       count(*) filter (where grade >= :pass - 1e-9) as succeeded
                from learner
            ), tried as (
                select place, starters, solvers
                from exercise join (
                    select exercise, count(*) as starters, count(solved) as solvers from progress
                    where platform = :platform group by exercise
                ) as counted using (exercise)
            ), arrived as (
                select reached, count(*) as learners from learner group by reached
            ), left_off as (
                select last::bigint % 10000 as place, count(*) as stopped from learner
                where last < date_part('epoch', now() - make_interval(days => :silence)) * 1e6 group by 1
            )
            select whole.*, exercise.place, coalesce(starters, 0) as starters, coalesce(solvers, 0) as solvers,
                   (select coalesce(sum(learners), 0) from arrived where arrived.reached >= exercise.place) as reached,
                   coalesce(stopped, 0) as stopped
            from whole cross join exercise left join tried using (place) left join left_off using (place)
            order by place
            """;

    /**
     * Those enrolled, by group and how far they are come; the grade is as in the other query. Who is in several sessions counts in
     * the last of them alone, so that groups are parts of those enrolled.
     */
    private static final String GROUPS = """
            with exercise as (
                select * from unnest(:exercises, :parts) with ordinality as listed (exercise, part, place)
            ), listed as (
                select distinct on (learner) session, cohort, learner from enrolment
                where platform = :platform and course = :course
                order by learner, session desc
            ), come as (
                select learner, max(place)::integer as place, bool_or(place = 1) as started,
                       bool_or(place = :second) as assiduous, sum(part * best) as grade
                from progress join exercise using (exercise)
                where platform = :platform and learner in (select learner from listed)
                group by learner
            )
            select session, cohort, coalesce(place, 0) as place, count(*) as enrolled,
                   count(*) filter (where started) as started, count(*) filter (where assiduous) as assiduous,
                   count(*) filter (where grade >= :pass - 1e-9) as succeeded
            from listed left join come using (learner)
            group by session, cohort, 3 order by session, cohort nulls last
            """;

    private static final String ENROLLED =
            "select count(distinct learner) from enrolment where platform = :platform and course = :course";

    private final Handle handle;
    private final String platform;
    private final Course course;
    private final int silence;
    private final CourseSteps steps;

    /** @param silence in days: after so many without an attempt a learner is taken to have stopped */
    CourseFiguresQuery(Handle handle, String platform, Course course, int silence) {
        this.handle = handle;
        this.platform = platform;
        this.course = course;
        this.silence = silence;
        this.steps = CourseSteps.of(course);
    }

    /**
     * Where those who have begun the course, and those who are enrolled, have come to.
     *
     * @param groups those enrolled
     * @param rest those who are not
     */
    record Come(List<Counted> groups, Counted rest) {

        /** One part behind the other; the rest is the last. */
        List<Counted> all() {
            return Stream.concat(groups.stream(), Stream.of(rest)).toList();
        }
    }

    /** Those enrolled by session and cohort, and all others. */
    Come come() {
        return come(rows(), groups());
    }

    /** Of all learners. */
    CourseFigures figures(String computed) {
        List<Row> rows = rows();
        Row whole = rows.isEmpty() ? Row.NONE : rows.getFirst();
        int participants = whole.participants();
        int enrolled = handle.createQuery(ENROLLED)
                .bind("platform", platform)
                .bind("course", course.id())
                .mapTo(Integer.class)
                .one();
        List<Counted> all = come(rows, enrolled == 0 ? List.of() : groups()).all();
        MistakeHistory history = MistakeHistory.of(handle, platform, steps.exercises());
        return new CourseFigures(
                course.id(),
                computed,
                Optional.empty(),
                Optional.empty(),
                Cells.shown(participants),
                Cells.shown(whole.started(), participants),
                steps.hasSecond() ? Cells.shown(whole.assiduous(), participants) : Optional.empty(),
                Cells.shown(whole.succeeded(), participants),
                enrolled == 0 ? Optional.empty() : Cells.shown(enrolled),
                rows.stream().map(this::step).toList(),
                history.ofCourse(),
                history.weeksOfCourse(),
                EnrolledGroups.shown(all),
                new GroupProgressions(all, steps.second()).shown(steps.exercises()));
    }

    private List<Row> rows() {
        return query(FIGURES)
                .bind("silence", silence)
                .map((row, context) -> row(row))
                .list();
    }

    private static Come come(List<Row> rows, List<Counted> groups) {
        Row whole = rows.isEmpty() ? Row.NONE : rows.getFirst();
        return new Come(
                groups,
                Counted.rest(
                        whole.participants(),
                        whole.started(),
                        whole.assiduous(),
                        whole.succeeded(),
                        rows.stream().map(Row::reached).toList(),
                        groups));
    }

    private List<Counted> groups() {
        return Counted.of(
                query(GROUPS)
                        .bind("course", course.id())
                        .map((row, context) -> EnrolledGroups.Arrived.of(row))
                        .list(),
                steps.exercises().size());
    }

    private Query query(String text) {
        return handle.createQuery(text)
                .bind("platform", platform)
                .bindArray("exercises", String.class, steps.exercises())
                .bindArray("parts", Double.class, GradeParts.of(course))
                .bind("second", steps.second() + 1)
                .bind("pass", course.pass() / 100.0);
    }

    /** An exercise, and what is the same in the row of each. */
    private record Row(
            int participants,
            int started,
            int assiduous,
            int succeeded,
            int place,
            int starters,
            int solvers,
            int reached,
            int stopped) {

        static final Row NONE = new Row(0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getInt("participants"),
                row.getInt("started"),
                row.getInt("assiduous"),
                row.getInt("succeeded"),
                row.getInt("place"),
                row.getInt("starters"),
                row.getInt("solvers"),
                row.getInt("reached"),
                row.getInt("stopped"));
    }

    private Step step(Row row) {
        int place = row.place() - 1;
        int participants = row.participants();
        return new Step(
                steps.exercises().get(place),
                steps.modules().get(place),
                Cells.shown(row.starters(), participants),
                Cells.shown(row.solvers(), participants)
                        .filter(known -> Cells.shown(known, row.starters()).isPresent()),
                Cells.shown(row.reached(), participants),
                Cells.shown(row.stopped(), participants));
    }
}
