package org.taskgrader.api.wiring;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;
import org.taskgrader.api.access.ApiKeys;
import org.taskgrader.api.access.KeyCheck;
import org.taskgrader.api.access.Platforms;
import org.taskgrader.api.access.Quotas;
import org.taskgrader.api.access.RateLimits;
import org.taskgrader.api.enrolment.Enrolments;
import org.taskgrader.api.settings.Settings;
import org.taskgrader.api.store.Attempts;
import org.taskgrader.api.store.LearnerKeys;
import org.taskgrader.api.store.LearnerRecords;
import org.taskgrader.api.store.Retention;
import org.taskgrader.api.store.Standings;

/** Who may do what, how much of it, and for how long it is kept. */
final class AccessBeans {

    @Produces
    @Singleton
    Platforms platforms(Jdbi database) {
        return new Platforms(database);
    }

    @Produces
    @Singleton
    ApiKeys keys(Jdbi database) {
        return new ApiKeys(database);
    }

    @Produces
    @Singleton
    KeyCheck check(ApiKeys keys, Clock clock) {
        return new KeyCheck(keys, clock);
    }

    @Produces
    @Singleton
    Quotas quotas(Settings settings) {
        return new Quotas(
                new RateLimits("key", settings.limits().requestsPerMinute()),
                new RateLimits("learner", settings.limits().learnerSubmissionsPerMinute()));
    }

    @Produces
    @Singleton
    LearnerRecords learners(Jdbi database) {
        return new LearnerRecords(database);
    }

    @Produces
    @Singleton
    Attempts attempts(Jdbi database) {
        return new Attempts(database);
    }

    @Produces
    @Singleton
    Standings standings(Jdbi database) {
        return new Standings(database);
    }

    @Produces
    @Singleton
    Enrolments enrolments(Jdbi database, LearnerKeys keys) {
        return new Enrolments(database, keys);
    }

    @Produces
    @Singleton
    Retention retention(Jdbi database, Settings settings) {
        return new Retention(
                database, settings.retention().sources(), settings.retention().submissions());
    }
}
