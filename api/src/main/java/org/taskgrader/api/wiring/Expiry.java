package org.taskgrader.api.wiring;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.taskgrader.api.settings.Settings;
import org.taskgrader.api.store.SubmissionStore;
import org.taskgrader.api.webhook.Outbox;

/** Removes what is kept for a time only. Every node does; what one has removed another does not find. */
@ApplicationScoped
class Expiry {

    private static final Logger LOG = Logger.getLogger(Expiry.class);

    private final SubmissionStore store;
    private final Outbox outbox;
    private final Settings settings;

    Expiry(SubmissionStore store, Outbox outbox, Settings settings) {
        this.store = store;
        this.outbox = outbox;
        this.settings = settings;
    }

    @Scheduled(every = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    void requestKeys() {
        int removed = store.forgetRequestKeys(settings.http().idempotencyKeysKept());
        LOG.debugf("%d idempotency keys were removed", removed);
    }

    @Scheduled(every = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    void deadLetters() {
        int removed = outbox.forget(settings.webhook().deadKept());
        LOG.debugf("%d webhooks that were given up were removed", removed);
    }
}
