package org.taskgrader.api.broker;

import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.reactive.messaging.rabbitmq.IncomingRabbitMQMetadata;
import io.smallrye.reactive.messaging.rabbitmq.RabbitMQRejectMetadata;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.jboss.logging.Logger;
import org.taskgrader.api.metrics.GradingMetrics;
import org.taskgrader.api.queue.Shift;
import org.taskgrader.api.queue.Worker;

/**
 * Where messages meet workers: as many at a time as there are sandboxes, each acknowledged only when its result is in the
 * database. A message that nothing can be done with goes to the dead letters, and those are read here too.
 */
public final class Workbench implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Workbench.class);

    private final Broker broker;
    private final Worker worker;
    private final GradingMetrics metrics;
    private final int places;
    private final Duration shutdownPatience;
    private final Semaphore free;
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private final List<Cancellable> channels = new ArrayList<>();
    private volatile boolean closed;

    /**
     * Makes one that receives nothing yet.
     *
     * @param places how many submissions are graded at a time
     * @param shutdownPatience how long submissions being graded get to be finished when the service stops
     */
    public Workbench(Broker broker, Worker worker, GradingMetrics metrics, int places, Duration shutdownPatience) {
        this.broker = broker;
        this.worker = worker;
        this.metrics = metrics;
        this.places = places;
        this.shutdownPatience = shutdownPatience;
        // After a broken connection the broker sends anew what is still being graded here.
        this.free = new Semaphore(places, true);
    }

    /** Begins to receive, if it does not yet. */
    synchronized void open() {
        if (channels.isEmpty() && !closed) {
            channels.add(broker.receive("work-in", Channels.receiveWork(places), message -> take(message, this::work)));
            channels.add(broker.receive("dead-in", Channels.receiveDead(), message -> take(message, this::bury)));
        }
    }

    int active() {
        return places - free.availablePermits();
    }

    /** Receives no more, waits for what is being graded, and gives the rest back to the broker. */
    @Override
    public void close() {
        receiveNoMore();
        // Without the lock: who gives signs of life for what is being graded also comes by to open this.
        new Shift(threads).end(shutdownPatience);
    }

    private synchronized void receiveNoMore() {
        closed = true;
        channels.forEach(Cancellable::cancel);
    }

    private interface Handling {

        void handle(Message<byte[]> message) throws InterruptedException;
    }

    private void take(Message<byte[]> message, Handling handling) {
        Thread thread = Thread.ofVirtual().name("grading").unstarted(() -> {
            try {
                handling.handle(message);
            } catch (InterruptedException stopping) {
                giveBack(message, stopping);
            } catch (RuntimeException | Error e) {
                fail(message, e);
            } finally {
                threads.remove(Thread.currentThread());
            }
        });
        threads.add(thread);
        thread.start();
    }

    private void work(Message<byte[]> message) throws InterruptedException {
        Optional<UUID> submission = WorkMessage.submission(message.getPayload());
        if (submission.isEmpty()) {
            reject(message, new IllegalArgumentException("a message that names no submission"));
            return;
        }
        free.acquire();
        try {
            if (closed) {
                throw new InterruptedException("the service stops");
            }
            worker.work(submission.get());
            if (Thread.interrupted()) {
                throw new InterruptedException("the submission was put back");
            }
        } finally {
            free.release();
        }
        message.ack();
    }

    /** The operator is told, and who waits for a result gets one: that we failed. */
    private void bury(Message<byte[]> message) throws InterruptedException {
        Optional<UUID> submission = WorkMessage.submission(message.getPayload());
        if (submission.isPresent()) {
            LOG.errorf("submission %s: no worker could cope with its message; it is given up", submission.get());
            metrics.deadLetter("given-up");
            worker.giveUp(submission.get());
            if (Thread.interrupted()) {
                throw new InterruptedException("the submission was put back");
            }
        } else {
            LOG.errorf(
                    "dead letter: %d octets that name no submission; who else writes to the exchange %s?",
                    message.getPayload().length, Channels.WORK);
            metrics.deadLetter("unreadable");
        }
        message.ack();
    }

    /** Once more, as another node may do better; and no third time. */
    private void fail(Message<byte[]> message, Throwable failure) {
        boolean again = message.getMetadata(IncomingRabbitMQMetadata.class)
                .map(IncomingRabbitMQMetadata::isRedeliver)
                .orElse(false);
        LOG.errorf(failure, "a message's worker failed; %s", again ? "it becomes a dead letter" : "it is tried again");
        if (again) {
            reject(message, failure);
        } else {
            giveBack(message, failure);
        }
    }

    private static void reject(Message<byte[]> message, Throwable reason) {
        message.nack(reason);
    }

    private static void giveBack(Message<byte[]> message, Throwable reason) {
        message.nack(reason, Metadata.of(new RabbitMQRejectMetadata(true)));
    }
}
