package org.taskgrader.api.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taskgrader.api.store.SubmissionStore;
import org.taskgrader.api.testing.Contract;
import org.taskgrader.api.testing.DoublingExercise;

@QuarkusTest
@Timeout(60)
class IdempotencyApiTest {

    private static final String REPLAYED = "Idempotent-Replayed";

    @Inject
    SubmissionStore store;

    @Inject
    Jdbi database;

    private final String key = UUID.randomUUID().toString();
    private Contract contract;

    @BeforeEach
    void readContract() {
        contract = Contract.published();
    }

    @Test
    void theSameRequestIsCarriedOutOnce() {
        Response first = sending(key, "// double");
        first.then().statusCode(202).header(REPLAYED, nullValue());
        String id = first.path("id");
        given().header("Prefer", "wait=30").get(first.<String>path("links.self"));

        Response second = sending(key, "// double");
        second.then()
                .statusCode(200)
                .header(REPLAYED, equalTo("true"))
                .body("id", equalTo(id))
                .body("verdict", equalTo("passed"));
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(countOf(key)).isEqualTo(1);
    }

    @Test
    void quotationMarksDoNotMatter() {
        String id = sending("\"a \\\"quoted\\\" " + key + '"', "// double").path("id");
        sending("a \"quoted\" " + key, "// double").then().body("id", equalTo(id));
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() {
        sending(key, "// double").then().statusCode(202);
        for (Map<String, String> other : List.of(
                body("// echo", Map.of()),
                body("// double", Map.of("learner", "a")),
                body("// double", Map.of("lang", "fr")))) {
            sending(key, other).then().statusCode(422).body("type", endsWith("/idempotency-key-reused"));
        }
    }

    @Test
    void manyAtOnceAreOne() throws Exception {
        List<Callable<Response>> twenty = IntStream.range(0, 20)
                .<Callable<Response>>mapToObj(i -> () -> sending(key, "// double"))
                .toList();
        Set<String> ids = new HashSet<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(20)) {
            for (Future<Response> answer : clients.invokeAll(twenty)) {
                if (answer.get().statusCode() == 409) {
                    answer.get()
                            .then()
                            .body("type", endsWith("/request-in-flight"))
                            .header("Retry-After", equalTo("1"));
                } else {
                    ids.add(answer.get().path("id"));
                }
            }
        }
        assertThat(ids).hasSize(1);
        assertThat(countOf(key)).isEqualTo(1);
    }

    @Test
    void whatIsBeingStoredIsNotWaitedFor() throws InterruptedException {
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        try (ExecutorService node = Executors.newSingleThreadExecutor()) {
            Future<?> other = node.submit(() -> database.inTransaction(handle -> {
                handle.execute("select pg_advisory_xact_lock(hashtextextended('local ' || ?, 0))", key);
                taken.countDown();
                answered.await();
                return true;
            }));
            taken.await();
            try {
                sending(key, "// double").then().statusCode(409).body("type", endsWith("/request-in-flight"));
            } finally {
                answered.countDown();
            }
            assertThat(other).succeedsWithin(Duration.ofSeconds(10));
        }
        sending(key, "// double").then().statusCode(202);
    }

    @Test
    void whatWasRefusedKeepsNoKey() {
        sending(key, Map.of("exercise", "testing/none", "source", "")).then().statusCode(422);
        sending(key, "// double").then().statusCode(202).header(REPLAYED, nullValue());
    }

    @Test
    void aKeyIsForgottenWhenItsTimeIsOver() {
        String id = sending(key, "// double").path("id");
        store.forgetRequestKeys(Duration.ofHours(1));
        sending(key, "// double").then().body("id", equalTo(id));
        database.useHandle(handle ->
                handle.execute("update request_key set created = now() - interval '2 hours' where key = ?", key));
        assertThat(store.forgetRequestKeys(Duration.ofHours(1))).isEqualTo(1);
        assertThat(sending(key, "// double").<String>path("id")).isNotEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "\"\"", "\"a", "a\u00e9", "\"a\\b\"", "a\tb"})
    void refusesWhatIsNoKey(String value) {
        sending(value, "// double").then().statusCode(400).body("type", endsWith("/bad-idempotency-key"));
    }

    @Test
    void refusesKeysThatAreTooLongOrTooMany() {
        sending("x".repeat(255), "// double").then().statusCode(202);
        sending("x".repeat(256), "// double").then().statusCode(400).body("type", endsWith("/bad-idempotency-key"));
        request("// double", Map.of())
                .header("Idempotency-Key", key)
                .header("Idempotency-Key", key + "2")
                .post("/api/v1/submissions")
                .then()
                .statusCode(400);
    }

    private int countOf(String requestKey) {
        return database.withHandle(handle -> handle.createQuery("""
                        select count(*) from submission join request_key on subject = id where key = :key
                        """)
                .bind("key", requestKey)
                .mapTo(Integer.class)
                .one());
    }

    private Response sending(String requestKey, String source) {
        return sending(requestKey, body(source, Map.of()));
    }

    private Response sending(String requestKey, Map<String, String> body) {
        return given().filter(contract)
                .contentType(ContentType.JSON)
                .body(body)
                .header("Idempotency-Key", requestKey)
                .post("/api/v1/submissions");
    }

    private RequestSpecification request(String source, Map<String, String> more) {
        return given().filter(contract).contentType(ContentType.JSON).body(body(source, more));
    }

    private static Map<String, String> body(String source, Map<String, String> more) {
        Map<String, String> body = new java.util.HashMap<>(Map.of("exercise", DoublingExercise.ID, "source", source));
        body.putAll(more);
        return body;
    }
}
