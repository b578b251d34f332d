package org.taskgrader.api.analytics.learner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.taskgrader.api.analytics.GradeParts;
import org.taskgrader.api.analytics.learner.LearnerFigures.AtExercise;
import org.taskgrader.api.analytics.learner.LearnerFigures.InCourse;
import org.taskgrader.api.store.LearnerKey;
import org.taskgrader.core.exercise.Course;

/** Reads where one learner stands. */
final class LearnerFiguresQuery {

    private static final String STANDINGS = """
            select exercise, attempts, best, first, last, solved, latest_class, streak
            from progress where platform = :platform and learner = :learner
            order by exercise
            """;

    private static final String ENROLMENTS = """
            select course, session, cohort from enrolment
            where platform = :platform and learner = :learner order by course, session
            """;

    /** What is not judged yet, or could not be, is kept of somebody too. */
    private static final String SENT =
            "select exists (select from submission where platform = :platform and learner = :learner)";

    /** A handle is the beginning of a hash, so the indexes find it as they find a hash. */
    private static final String CALLED = """
            select learner from (
                (select learner from progress where platform = :platform and learner between :first and :last limit 1)
                union all
                (select learner from enrolment where platform = :platform and learner between :first and :last limit 1)
                union all
                (select learner from submission where platform = :platform and learner between :first and :last limit 1)
            ) as found limit 1
            """;

    private final Handle handle;
    private final String platform;
    private final int stuckAfter;

    LearnerFiguresQuery(Handle handle, String platform, int stuckAfter) {
        this.handle = handle;
        this.platform = platform;
        this.stuckAfter = stuckAfter;
    }

    /** The learner that the platform has under this handle. */
    static Optional<LearnerKey> called(Handle handle, String platform, LearnerHandle learner) {
        return handle.createQuery(CALLED)
                .bind("platform", platform)
                .bind("first", learner.octets())
                .bind("last", learner.last())
                .map((row, context) -> new LearnerKey(HexFormat.of().formatHex(row.getBytes("learner"))))
                .findOne();
    }

    /** Empty if nothing is kept of the learner. */
    Optional<LearnerFigures> figures(LearnerKey learner, List<Course> courses, String computed) {
        List<AtExercise> standings =
                query(STANDINGS, learner).map((row, context) -> standing(row)).list();
        List<Enrolled> enrolments = query(ENROLMENTS, learner)
                .map((row, context) -> new Enrolled(
                        row.getString("course"),
                        row.getString("session"),
                        Optional.ofNullable(row.getString("cohort"))))
                .list();
        if (standings.isEmpty()
                && enrolments.isEmpty()
                && !query(SENT, learner).mapTo(Boolean.class).one()) {
            return Optional.empty();
        }
        Map<String, AtExercise> others = new HashMap<>();
        standings.forEach(standing -> others.put(standing.exercise(), standing));
        List<InCourse> inCourses = new ArrayList<>();
        courses.forEach(course -> inCourses.add(inCourse(course, others)));
        return Optional.of(new LearnerFigures(
                LearnerHandle.of(learner).text(),
                computed,
                stuckAfter,
                standings.stream().flatMap(at -> at.last().stream()).max(Comparator.comparing(Instant::parse)),
                enrolments,
                inCourses,
                others.values().stream()
                        .sorted(Comparator.comparing(AtExercise::exercise))
                        .toList()));
    }

    /** Takes the course's exercises away from {@code standings}. */
    private static InCourse inCourse(Course course, Map<String, AtExercise> standings) {
        List<AtExercise> exercises = course.modules().stream()
                .flatMap(module -> module.exercises().stream()
                        .map(id -> Optional.ofNullable(standings.remove(id))
                                .orElseGet(() -> AtExercise.notBegun(id))
                                .in(Optional.of(module.id()))))
                .toList();
        double grade = grade(GradeParts.of(course), exercises);
        return new InCourse(course.id(), grade, GradeParts.passes(course, grade), exercises);
    }

    private static double grade(List<Double> parts, List<AtExercise> exercises) {
        double grade = 0;
        for (int place = 0; place < parts.size(); place++) {
            grade += parts.get(place) * exercises.get(place).best();
        }
        return grade;
    }

    private AtExercise standing(ResultSet row) throws SQLException {
        Optional<String> mistake = Optional.ofNullable(row.getString("latest_class"));
        Optional<String> solved = time(row, "solved");
        int inARow = mistake.isPresent() ? row.getInt("streak") : 0;
        return new AtExercise(
                row.getString("exercise"),
                Optional.empty(),
                row.getInt("attempts"),
                row.getDouble("best"),
                time(row, "first"),
                time(row, "last"),
                solved,
                mistake,
                inARow,
                solved.isEmpty() && inARow >= stuckAfter);
    }

    private static Optional<String> time(ResultSet row, String column) throws SQLException {
        return Stream.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(at -> at.toInstant().toString())
                .findFirst();
    }

    private Query query(String text, LearnerKey learner) {
        return handle.createQuery(text)
                .bind("platform", platform)
                .bind("learner", HexFormat.of().parseHex(learner.hash()));
    }
}
