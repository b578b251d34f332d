package org.taskgrader.api.broker;

import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;
import io.smallrye.reactive.messaging.rabbitmq.OutgoingRabbitMQMetadata;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;

/**
 * Sends messages, and says of each whether the broker has it. The client below keeps what it cannot send, however much
 * that is, and forgets what was on its way when a connection ended: so nothing is handed to it while the broker is away or
 * silent, but for one message now and then that finds out whether it is back. Safe for use by several threads.
 */
final class BrokerPublisher {

    private static final int MOST_UNCONFIRMED = 1_000;
    private static final Duration CONFIRMED_WITHIN = Duration.ofSeconds(10);
    private static final Duration BETWEEN_PROBES = Duration.ofSeconds(2);

    private final UnicastProcessor<Message<?>> messages = UnicastProcessor.create();
    private final BooleanSupplier connected;
    private final AtomicInteger unconfirmed = new AtomicInteger();
    private final AtomicLong lastProbe = new AtomicLong(System.nanoTime() - BETWEEN_PROBES.toNanos());
    private volatile boolean silent;

    @SuppressWarnings("unchecked") // the connector takes messages of any kind
    BrokerPublisher(Flow.Subscriber<? extends Message<?>> connector, BooleanSupplier connected) {
        this.connected = connected;
        messages.subscribe((Flow.Subscriber<Message<?>>) connector);
    }

    /** Completed when the broker has the message; exceptionally if it is not known to have it. Does not wait. */
    CompletionStage<Void> send(byte[] body, OutgoingRabbitMQMetadata metadata) {
        if (!mayTry()) {
            return CompletableFuture.failedFuture(new BrokerAwayException());
        }
        CompletableFuture<Void> confirmed = new CompletableFuture<>();
        Message<byte[]> message = Message.of(
                body,
                Metadata.of(metadata),
                () -> {
                    silent = false;
                    confirmed.complete(null);
                    return CompletableFuture.completedFuture(null);
                },
                refusal -> {
                    confirmed.completeExceptionally(refusal);
                    return CompletableFuture.completedFuture(null);
                });
        unconfirmed.incrementAndGet();
        synchronized (messages) {
            messages.onNext(message);
        }
        return confirmed
                .orTimeout(CONFIRMED_WITHIN.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((done, failure) -> {
                    unconfirmed.decrementAndGet();
                    silent = failure != null;
                });
    }

    private boolean mayTry() {
        if (connected.getAsBoolean() && !silent && unconfirmed.get() < MOST_UNCONFIRMED) {
            return true;
        }
        long last = lastProbe.get();
        long now = System.nanoTime();
        return now - last >= BETWEEN_PROBES.toNanos() && lastProbe.compareAndSet(last, now);
    }

    /** The broker is away, or does not confirm what it is sent. */
    static final class BrokerAwayException extends RuntimeException {

        private static final long serialVersionUID = 1;

        BrokerAwayException() {
            super("the broker is away", null, false, false);
        }
    }
}
