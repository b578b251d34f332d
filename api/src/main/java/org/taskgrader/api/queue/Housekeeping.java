package org.taskgrader.api.queue;

import java.time.Duration;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.store.SubmissionStore;

/**
 * Sees to it that whatever dies, each submission is graded in the end: what was under way is queued again at the start, the
 * database hears that this node lives and what it can do, and what a dead node has left behind is queued again.
 */
public final class Housekeeping implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Housekeeping.class);

    private final SubmissionStore store;
    private final WorkQueue queue;
    private final ProgressHub hub;
    private final Node node;
    private final Presence presence;
    private @Nullable Thread thread;

    public Housekeeping(SubmissionStore store, WorkQueue queue, ProgressHub hub, Node node, Presence presence) {
        this.store = store;
        this.queue = queue;
        this.hub = hub;
        this.node = node;
        this.presence = presence;
    }

    /** Queues what an earlier process has left, and begins to look after the rest. */
    public synchronized void start() {
        presence.show();
        int recovered = store.recover(node.name());
        if (recovered > 0) {
            LOG.warnf("%d submissions were being graded when this node died: they are graded again", recovered);
        }
        queue.replenish(store);
        thread = Thread.ofVirtual().name("housekeeping").start(this::run);
    }

    @Override
    public synchronized void close() {
        if (thread != null) {
            thread.interrupt();
            presence.end();
        }
    }

    private void run() {
        Duration pause = node.lease().dividedBy(5);
        try {
            while (true) {
                Thread.sleep(pause);
                round();
            }
        } catch (InterruptedException stopping) {
            LOG.debug("housekeeping stops with the service");
        }
    }

    private void round() {
        try {
            store.renew(node.name(), node.lease());
            presence.show();
            store.recoverExpired().forEach(entry -> {
                LOG.warnf("submission %s: its worker was not heard of any more; it is queued again", entry.id());
                queue.enqueue(entry);
            });
            queue.replenish(store);
            hub.lookAgain();
        } catch (JdbiException e) {
            LOG.warnf("the database does not answer: %s", e.getMessage());
        } catch (RuntimeException e) {
            // Without signs of life others would take what is being graded here.
            LOG.error("a round of housekeeping failed; the next one follows", e);
        }
    }
}
