package org.taskgrader.api.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.taskgrader.api.store.SubmissionStore;
import org.taskgrader.api.testing.Contract;
import org.taskgrader.api.testing.DoublingExercise;
import org.taskgrader.api.testing.ScriptedSandbox;

@QuarkusTest
@Timeout(120)
class BatchApiTest {

    private static final String BATCHES = "/api/v1/batches";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    ScriptedSandbox sandbox;

    @Inject
    SubmissionStore store;

    @Inject
    Jdbi database;

    private Contract contract;

    @BeforeEach
    void readContract() {
        contract = Contract.published();
    }

    @Test
    void gradesAllAndTellsInTheOrderOfTheRequest() throws IOException {
        Response accepted = sending(List.of("// double", "// write 4", "// does not compile", "// double"));
        accepted.then()
                .statusCode(202)
                .body("total", equalTo(4))
                .header("Location", endsWith(accepted.path("links.self")));

        List<JsonNode> results = results(accepted);
        assertThat(results)
                .extracting(result -> result.path("verdict").asText())
                .containsExactly("passed", "wrong-output", "compile-error", "passed");

        request()
                .get(accepted.<String>path("links.self"))
                .then()
                .statusCode(200)
                .body("status", equalTo("done"))
                .body("closed", notNullValue())
                .body("counts.done", equalTo(4))
                .body("counts.queued", equalTo(0))
                .body("verdicts", equalTo(Map.of("passed", 2, "wrong-output", 1, "compile-error", 1)));
        request()
                .get("/api/v1/submissions/" + results.getFirst().path("id").asText())
                .then()
                .statusCode(200)
                .body("status", equalTo("done"));
    }

    @Test
    void takesOneSubmissionOnEachLine() throws IOException {
        String lines = line("// double") + "\n\r\n" + line("// write 4");
        Response accepted = lines(lines);
        accepted.then().statusCode(202).body("total", equalTo(2));
        assertThat(results(accepted))
                .extracting(result -> result.path("verdict").asText())
                .containsExactly("passed", "wrong-output");
    }

