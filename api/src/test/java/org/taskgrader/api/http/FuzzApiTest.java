package org.taskgrader.api.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.taskgrader.api.testing.Contract;
import org.taskgrader.api.testing.DoublingExercise;

/** Thousands of requests that nobody would send by intention: each is answered, none is our fault, and we live on. */
@QuarkusTest
class FuzzApiTest {

    private static final int REQUESTS = 5_600;
    private static final int CLIENTS = 8;

    /** What only a program's inside says. */
    private static final Pattern INSIDE = Pattern.compile(
            "\\bat [\\w.$]+\\([\\w]+\\.java|Exception\\b|\\b(java|jakarta|io\\.quarkus|org\\.jdbi|com\\.fasterxml|org\\.postgresql)\\.\\w|PSQL");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<Integer, Integer> statuses = new ConcurrentSkipListMap<>();

    @Test
    void everythingIsAnsweredAndNothingBreaks() throws Exception {
        Contract contract = Contract.published();
        FuzzedRequests requests = new FuzzedRequests(contract, "http://localhost:" + RestAssured.port);
        assertThat(requests.operations()).isGreaterThan(10);
        try (HttpClient client = HttpClient.newHttpClient();
                ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Callable<Optional<String>>> calls = new ArrayList<>();
            for (int i = 0; i < REQUESTS; i++) {
                int number = i;
                calls.add(() -> fault(client, requests, number));
            }
            List<String> faults = new ArrayList<>();
            for (Future<Optional<String>> call : clients.invokeAll(calls)) {
                call.get().ifPresent(faults::add);
            }
            System.out.println(REQUESTS + " requests, answers by status: " + statuses);
            assertThat(faults).isEmpty();
        }
        assertThat(statuses).containsKeys(200, 201, 202, 400, 404, 406, 413, 415, 422);
        assertWell();
    }

    private Optional<String> fault(HttpClient client, FuzzedRequests requests, int number) throws InterruptedException {
        HttpRequest request = requests.request(number);
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            statuses.merge(response.statusCode(), 1, Integer::sum);
            remember(requests, response);
            return fault(request, response)
                    .map(fault -> "request " + number + ", " + request.method() + " " + request.uri() + ": " + fault
                            + "; answer " + response.statusCode() + " " + response.body());
        } catch (IOException e) {
            return Optional.of("request " + number + ", " + request.method() + " " + request.uri() + ": " + e);
        }
    }

    private static Optional<String> fault(HttpRequest request, HttpResponse<String> response) {
        int status = response.statusCode();
        boolean truthful = status == 501
                || (status == 503
                        && response.headers().firstValue("Retry-After").isPresent());
        if (status >= 500 && !truthful) {
            return Optional.of("our failure");
        }
        // Headers that are too large are refused while they are read, before there is a request that could be answered.
        boolean bare = status == 431 || request.method().equals("HEAD");
        if (status >= 400 && !bare && !isProblem(response)) {
            return Optional.of("no problem document");
        }
        if (response.headers().firstValue("X-Injected").isPresent()) {
            return Optional.of("a header was smuggled in");
        }
        // Reports quote learners' programs, which may say anything.
        return status >= 400 && INSIDE.matcher(response.body()).find()
                ? Optional.of("tells of our inside")
                : Optional.empty();
    }

    private static boolean isProblem(HttpResponse<String> response) {
        if (!response.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json")) {
            return false;
        }
        try {
            JsonNode problem = JSON.readTree(response.body());
            return problem.path("status").asInt() == response.statusCode()
                    && problem.path("type").asText().startsWith("/problems/")
                    && !problem.path("title").asText().isEmpty()
                    && !problem.path("detail").asText().isEmpty();
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private static void remember(FuzzedRequests requests, HttpResponse<String> response) {
        try {
            if (response.statusCode() < 300
                    && response.headers().firstValue("Content-Type").orElse("").startsWith("application/json")) {
                JsonNode body = JSON.readTree(response.body());
                for (String place : List.of("/id", "/key/id")) {
                    if (body.at(place).isTextual()) {
                        requests.remember(body.at(place).asText());
                    }
                }
            }
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + response.body(), e);
        }
    }

    private static void assertWell() {
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200);
        given().contentType(ContentType.JSON)
                .header("Prefer", "wait=50")
                .body(Map.of("exercise", DoublingExercise.ID, "source", "// double"))
                .post("/api/v1/submissions")
                .then()
                .statusCode(200)
                .body("verdict", equalTo("passed"));
    }
}
