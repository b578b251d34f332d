package org.taskgrader.api.wiring;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.JdbiException;
import org.taskgrader.api.store.Retention;
import org.taskgrader.api.store.Retention.Removed;

/** Looks every hour for what was kept long enough. */
@ApplicationScoped
class RetentionSchedule {

    private static final Logger LOG = Logger.getLogger(RetentionSchedule.class);

    private final Retention retention;

    RetentionSchedule(Retention retention) {
        this.retention = retention;
    }

    @Scheduled(every = "1h", delay = 1, delayUnit = TimeUnit.MINUTES, concurrentExecution = ConcurrentExecution.SKIP)
    void enforce() {
        try {
            Removed removed = retention.enforce();
            if (!removed.equals(Removed.NOTHING)) {
                LOG.infof(
                        "retention: %d programs and %d submissions removed", removed.sources(), removed.submissions());
            }
        } catch (JdbiException e) {
            LOG.warnf("retention: the database does not answer: %s", e.getMessage());
        }
    }
}
