package org.taskgrader.api.wiring;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.JdbiException;
import org.taskgrader.api.settings.Settings;
import org.taskgrader.api.similarity.ComparisonWorker;

/** Each node that can compares what waits, also what another one has left, and removes what is kept for a time only. */
@ApplicationScoped
class SimilaritySchedule {

    private static final Logger LOG = Logger.getLogger(SimilaritySchedule.class);

    private final ComparisonWorker worker;
    private final Settings settings;

    SimilaritySchedule(ComparisonWorker worker, Settings settings) {
        this.worker = worker;
        this.settings = settings;
    }

    void start(@Observes StartupEvent event) {
        ComparisonWorker.tidy();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        worker.look();
    }

    @Scheduled(every = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    void forget() {
        try {
            int removed = worker.forget(settings.similarity().kept());
            LOG.debugf("%d comparisons were removed", removed);
        } catch (JdbiException e) {
            LOG.warnf("similar programs: the database does not answer: %s", e.getMessage());
        }
    }
}
