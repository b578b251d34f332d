package org.taskgrader.api.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.taskgrader.api.analytics.Analytics;
import org.taskgrader.api.analytics.learner.LearnerSheet;
import org.taskgrader.api.analytics.learner.Learners;
import org.taskgrader.api.analytics.progsnap.ProgSnapExport;
import org.taskgrader.api.grouping.Groups;
import org.taskgrader.api.grouping.WrittenMessages;
import org.taskgrader.api.metrics.QueueWatch;
import org.taskgrader.api.queue.Intake;
import org.taskgrader.api.queue.WorkQueue;
import org.taskgrader.api.regrade.RegradeApplication;
import org.taskgrader.api.regrade.RegradeDecisions;
import org.taskgrader.api.regrade.RegradeList;
import org.taskgrader.api.regrade.RegradedReports;
import org.taskgrader.api.regrade.Regrades;
import org.taskgrader.api.report.ReportMapper;
import org.taskgrader.api.store.LearnerKeys;
import org.taskgrader.api.store.PostgresSubmissionStore;
import org.taskgrader.api.store.RecordedResults;
import org.taskgrader.api.store.SubmissionStore;
import org.taskgrader.api.tracing.SubmissionTraces;

/** What authors and operators ask for: grading again, and figures. */
final class OperationBeans {

    @Produces
    @Singleton
    Regrades regrades(Jdbi database, WorkQueue queue, RegradeList list) {
        return new Regrades(database, queue, list);
    }

    @Produces
    @Singleton
    RegradeApplication regradeApplication(Jdbi database, SubmissionStore store, ReportMapper reports) {
        return new RegradeApplication(database, store, reports);
    }

    @Produces
    @Singleton
    RegradeList regradeList(Jdbi database) {
        return new RegradeList(database);
    }

    @Produces
    @Singleton
    RegradeDecisions regradeDecisions(Jdbi database, Intake intake, Regrades regrades, RegradeApplication application) {
        return new RegradeDecisions(database, intake, regrades, application);
    }

    @Produces
    @Singleton
    RegradedReports regradedReports(Jdbi database) {
        return new RegradedReports(database, new RecordedResults(database));
    }

    @Produces
    @Singleton
    Analytics analytics(Jdbi database, Clock clock) {
        return new Analytics(database, clock);
    }

    @Produces
    @Singleton
    Learners learners(Jdbi database, LearnerKeys keys, Clock clock) {
        return new Learners(database, keys, clock);
    }

    @Produces
    @Singleton
    LearnerSheet learnerSheet(Jdbi database) {
        return new LearnerSheet(database);
    }

    @Produces
    @Singleton
    ProgSnapExport progSnapExport(Jdbi database, Clock clock) {
        return new ProgSnapExport(database, clock);
    }

    @Produces
    @Singleton
    WrittenMessages writtenMessages(Jdbi database) {
        return new WrittenMessages(database);
    }

    @Produces
    @Singleton
    Groups groups(Jdbi database, WrittenMessages messages, Clock clock) {
        return new Groups(database, messages, clock);
    }

    @Produces
    @Singleton
    QueueWatch queueWatch(Jdbi database, MeterRegistry registry) {
        return new QueueWatch(database, registry);
    }

    /** Without tracing nothing was stored to go on with, and nothing is looked up. */
    @Produces
    @Singleton
    SubmissionTraces traces(
            Tracer tracer,
            Jdbi database,
            @ConfigProperty(name = "quarkus.otel.sdk.disabled", defaultValue = "true") boolean disabled) {
        return disabled
                ? SubmissionTraces.NONE
                : new SubmissionTraces(tracer, new PostgresSubmissionStore(database)::trace);
    }

    @Singleton
    static class Looking {

        private final QueueWatch watch;

        Looking(QueueWatch watch) {
            this.watch = watch;
        }

        @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
        void look() {
            watch.look();
        }
    }
}