    @Test
    void resultsComeWhenTheyAreThere() throws IOException, InterruptedException {
        String gate = UUID.randomUUID().toString();
        Response accepted = sending(List.of("// double", "// waits for " + gate, "// write 4"));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + accepted.<String>path("links.results")))
                .build();
        try (Stream<String> lines = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofLines())
                .body()
                .filter(line -> !line.isEmpty())) {
            Iterator<String> results = lines.iterator();
            assertThat(JSON.readTree(results.next()).path("verdict").asText()).isEqualTo("passed");
            request().get(accepted.<String>path("links.self")).then().body("status", equalTo("running"));
            sandbox.open(gate);
            assertThat(JSON.readTree(results.next()).path("status").asText()).isEqualTo("done");
            assertThat(JSON.readTree(results.next()).path("verdict").asText()).isEqualTo("wrong-output");
            assertThat(results.hasNext()).isFalse();
        }
        assertThat(request()
                        .get(accepted.<String>path("links.results") + "?from=2")
                        .asString()
                        .lines()
                        .filter(line -> !line.isEmpty()))
                .as("who was cut off goes on")
                .hasSize(1);
    }

    @Test
    void whatIsNotGradedYetCanBeTakenBack() throws IOException {
        List<String> sources = new ArrayList<>(List.of("// double"));
        IntStream.range(0, 5).forEach(i -> sources.add("// waits for nobody"));
        Response accepted = sending(sources);
        String self = accepted.path("links.self");
        Awaitility.await().until(() -> request().get(self).<Integer>path("counts.done") == 1);
        for (int i = 0; i < 2; i++) {
            request()
                    .delete(self)
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("done"))
                    .body("counts.done", equalTo(1))
                    .body("counts.cancelled", equalTo(5));
        }
        assertThat(results(accepted))
                .extracting(result -> result.path("status").asText())
                .containsExactly("done", "cancelled", "cancelled", "cancelled", "cancelled", "cancelled");
        sending(List.of("// double")).then().statusCode(202);
    }

    @Test
    void aSubmissionOfABatchCanBeTakenBackAlone() throws IOException {
        Response accepted = sending(List.of("// waits for nobody", "// double"));
        UUID id = database.withHandle(
                handle -> handle.createQuery("select submission from batch_entry where batch = :id and position = 0")
                        .bind("id", UUID.fromString(accepted.path("id")))
                        .mapTo(UUID.class)
                        .one());
        request().delete("/api/v1/submissions/" + id).then().statusCode(200);
        assertThat(results(accepted)).hasSize(2);
        request().get(accepted.<String>path("links.self")).then().body("status", equalTo("done"));
    }

    @Test
    void saysAllThatIsWrongAndStoresNothing() {
        int before = stored();
        List<Map<String, Object>> entries = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            entries.add(entry("// double"));
        }
        entries.set(3, Map.of("exercise", DoublingExercise.ID, "source", 1));
        entries.set(17, Map.of("exercise", DoublingExercise.ID));
        entries.set(18, Map.of("exercise", DoublingExercise.ID, "source", "", "lang", "de", "x/y", 1));
        posting(Map.of("submissions", entries, "more", 1))
                .then()
                .statusCode(422)
                .body("type", endsWith("/invalid-request"))
                .body(
                        "errors.pointer",
                        equalTo(List.of(
                                "#/more",
                                "#/submissions/3/source",
                                "#/submissions/17/source",
                                "#/submissions/18/x~1y",
                                "#/submissions/18/lang")));
        entries.clear();
        entries.add(entry("// double"));
        entries.add(Map.of("exercise", "testing/none", "source", ""));
        posting(Map.of("submissions", entries))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("#/submissions/1/exercise")));
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void saysInWhichLineJsonEnds() {
        lines(line("// double") + "\n{\"exercise\": ")
                .then()
                .statusCode(400)
                .body("type", endsWith("/malformed-json"))
                .body("detail", containsString("line 2 of the body"));
        lines(line("// double") + "\n[]")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("#/submissions/1")));
    }

    @Test
    void wantsOneToFiveHundred() {
        posting(Map.of("submissions", List.of())).then().statusCode(422);
        lines("").then().statusCode(422);
        posting(Map.of()).then().statusCode(422).body("errors.pointer", equalTo(List.of("#/submissions")));
        posting(Map.of("submissions", "x")).then().statusCode(422);
        sending(IntStream.range(0, 501).mapToObj(i -> "// double").toList())
                .then()
                .statusCode(422)
                .body("errors", hasSize(1))
                .body("errors[0].detail", containsString("more than 500"));
    }

    @Test
    void takesAllOrNoneOfThePlaces() {
        Response first = sending(
                IntStream.range(0, 450).mapToObj(i -> "// waits for nobody").toList());
        first.then().statusCode(202);
        int before = stored();
        sending(IntStream.range(0, 60).mapToObj(i -> "// double").toList())
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("type", endsWith("/queue-full"));
        assertThat(stored()).isEqualTo(before);
        request().delete(first.<String>path("links.self")).then().statusCode(200);
    }

    @Test
    void readsMuchButNotEverything() {
        String large = "x".repeat(60_000);
        Response accepted = sending(
                IntStream.range(0, 30).mapToObj(i -> "// double\n" + large).toList());
        accepted.then().statusCode(202);
        request().delete(accepted.<String>path("links.self"));
        lines(" ".repeat(BatchBody.MAX_BYTES + 1)).then().statusCode(413).body("type", endsWith("/body-too-large"));
    }

    /** Values that take two octets to send and many to hold. */
    @Test
    void manySmallThingsAreNotHeld() {
        request()
                .contentType(ContentType.JSON)
                .body("{\"submissions\": [" + "{},".repeat(2_000_000) + "{}]}")
                .post(BATCHES)
                .then()
                .statusCode(400)
                .body("type", endsWith("/malformed-json"))
                .body("detail", containsString("Token count"));
        lines("{}\n".repeat(2_000_000))
                .then()
                .statusCode(422)
                .body("errors[0].detail", containsString("more than 500"));
    }

    @Test
    void theSameRequestIsCarriedOutOnce() {
        String key = UUID.randomUUID().toString();
        String id = keyed(key, line("// double")).path("id");
        keyed(key, line("// double"))
                .then()
                .statusCode(202)
                .header("Idempotent-Replayed", equalTo("true"))
                .body("id", equalTo(id));
        keyed(key, line("// double") + "\n" + line("// echo")).then().statusCode(422);
    }

    @Test
    void whatNobodySentIsUnknown() {
        for (String id : List.of(UUID.randomUUID().toString(), "no-id")) {
            request().get(BATCHES + "/" + id).then().statusCode(404).body("type", endsWith("/unknown-batch"));
            request().get(BATCHES + "/" + id + "/results").then().statusCode(404);
            request().delete(BATCHES + "/" + id).then().statusCode(404);
        }
        Response accepted = sending(List.of("// double"));
        request()
                .get(accepted.<String>path("links.results") + "?from=-1")
                .then()
                .statusCode(400)
                .body("type", endsWith("/bad-request"));
    }

    private int stored() {
        return database.withHandle(handle -> handle.createQuery("select count(*) from submission")
                .mapTo(Integer.class)
                .one());
    }

    private List<JsonNode> results(Response accepted) throws IOException {
        List<JsonNode> results = new ArrayList<>();
        String body = request().get(accepted.<String>path("links.results")).asString();
        for (String line : body.lines().toList()) {
            if (!line.isEmpty()) {
                results.add(JSON.readTree(line));
            }
        }
        return results;
    }

    private Response sending(List<String> sources) {
        return posting(
                Map.of("submissions", sources.stream().map(BatchApiTest::entry).toList()));
    }

    private Response posting(Map<String, ?> body) {
        return request().contentType(ContentType.JSON).body(body).post(BATCHES);
    }

    private Response lines(String body) {
        return keyed(UUID.randomUUID().toString(), body);
    }

    private Response keyed(String key, String body) {
        return request()
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/x-ndjson")
                .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(BATCHES);
    }

    private static String line(String source) {
        try {
            return JSON.writeValueAsString(entry(source));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, Object> entry(String source) {
        return Map.of("exercise", DoublingExercise.ID, "source", source, "lang", "en");
    }

    private RequestSpecification request() {
        return given().filter(contract);
    }
}
