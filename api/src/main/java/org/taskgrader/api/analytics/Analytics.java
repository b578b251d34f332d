package org.taskgrader.api.analytics;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.taskgrader.core.exercise.Course;

/** Computes figures from what a platform's learners have sent. Each answer is of one moment of the database. */
public final class Analytics {

    /** After so many days without an attempt a learner is taken to have stopped. */
    private static final int DAYS_OF_SILENCE = 14;

    private final Jdbi database;
    private final Clock clock;

    public Analytics(Jdbi database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Of an exercise; without a single number where nobody has begun it. */
    public ExerciseFigures exercise(String platform, String exercise) {
        String computed = now();
        return database.inTransaction(
                TransactionIsolationLevel.REPEATABLE_READ,
                handle -> new ExerciseFiguresQuery(handle, platform, exercise, DAYS_OF_SILENCE).figures(computed));
    }

    /** Of a course. */
    public CourseFigures course(String platform, Course course) {
        String computed = now();
        return database.inTransaction(
                TransactionIsolationLevel.REPEATABLE_READ,
                handle -> new CourseFiguresQuery(handle, platform, course, DAYS_OF_SILENCE).figures(computed));
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
