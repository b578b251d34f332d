package org.taskgrader.api.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.taskgrader.api.settings.Settings;
import org.taskgrader.api.testing.Contract;
import org.taskgrader.api.testing.ScriptedSandbox;
import org.taskgrader.api.trial.Trials;
import org.taskgrader.core.exercise.exchange.job.JobDocument;

/** Programs that are tried: the report as of any submission, refusals with their places, bounds, and nothing that is kept. */
@QuarkusTest
@Timeout(120)
class TrialApiTest {

    private static final Map<String, Object> DOUBLE = Map.of(
            "exercise.yaml", "id: double\ntitle: {en: Double}\nsamples: [\"1\"]\nhidden: [\"2\"]\n",
            "statement.en.md", "Double.\n",
            "tests/1.in", "21\n",
            "tests/1.out", "42\n",
            "tests/2.in", Map.of("base64", "NAo="),
            "tests/2.out", "8\n");

    @Inject
    ScriptedSandbox sandbox;

    @Inject
    Trials trials;

    @Inject
    Settings settings;

    @Inject
    Jdbi database;

    private Contract contract;

    @BeforeEach
    void readContract() {
        contract = Contract.published();
    }

    @Test
    void theReportIsTheOneOfAnySubmissionAndNothingIsKept() {
        int before = kept();
        tried(DOUBLE, "// double")
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("exercise.id", equalTo("double"))
                .body("verdict", equalTo("passed"))
                .body("score", equalTo(100.0f));
        tried(DOUBLE, "// echo")
                .statusCode(200)
                .body("verdict", equalTo("wrong-output"))
                .body("tests[0].failure.expected.text", equalTo("42\n"))
                .body("tests[1].verdict", equalTo("wrong-output"))
                .body("tests[1].failure", equalTo(null))
                .body("feedback.lead", notNullValue());
        assertThat(kept()).isEqualTo(before);
        assertThat(trials.underWay()).isZero();
    }

    private int kept() {
        return database.withHandle(handle -> handle.createQuery("select count(*) from submission")
                .mapTo(Integer.class)
                .one());
    }

    @Test
    void ourFailureIsNotJudged() {
        for (String script : List.of("// sandbox fails", "// sandbox throws")) {
            tried(DOUBLE, script).statusCode(200).body("verdict", equalTo("not-judged"));
        }
        assertThat(trials.underWay()).isZero();
    }

    @Test
    void theLanguageIsTheOneThatIsAskedFor() {
        Map<String, Object> body = body(DOUBLE, "// echo");
        given().filter(contract)
                .header("Accept-Language", "fr")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/trials")
                .then()
                .body("feedback.language", equalTo("fr"));
        body.put("lang", "fr");
        sent(body).statusCode(200).body("feedback.language", equalTo("fr"));
        body.put("lang", "tlh");
        sent(body).statusCode(422).body("errors.pointer", hasItem("#/lang"));
    }

    @Test
    void whatIsWrongWithTheFolderIsToldByFileLineAndRemedy() {
        Map<String, Object> files = new HashMap<>(DOUBLE);
        files.put("exercise.yaml", "id: double\ntitle: {en: Double}\nsmaples: [\"1\"]\n");
        files.remove("tests/2.out");
        tried(files, "// double")
                .statusCode(422)
                .body("type", equalTo("/problems/unusable-exercise"))
                .body("errors.pointer", hasItems("#/exercise/files/exercise.yaml", "#/exercise/files/tests~12.in"))
                .body("errors.detail", hasItem(containsString("exercise.yaml:3: error: ")))
                .body("errors.detail", hasItem(containsString("samples")));
        tried(Map.of("statement.en.md", "x"), "// double")
                .statusCode(422)
                .body("errors.pointer", hasItem("#/exercise/files/exercise.yaml"));
    }

    @Test
    void allThatIsWrongWithTheRequestIsToldAtOnce() {
        Map<String, Object> files = new HashMap<>(DOUBLE);
        files.put("../../etc/cron.d/x", "y");
        files.put("/etc/passwd", "y");
        Map<String, Object> body = body(files, "a\u0000b");
        body.put("learner", "l");
        sent(body)
                .statusCode(422)
                .body("type", equalTo("/problems/invalid-request"))
                .body(
                        "errors.pointer",
                        hasItems(
                                "#/learner",
                                "#/source",
                                "#/exercise/files/..~1..~1etc~1cron.d~1x",
                                "#/exercise/files/~1etc~1passwd"));
        body.remove("source");
        sent(body).statusCode(422).body("errors.pointer", hasItem("#/source"));
    }

    @Test
    void whatIsTooLargeIsRefusedAndNothingBefore() {
        Map<String, Object> files = new HashMap<>(DOUBLE);
        files.put("tests/3.in", "1\n" + " ".repeat(800_000) + "\n".repeat(200_000));
        files.put("tests/3.out", "2\n");
        tried(files, "// double").statusCode(200);
        given().contentType(ContentType.JSON)
                .body(" ".repeat(JobDocument.MAX_BYTES + 1))
                .post("/api/v1/trials")
                .then()
                .statusCode(413)
                .body("type", equalTo("/problems/body-too-large"));
    }

    @Test
    void aKeyHasSoManyAtATimeAndNoMore() {
        int most = settings.limits().trialsPerKey();
        String waiting = "// waits for the trials' gate";
        List<CompletableFuture<Response>> held = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            held.add(CompletableFuture.supplyAsync(() -> request(body(DOUBLE, waiting)), Thread::startVirtualThread));
        }
        try {
            await().until(() -> trials.underWay() == most);
            tried(DOUBLE, "// double")
                    .statusCode(429)
                    .header("Retry-After", notNullValue())
                    .body("type", equalTo("/problems/too-many-trials"));
        } finally {
            sandbox.open("the trials' gate");
        }
        held.forEach(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
        tried(DOUBLE, "// double").statusCode(200);
    }

    private ValidatableResponse tried(Map<String, Object> files, String source) {
        return sent(body(files, source));
    }

    private static Map<String, Object> body(Map<String, Object> files, String source) {
        return new HashMap<>(Map.of("exercise", Map.of("files", files), "source", source));
    }

    private ValidatableResponse sent(Map<String, Object> body) {
        return request(body).then();
    }

    private Response request(Map<String, Object> body) {
        return given().filter(contract).contentType(ContentType.JSON).body(body).post("/api/v1/trials");
    }
}
