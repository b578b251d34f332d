package org.taskgrader.api.chaos;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Platforms that send programs at a steady pace, as well-behaved ones do: a request that was not answered is repeated at
 * another node under the same key, one that was refused for now is repeated later.
 */
final class SteadyLoad {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration BEFORE_REPEATING = Duration.ofMillis(300);
    private static final Duration LONGEST_OUTAGE = Duration.ofMinutes(3);

    private final List<Supplier<URI>> nodes;
    private final Ledger ledger;
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    SteadyLoad(List<Supplier<URI>> nodes, Ledger ledger) {
        this.nodes = nodes;
        this.ledger = ledger;
    }

    /** Sends the next program, and comes back when a node has promised to grade it. */
    void sendOne() throws InterruptedException {
        int number = sent.getAndIncrement();
        long patience = System.nanoTime() + LONGEST_OUTAGE.toNanos();
        for (int attempt = 0; System.nanoTime() < patience; attempt++) {
            if (attempt > 0) {
                Thread.sleep(BEFORE_REPEATING);
            }
            if (acknowledged(nodes.get((number + attempt) % nodes.size()).get(), number)) {
                return;
            }
        }
        throw new AssertionError("submission " + number + " was not acknowledged for " + LONGEST_OUTAGE);
    }

    private boolean acknowledged(URI node, int number) throws InterruptedException {
        try {
            HttpResponse<String> response = client.send(request(node, number), BodyHandlers.ofString());
            return switch (response.statusCode()) {
                case 200, 202 -> {
                    ledger.acknowledge(
                            JSON.readTree(response.body()).required("id").textValue(), number);
                    yield true;
                }
                case 503, 409 -> {
                    refused.incrementAndGet();
                    yield false;
                }
                default ->
                    throw new AssertionError(
                            "a submission was answered with " + response.statusCode() + ": " + response.body());
            };
        } catch (IOException e) {
            unanswered.incrementAndGet();
            return false;
        }
    }

    private static HttpRequest request(URI node, int number) throws IOException {
        return Requests.submission(node, number)
                .timeout(Duration.ofSeconds(10))
                .header("Idempotency-Key", "chaos-" + number)
                .build();
    }

    /** How often a node has said that it cannot take a submission now. */
    int refused() {
        return refused.get();
    }

    @Override
    public String toString() {
        return sent + " sent, " + refused + " refused for now, " + unanswered + " not answered; all repeated";
    }
}
