package org.taskgrader.api.wiring;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.taskgrader.api.access.ApiKeys;
import org.taskgrader.api.access.InstructorSessions;
import org.taskgrader.api.access.PageTokens;
import org.taskgrader.api.database.LearnerSecret;
import org.taskgrader.api.settings.Settings;
import org.taskgrader.api.store.BatchStore;
import org.taskgrader.api.store.LearnerKeys;
import org.taskgrader.api.store.Nodes;
import org.taskgrader.api.store.PostgresBatchStore;
import org.taskgrader.api.store.PostgresSubmissionStore;
import org.taskgrader.api.store.SubmissionStore;
import org.taskgrader.api.store.WaitingLine;

/** The database, and what is kept in it. */
final class DatabaseBeans {

    @Produces
    @Singleton
    Jdbi database(DataSource source) {
        return Jdbi.create(source);
    }

    @Produces
    @Singleton
    SubmissionStore store(Jdbi database) {
        return new PostgresSubmissionStore(database);
    }

    @Produces
    @Singleton
    BatchStore batches(Jdbi database) {
        return new PostgresBatchStore(database);
    }

    @Produces
    @Singleton
    WaitingLine waitingLine(Jdbi database) {
        return new WaitingLine(database);
    }

    @Produces
    @Singleton
    Nodes nodes(Jdbi database) {
        return new Nodes(database);
    }

    @Produces
    @Singleton
    LearnerKeys learnerKeys(Settings settings) {
        return LearnerKeys.of(secret(settings));
    }

    @Produces
    @Singleton
    PageTokens pageTokens(Settings settings, Clock clock) {
        return PageTokens.of(secret(settings), clock);
    }

    @Produces
    @Singleton
    InstructorSessions instructorSessions(Settings settings, ApiKeys keys, Clock clock) {
        return InstructorSessions.of(secret(settings), keys, clock);
    }

    private static String secret(Settings settings) {
        return settings.learnerKey().orElseGet(() -> LearnerSecret.keptIn(settings.data()));
    }
}
