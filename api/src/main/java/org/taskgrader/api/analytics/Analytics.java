package org.taskgrader.api.analytics;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.taskgrader.core.exercise.Course;

/** Computes figures from what a platform's learners have sent. Each answer is of one moment of the database. */
public final class Analytics {

    /** After so many days without an attempt a learner is taken to have stopped. */
    private static final int DAYS_OF_SILENCE = 14;

    /** Of one step of a query. With the 4 MB that a server gives otherwise, what is counted is sorted on disk first. */
    private static final String MEMORY = "set local work_mem = '32MB'";

    private final Jdbi database;
    private final Clock clock;

    public Analytics(Jdbi database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Of an exercise of no course and all learners; without a single number where nobody has begun it. */
    public ExerciseFigures exercise(String platform, String exercise) {
        return exercise(platform, exercise, Optional.empty(), Audience.ALL);
    }

    /**
     * Of an exercise; without a single number where fewer than five learners are enrolled so.
     *
     * @param course that which has the exercise and which one is enrolled in; empty if there is none
     */
    public ExerciseFigures exercise(String platform, String exercise, Optional<Course> course, Audience audience) {
        return read((handle, computed) -> audience.isAll()
                ? ofAll(new ExerciseFiguresQuery(handle, platform, exercise, DAYS_OF_SILENCE), computed, course)
                : new ExerciseAudienceQuery(handle, platform, exercise, course, audience, DAYS_OF_SILENCE)
                        .figures(computed));
    }

    private static ExerciseFigures ofAll(ExerciseFiguresQuery query, String computed, Optional<Course> course) {
        return course.map(its -> query.figures(computed, its)).orElseGet(() -> query.figures(computed));
    }

    /** Of a course and all learners. */
    public CourseFigures course(String platform, Course course) {
        return course(platform, course, Audience.ALL);
    }

    /** Of a course; without a single number where fewer than five learners are enrolled so. */
    public CourseFigures course(String platform, Course course, Audience audience) {
        return read((handle, computed) -> audience.isAll()
                ? new CourseFiguresQuery(handle, platform, course, DAYS_OF_SILENCE).figures(computed)
                : new CourseAudienceFigures(handle, platform, course, audience, DAYS_OF_SILENCE).figures(computed));
    }

    private <T> T read(BiFunction<Handle, String, T> figures) {
        String computed = now();
        return database.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            handle.execute(MEMORY);
            return figures.apply(handle, computed);
        });
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
