package org.taskgrader.api.http.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taskgrader.api.access.ApiKeys;
import org.taskgrader.api.access.Platforms;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.store.LearnerKeys;
import org.taskgrader.api.store.Priority;
import org.taskgrader.api.store.Sender;
import org.taskgrader.api.store.StoredSubmission;
import org.taskgrader.api.store.SubmissionStore;
import org.taskgrader.api.testing.Contract;
import org.taskgrader.api.testing.DoublingExercise;
import org.taskgrader.api.testing.KeysProfile;
import org.taskgrader.core.submission.Submission;

/** Who may do what: every operation that the service publishes, asked for by every role. */
@QuarkusTest
@TestProfile(KeysProfile.class)
class AccessTableTest {

    private static final RestAssuredConfig CSV = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs("text/csv", ContentType.TEXT));

    private static final String OWN = "own";
    private static final String FOREIGN = "foreign";
    private static final List<Row> ROWS = rows();

    @Inject
    ApiKeys keys;

    @Inject
    Platforms platforms;

    @Inject
    SubmissionStore store;

    @Inject
    LearnerKeys learners;

    private Contract contract;
    private Map<String, String> secrets;

    /** An operation: where it is, what is sent to it, and what each role gets. */
    private record Row(String operation, String path, String body, Map<String, Integer> statuses) {

        @Override
        public String toString() {
            return operation;
        }
    }

    @BeforeEach
    void prepare() {
        contract = Contract.published();
        platforms.add(OWN);
        platforms.add(FOREIGN);
        secrets = new TreeMap<>();
        for (Scope scope : Scope.values()) {
            secrets.put(scope.text(), key(OWN, EnumSet.of(scope)));
        }
        secrets.put(FOREIGN, key(FOREIGN, EnumSet.allOf(Scope.class)));
        secrets.put("operator", key(Sender.LOCAL, EnumSet.of(Scope.ADMIN)));
    }

    static List<Row> table() {
        return ROWS;
    }

    @Test
    void theTableHasEveryOperation() {
        Set<String> published = operations().keySet();
        assertThat(published).hasSizeGreaterThan(10);
        assertThat(ROWS.stream().map(Row::operation)).containsExactlyInAnyOrderElementsOf(published);
    }

    @ParameterizedTest
    @MethodSource("table")
    void eachRoleGetsItsStatus(Row row) {
        Map<String, Integer> actual = new TreeMap<>();
        row.statuses().keySet().forEach(role -> actual.put(role, status(row, role)));
        assertThat(actual).isEqualTo(new TreeMap<>(row.statuses()));
    }

    /** What is published as an operation's scopes is what it wants: any of them, or all together where none is enough. */
    @ParameterizedTest
    @MethodSource("table")
    void theDescriptionSaysSo(Row row) {
        JsonNode security = operation(row).getValue().path("security");
        assertThat(security).as("%s: %s", row, security).hasSize(1);
        Set<String> wanted = new TreeSet<>();
        security.get(0).path("key").forEach(scope -> wanted.add(scope.asText()));
        if (wanted.size() > 1 && Arrays.stream(Scope.values()).allMatch(scope -> denied(row, scope))) {
            secrets.put("together", key(OWN, scopes(wanted)));
            assertThat(status(row, "together"))
                    .as("%s with %s together", row, wanted)
                    .isEqualTo(200);
            return;
        }
        for (Scope scope : Scope.values()) {
            boolean denied = denied(row, scope);
            if (!wanted.isEmpty() && !wanted.contains(scope.text())) {
                assertThat(denied).as("%s with %s", row, scope).isTrue();
            } else if (!row.operation().equals("addPlatform")) {
                assertThat(denied).as("%s with %s", row, scope).isFalse();
            }
        }
    }

    private static boolean denied(Row row, Scope scope) {
        return Integer.valueOf(403).equals(row.statuses().get(scope.text()));
    }

    private static Set<Scope> scopes(Set<String> names) {
        return names.stream().map(name -> Scope.named(name).orElseThrow()).collect(Collectors.toSet());
    }

    private int status(Row row, String role) {
        String path = filled(row.path());
        RequestSpecification request = given().filter(contract);
        if (secrets.containsKey(role)) {
            request.auth().oauth2(secrets.get(role));
        }
        if (!row.body().isEmpty()) {
            body(request, filled(row.body()));
        }
        Response response = request.request(operation(row).getKey(), path);
        if (response.statusCode() >= 400) {
            assertThat(response.contentType()).isEqualTo("application/problem+json");
        }
        if (response.statusCode() == 401) {
            assertThat(response.header("WWW-Authenticate")).startsWith("Bearer");
        }
        return response.statusCode();
    }

    /** JSON, or a table. */
    private static void body(RequestSpecification request, String body) {
        if (body.startsWith("{")) {
            request.contentType(ContentType.JSON).body(body);
        } else {
            request.config(CSV).contentType("text/csv").body(body.replace("\\n", "\n"));
        }
    }

    private String filled(String template) {
        String learner = "learner-" + UUID.randomUUID();
        String filled = template.replace("$platform", OWN).replace("$fresh", "p-" + UUID.randomUUID());
        if (filled.contains("$submission")) {
            filled = filled.replace("$submission", graded());
        }
        if (filled.contains("$batch")) {
            filled = filled.replace("$batch", batch());
        }
        if (filled.contains("$regrade")) {
            filled = filled.replace("$regrade", regrade());
        }
        if (filled.contains("$finished")) {
            filled = filled.replace("$finished", finished(regrade()));
        }
        if (filled.contains("$learner")) {
            submission(Optional.of(learner));
            filled = filled.replace("$learner", learner);
        }
        return filled.contains("$key")
                ? filled.replace(
                        "$key",
                        keys.create(OWN, EnumSet.of(Scope.READ), Optional.empty())
                                .key()
                                .id())
                : filled;
    }

    private String graded() {
        return given().auth()
                .oauth2(secrets.get("submit"))
                .contentType(ContentType.JSON)
                .header("Prefer", "wait=30")
                .body(Map.of("exercise", DoublingExercise.ID, "source", "// double"))
                .post("/api/v1/submissions")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    private String regrade() {
        return given().auth()
                .oauth2(secrets.get("author"))
                .post("/api/v1/exercises/" + DoublingExercise.ID + "/regrade")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private String finished(String regrade) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> "done"
                        .equals(given().auth()
                                .oauth2(secrets.get("author"))
                                .get("/api/v1/regrades/" + regrade)
                                .path("status")));
        return regrade;
    }

    private String batch() {
        Map<String, String> program = Map.of("exercise", DoublingExercise.ID, "source", "// double");
        return given().auth()
                .oauth2(secrets.get("submit"))
                .contentType(ContentType.JSON)
                .body(Map.of("submissions", List.of(program)))
                .post("/api/v1/batches")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private void submission(Optional<String> learner) {
        store.add(new StoredSubmission(
                UUID.randomUUID(),
                new Submission(DoublingExercise.ID, "// double", Locale.ENGLISH),
                DoublingExercise.create().version(),
                new Sender(OWN, learner.map(id -> learners.of(OWN, id))),
                Priority.INTERACTIVE,
                Instant.now(),
                new StoredSubmission.Queued()));
    }

    private String key(String platform, Set<Scope> scopes) {
        return keys.create(platform, scopes, Optional.empty()).text().text();
    }

    private Entry<String, JsonNode> operation(Row row) {
        return Optional.ofNullable(operations().get(row.operation())).orElseThrow();
    }

    /** By operation: the method, and what is published of it. */
    private Map<String, Entry<String, JsonNode>> operations() {
        Map<String, Entry<String, JsonNode>> operations = new TreeMap<>();
        for (JsonNode path : contract.document().path("paths")) {
            path.properties()
                    .forEach(operation -> operations.put(
                            operation.getValue().path("operationId").asText(),
                            Map.entry(operation.getKey().toUpperCase(Locale.ROOT), operation.getValue())));
        }
        return operations;
    }

    private static List<Row> rows() {
        try (InputStream table = AccessTableTest.class.getResourceAsStream("/access-table.tsv")) {
            List<String[]> lines = new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
            String[] head = lines.getFirst();
            return lines.stream().skip(1).map(line -> row(head, line)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String[] head, String[] line) {
        Map<String, Integer> statuses = IntStream.range(3, head.length)
                .boxed()
                .collect(Collectors.toMap(column -> head[column], column -> Integer.valueOf(line[column])));
        return new Row(line[0], line[1], line[2], statuses);
    }
}
