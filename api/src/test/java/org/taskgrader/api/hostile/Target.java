package org.taskgrader.api.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.taskgrader.api.testing.RunningService;
import org.taskgrader.sandbox.HostileCase;

/** The service that is attacked: a process of its own, with real containers, and exercises whose limits are short. */
final class Target implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FAILURES = "taskgrader_sandbox_failures_total";
    private static final int REFUSED = 422;

    private final RunningService service;
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger sent = new AtomicInteger();

    private Target(RunningService service) {
        this.service = service;
    }

    /** Starts it, and comes back when it is ready. */
    static Target start(int containers) throws IOException {
        Target target = new Target(RunningService.start(Map.of(
                "TASKGRADER_EXERCISES",
                RunningService.ROOT
                        .resolve("api/src/test/resources/hostile-exercises")
                        .toString(),
                "TASKGRADER_SANDBOX_CONTAINERS",
                Integer.toString(containers))));
        Awaitility.await("readiness")
                .atMost(Duration.ofMinutes(2))
                .until(() -> target.get("/q/health/ready").statusCode() == 200);
        return target;
    }

    /** The report on a program, as the service tells it; {@code {"verdict": "refused"}} if it does not take it. */
    JsonNode grade(String exercise, String source) throws IOException, InterruptedException {
        String body =
                JSON.writeValueAsString(Map.of("exercise", "hostile/" + exercise, "lang", "en", "source", source));
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(address("/api/v1/submissions"))
                        .header("Content-Type", "application/json")
                        .header("Prefer", "wait=60")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() == REFUSED) {
            return JSON.createObjectNode().put("verdict", "refused");
        }
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("the service answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** The report on an honest program that tells of whatever others left. It is never answered from memory. */
    JsonNode inspect() throws IOException, InterruptedException {
        return grade("once", HostileCase.inspector() + "// " + sent.incrementAndGet() + "\n");
    }

    /** How many containers ended by a failure so far, or could not be proved clean. */
    double failures() throws IOException, InterruptedException {
        return get("/q/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(FAILURES))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    String log() throws IOException {
        return service.log();
    }

    int port() {
        return service.port();
    }

    @Override
    public void close() throws IOException {
        client.close();
        service.close();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + service.port() + path);
    }
}
