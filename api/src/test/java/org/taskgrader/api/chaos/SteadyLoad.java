package org.taskgrader.api.chaos;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
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
    private final ConcurrentLinkedQueue<Duration> times = new ConcurrentLinkedQueue<>();
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
        int number = sent.incrementAndGet();
        Program program = Program.of(number);
        long patience = System.nanoTime() + LONGEST_OUTAGE.toNanos();
        for (int attempt = 0; System.nanoTime() < patience; attempt++) {
            if (attempt > 0) {
                Thread.sleep(BEFORE_REPEATING);
            }
            if (acknowledged(nodes.get((number + attempt) % nodes.size()).get(), number, program)) {
                return;
            }
        }
        throw new AssertionError("submission " + number + " was not acknowledged for " + LONGEST_OUTAGE);
    }

    private boolean acknowledged(URI node, int number, Program program) throws InterruptedException {
        long start = System.nanoTime();
        try {
            HttpResponse<String> response = client.send(request(node, number, program), BodyHandlers.ofString());
            return switch (response.statusCode()) {
                case 200, 202 -> {
                    times.add(Duration.ofNanos(System.nanoTime() - start));
                    ledger.acknowledge(
                            JSON.readTree(response.body()).required("id").textValue(), program);
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

    private static HttpRequest request(URI node, int number, Program program) throws IOException {
        String body = JSON.writeValueAsString(Map.of(
                "exercise",
                Program.EXERCISE,
                "lang",
                "en",
                "learner",
                "learner-" + number,
                "source",
                program.source(number)));
        return HttpRequest.newBuilder(node.resolve("/api/v1/submissions"))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "chaos-" + number)
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    /** How long acknowledgements took, in order. */
    List<Duration> times() {
        return times.stream().sorted().toList();
    }

    @Override
    public String toString() {
        return sent + " sent, " + refused + " refused for now, " + unanswered + " not answered; all repeated";
    }
}
