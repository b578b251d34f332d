package org.taskgrader.api.testing;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.taskgrader.api.access.ApiKeys;
import org.taskgrader.api.access.Platforms;
import org.taskgrader.api.enrolment.Enrolments;
import org.taskgrader.api.store.LearnerKeys;

/** Opens schools at the service under test: one for each test, so that none sees another's learners. */
@Singleton
public final class Schools {

    private static final int DIGITS = 8;

    private final ApiKeys keys;
    private final Platforms platforms;
    private final LearnerKeys learners;
    private final Enrolments enrolments;
    private final Jdbi database;

    Schools(ApiKeys keys, Platforms platforms, LearnerKeys learners, Enrolments enrolments, Jdbi database) {
        this.keys = keys;
        this.platforms = platforms;
        this.learners = learners;
        this.enrolments = enrolments;
        this.database = database;
    }

    /** A new one. */
    public School open() {
        String platform = "school-" + UUID.randomUUID().toString().substring(0, DIGITS);
        platforms.add(platform);
        return new School(this, platform);
    }

    ApiKeys keys() {
        return keys;
    }

    LearnerKeys learners() {
        return learners;
    }

    Enrolments enrolments() {
        return enrolments;
    }

    Jdbi database() {
        return database;
    }
}
