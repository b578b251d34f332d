package org.taskgrader.api.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.store.BatchStore;
import org.taskgrader.api.store.SubmissionStore;

/** Makes the calls that are due, a few at a time. Whatever dies meanwhile, they are due again later. */
public final class Dispatcher implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Dispatcher.class);

    /** How often to look for calls while there are none. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** How long a call may take besides its own time limit: for its host's name, and for the database. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    /** How many calls to a host may be under way before no more are taken for it. */
    private static final int ENOUGH_PER_HOST = 4;

    private final Outbox outbox;
    private final WebhookSecrets secrets;
    private final Messages messages;
    private final WebhookClient client;
    private final WebhookLimits limits;
    private final Backoff backoff;
    private final Clock clock;
    private final Map<String, Integer> underWay = new HashMap<>();

    // Not virtual threads: they would be kept from others while the system looks up a name.
    private final ExecutorService calls = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("webhook-", 0).daemon().factory());
    private @Nullable Thread thread;
    private int places;

    public Dispatcher(
            Outbox outbox,
            WebhookSecrets secrets,
            SubmissionStore submissions,
            BatchStore batches,
            ObjectMapper json,
            Vertx vertx,
            WebhookLimits limits,
            Clock clock) {
        this(
                outbox,
                secrets,
                new Messages(submissions, batches, json),
                new WebhookClient(vertx, limits, InetAddress::getAllByName),
                limits,
                clock);
    }

    Dispatcher(
            Outbox outbox,
            WebhookSecrets secrets,
            Messages messages,
            WebhookClient client,
            WebhookLimits limits,
            Clock clock) {
        this.outbox = outbox;
        this.secrets = secrets;
        this.messages = messages;
        this.client = client;
        this.limits = limits;
        this.backoff = new Backoff(limits.firstRetry(), limits.longestRetry(), new Random());
        this.clock = clock;
        this.places = limits.concurrent();
    }

    public synchronized void start() {
        thread = Thread.ofVirtual().name("webhooks").start(this::run);
    }

    /** Takes no more calls; those under way are cut off, and are due again later. */
    @Override
    public synchronized void close() {
        if (thread != null) {
            thread.interrupt();
        }
        calls.shutdownNow();
    }

    private void run() {
        try {
            while (true) {
                if (!round()) {
                    Thread.sleep(PAUSE);
                }
            }
        } catch (InterruptedException stopping) {
            LOG.debug("no more webhooks are sent: the service stops");
        }
    }

    /** Whether there was anything to do. */
    private boolean round() throws InterruptedException {
        try {
            List<Delivery> due = outbox.take(awaitPlaces(), limits.timeout().plus(MARGIN), busy());
            due.forEach(this::begin);
            return !due.isEmpty();
        } catch (JdbiException e) {
            LOG.warnf("the database does not answer: %s", e.getMessage());
            return false;
        }
    }

    private synchronized int awaitPlaces() throws InterruptedException {
        while (places == 0) {
            wait();
        }
        return places;
    }

    private synchronized Set<String> busy() {
        return underWay.entrySet().stream()
                .filter(host -> host.getValue() >= ENOUGH_PER_HOST)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private synchronized void begin(Delivery delivery) {
        places--;
        underWay.merge(delivery.host(), 1, Integer::sum);
        calls.execute(() -> {
            try {
                deliver(delivery);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            } catch (JdbiException e) {
                LOG.warnf(
                        "webhook %s: what came of it could not be written down (%s); it is sent again",
                        delivery.id(), e.getMessage());
            } catch (RuntimeException e) {
                LOG.errorf(e, "webhook %s: sending it failed; it is sent again", delivery.id());
            } finally {
                end(delivery);
            }
        });
    }

    private synchronized void end(Delivery delivery) {
        places++;
        underWay.computeIfPresent(delivery.host(), (host, number) -> number == 1 ? null : number - 1);
        notifyAll();
    }

    private void deliver(Delivery delivery) throws InterruptedException {
        Optional<String> body = messages.of(delivery);
        Optional<WebhookSecret> secret = secrets.of(delivery.platform());
        if (body.isEmpty()) {
            outbox.giveUp(delivery.id(), "what it tells of is no longer kept");
        } else if (secret.isEmpty()) {
            failed(delivery, new Attempt.Failed("there is no secret to sign it with", Optional.empty()));
        } else {
            settle(delivery, client.post(delivery.url(), headers(delivery, secret.get(), body.get()), body.get()));
        }
    }

    private Map<String, String> headers(Delivery delivery, WebhookSecret secret, String body) {
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        return Map.of(
                "Content-Type",
                "application/json",
                "User-Agent",
                "taskgrader",
                "webhook-id",
                delivery.messageId(),
                "webhook-timestamp",
                timestamp,
                "webhook-signature",
                secret.sign(delivery.messageId(), timestamp, body));
    }

    private void settle(Delivery delivery, Attempt attempt) {
        switch (attempt) {
            case Attempt.Delivered delivered -> outbox.delivered(delivery.id());
            case Attempt.Gone gone -> outbox.giveUp(delivery.id(), "the answer was 410: nobody is there any more");
            case Attempt.Failed failed -> failed(delivery, failed);
        }
    }

    private void failed(Delivery delivery, Attempt.Failed failure) {
        Duration pause = backoff.after(delivery.attempts());
        Duration wait = failure.retryAfter()
                .filter(wanted -> wanted.compareTo(pause) > 0)
                .orElse(pause);
        if (delivery.age().plus(wait).compareTo(limits.giveUpAfter()) > 0) {
            LOG.warnf("webhook %s: given up after %d attempts", delivery.id(), delivery.attempts());
            outbox.giveUp(delivery.id(), failure.reason());
        } else {
            outbox.again(delivery.id(), wait, failure.reason());
        }
    }
}
