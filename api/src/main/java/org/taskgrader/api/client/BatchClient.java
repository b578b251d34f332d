package org.taskgrader.api.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.taskgrader.api.report.GradedSubmission;
import org.taskgrader.api.report.ReportJson;

/**
 * Has programs graded by a service's batches. What gets lost on the way is sent again under the same key, so that it is
 * graded once; what is read in part is read on from there; and where there is no place it waits as long as it is told to.
 */
public final class BatchClient {

    private static final ObjectMapper JSON = ReportJson.MAPPER;

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(60);

    /** How often in a row a connection may fail. */
    private static final int MOST_FAILURES = 5;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final URI service;
    private final Optional<String> key;

    /**
     * One of the service at this address.
     *
     * @param key the API key to show, if it wants one
     */
    public BatchClient(URI service, Optional<String> key) {
        this.service = service;
        this.key = key;
    }

    /**
     * A program to be graded.
     *
     * @param lang the language of its feedback
     */
    public record Entry(String exercise, String source, String lang) {}

    /**
     * Has a batch graded.
     *
     * @param each hears of each program, in their order, as soon as it and those before it are graded
     */
    public void grade(List<Entry> entries, Consumer<GradedSubmission> each)
            throws ServiceException, InterruptedException {
        URI results = service.resolve(submit(body(entries)));
        Reading reading = new Reading(each);
        int failures = 0;
        while (reading.count < entries.size()) {
            int before = reading.count;
            try {
                read(results, reading);
            } catch (IOException | UncheckedIOException e) {
                // What was read counts; the rest is asked for below.
            }
            failures = reading.count == before ? failures + 1 : 0;
            pause(failures);
        }
    }

    /** How many results were read. */
    private static final class Reading {

        private final Consumer<GradedSubmission> each;
        private int count;

        Reading(Consumer<GradedSubmission> each) {
            this.each = each;
        }
    }

    private void pause(int failures) throws ServiceException, InterruptedException {
        if (failures > MOST_FAILURES) {
            throw ServiceException.failed("the service at " + service + " does not answer");
        }
        Thread.sleep(Duration.ofSeconds(failures));
    }

    private void read(URI results, Reading reading) throws IOException, ServiceException, InterruptedException {
        HttpRequest request =
                request(URI.create(results + "?from=" + reading.count)).build();
        HttpResponse<Stream<String>> answer = http.send(request, BodyHandlers.ofLines());
        try (Stream<String> lines = answer.body()) {
            if (answer.statusCode() != 200) {
                throw refused(answer.statusCode(), String.join("", lines.toList()));
            }
            for (String line : (Iterable<String>) lines.filter(line -> !line.isBlank())::iterator) {
                reading.each.accept(graded(line));
                reading.count++;
            }
        }
    }

    private static GradedSubmission graded(String line) throws IOException, ServiceException {
        JsonNode submission = JSON.readTree(line);
        if (!submission.path("status").asText().equals("done")) {
            throw ServiceException.failed(
                    "the submission " + submission.path("id").asText() + " was taken back");
        }
        return JSON.treeToValue(submission, GradedSubmission.class);
    }

    /** Where its results are. */
    private String submit(String body) throws ServiceException, InterruptedException {
        String once = UUID.randomUUID().toString();
        int failures = 0;
        while (true) {
            try {
                HttpResponse<String> answer = http.send(
                        request(service.resolve("/api/v1/batches"))
                                .timeout(ANSWER)
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", once)
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
                if (answer.statusCode() == 202) {
                    return JSON.readTree(answer.body())
                            .path("links")
                            .path("results")
                            .asText();
                }
                Thread.sleep(retryAfter(answer));
            } catch (IOException e) {
                failures++;
                pause(failures);
            }
        }
    }

    /** For an answer that will be another one later. */
    private static Duration retryAfter(HttpResponse<String> answer) throws ServiceException {
        Optional<String> header = answer.headers().firstValue("Retry-After").filter(text -> text.matches("\\d{1,6}"));
        if (header.isEmpty()) {
            throw refused(answer.statusCode(), answer.body());
        }
        return Duration.ofSeconds(Long.parseLong(header.get()));
    }

    private HttpRequest.Builder request(URI address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        key.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        return request;
    }

    private static ServiceException refused(int status, String body) {
        String detail = "";
        try {
            detail = JSON.readTree(body).path("detail").asText();
        } catch (JsonProcessingException e) {
            // Somebody between us and the service has answered.
        }
        String message = "the service answered " + status + (detail.isEmpty() ? "" : ": " + detail);
        return status < 500 ? ServiceException.refused(message) : ServiceException.failed(message);
    }

    private static String body(List<Entry> entries) {
        try {
            return JSON.writeValueAsString(Map.of("submissions", entries));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of strings can always be written", e);
        }
    }
}
