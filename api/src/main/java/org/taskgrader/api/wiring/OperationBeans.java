package org.taskgrader.api.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;
import org.taskgrader.api.metrics.QueueWatch;
import org.taskgrader.api.queue.WorkQueue;
import org.taskgrader.api.regrade.Regrades;

/** What authors and operators ask for: grading again, and figures. */
final class OperationBeans {

    @Produces
    @Singleton
    Regrades regrades(Jdbi database, WorkQueue queue) {
        return new Regrades(database, queue);
    }

    @Produces
    @Singleton
    QueueWatch queueWatch(Jdbi database, MeterRegistry registry) {
        return new QueueWatch(database, registry);
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
