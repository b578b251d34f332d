package org.taskgrader.api.broker;

import io.smallrye.reactive.messaging.rabbitmq.OutgoingRabbitMQMetadata;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.JdbiException;
import org.taskgrader.api.queue.WorkQueue;
import org.taskgrader.api.store.QueueEntry;
import org.taskgrader.api.store.SubmissionStore;

/**
 * The queue of a service that is several processes: a durable one in RabbitMQ. A message that cannot be sent stays marked
 * in the database, and is sent again when the broker is back.
 */
public final class BrokerWorkQueue implements WorkQueue {

    private static final Logger LOG = Logger.getLogger(BrokerWorkQueue.class);

    private static final int PERSISTENT = 2;

    /** How many messages one look into the database sends at most: below what the publisher has on its way. */
    private static final int AT_ONCE = 500;

    private final BrokerPublisher publisher;
    private final Optional<Workbench> workbench;
    private final SubmissionStore store;
    private final Duration patience;

    /**
     * Sends, and does not receive before {@link #replenish}.
     *
     * @param workbench where this process grades; empty if it does not
     * @param patience after how long without a worker a submission is sent again
     */
    public BrokerWorkQueue(Broker broker, Optional<Workbench> workbench, SubmissionStore store, Duration patience) {
        this.publisher = broker.publisher("work-out", Channels.sendWork());
        this.workbench = workbench;
        this.store = store;
        this.patience = patience;
    }

    @Override
    public void enqueue(QueueEntry entry) {
        publisher
                .send(
                        WorkMessage.of(entry.id()),
                        new OutgoingRabbitMQMetadata.Builder()
                                .withDeliveryMode(PERSISTENT)
                                .withPriority(urgency(entry))
                                .build())
                .whenComplete((confirmed, failure) -> {
                    if (failure != null) {
                        // Confirmations come on a thread that must not wait for a database.
                        Thread.ofVirtual().name("not-announced").start(() -> mark(entry, failure));
                    }
                });
    }

    /** A database that does not answer costs the message its place in the order, not the submission its worker. */
    private int urgency(QueueEntry entry) {
        try {
            int waiting = store.queuedOf(entry.sender(), entry.priority(), Urgency.COUNTED + 1);
            return Urgency.of(entry.priority(), Math.max(0, waiting - 1));
        } catch (JdbiException e) {
            return Urgency.of(entry.priority(), 0);
        }
    }

    private void mark(QueueEntry entry, Throwable failure) {
        LOG.debugf("submission %s: workers are told of it later (%s)", entry.id(), failure);
        try {
            store.notAnnounced(List.of(entry.id()));
        } catch (JdbiException e) {
            LOG.warnf(
                    "submission %s: it waits until it is sent again after %s (%s)",
                    entry.id(), patience, e.getMessage());
        }
    }

    @Override
    public void replenish(SubmissionStore store) {
        workbench.ifPresent(Workbench::open);
        store.announceAgain(patience, AT_ONCE).forEach(this::enqueue);
    }

    /** None: they wait in the broker and in the database. */
    @Override
    public int waiting() {
        return 0;
    }

    @Override
    public int active() {
        return workbench.map(Workbench::active).orElse(0);
    }

    @Override
    public void close() {
        workbench.ifPresent(Workbench::close);
    }
}
