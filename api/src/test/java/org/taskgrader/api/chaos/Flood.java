package org.taskgrader.api.chaos;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Platforms that send at a rate of their own, whatever becomes of what they have sent, and repeat nothing. Times count from
 * when a program was to be sent, so that a pause of the service is seen by all that come during it.
 */
final class Flood {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Beyond what the ledger has seen before. */
    private static final int FIRST_NUMBER = 10_000;

    private final List<URI> nodes;
    private final Ledger ledger;
    private final Queue<Duration> times = new ConcurrentLinkedQueue<>();
    private final AtomicInteger refused = new AtomicInteger();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Flood(List<URI> nodes, Ledger ledger) {
        this.nodes = nodes;
        this.ledger = ledger;
    }

    /** Sends {@code perSecond} for {@code time}, and comes back when all were answered. */
    void run(double perSecond, Duration time) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        int all = (int) (perSecond * time.toNanos() / 1e9);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Void>> answers = Stream.iterate(0, number -> number < all, number -> number + 1)
                    .map(number -> threads.submit(() -> send(number, start + (long) (number * 1e9 / perSecond))))
                    .toList();
            for (Future<Void> answer : answers) {
                answer.get();
            }
        }
    }

    private Void send(int number, long due) throws IOException, InterruptedException {
        Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
        HttpResponse<String> response = client.send(
                Requests.submission(nodes.get(number % nodes.size()), FIRST_NUMBER + number)
                        .timeout(Duration.ofMinutes(1))
                        .build(),
                BodyHandlers.ofString());
        if (response.statusCode() == 202) {
            times.add(Duration.ofNanos(System.nanoTime() - due));
            ledger.acknowledge(JSON.readTree(response.body()).required("id").textValue(), FIRST_NUMBER + number);
        } else if (response.statusCode() == 503
                && response.headers().firstValue("Retry-After").isPresent()) {
            refused.incrementAndGet();
        } else {
            throw new AssertionError("answered with " + response.statusCode() + ": " + response.body());
        }
        return null;
    }

    /** How long acknowledgements took. */
    Times times() {
        return new Times(times);
    }

    int refused() {
        return refused.get();
    }
}
