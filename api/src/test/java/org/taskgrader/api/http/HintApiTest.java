package org.taskgrader.api.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taskgrader.api.testing.Contract;
import org.taskgrader.api.testing.DoublingExercise;
import org.taskgrader.api.testing.ScriptedSandbox;

/** Hints come one at a time: with the next attempt at the same mistake, or on request. */
@QuarkusTest
class HintApiTest {

    private static final String WRONG = "// write 4";

    @Inject
    ScriptedSandbox sandbox;

    private Contract contract;
    private final String learner = UUID.randomUUID().toString();

    @BeforeEach
    void readContract() {
        contract = Contract.published();
    }

    @Test
    void aReportHoldsTheFirstHintOnlyInEveryForm() {
        Response report = send(WRONG);

        report.then()
                .body("feedback.lead.hints.shown", equalTo(1))
                .body("feedback.lead.hints.total", equalTo(3))
                .body("feedback.lead.hints.texts", hasSize(1))
                .body("feedback.lead", not(hasKey("edit")));
        assertThat(report.<String>path("feedback.text")).contains("Hint 1 of 3").doesNotContain("Hint 2");
        assertThat(report.<String>path("feedback.html")).contains("Hint 1 of 3").doesNotContain("Hint 2");
    }

    @Test
    void theNextHintIsGivenOnRequestAndOnlyThatOneHoweverOftenItIsAskedFor() {
        Response report = send(WRONG);
        String first = report.path("feedback.lead.hints.texts[0]");

        for (int time = 0; time < 2; time++) {
            Response second = ask(report, 1).extract().response();
            second.then()
                    .statusCode(200)
                    .body("id", equalTo(report.path("id")))
                    .body("feedback.lead.hints.shown", equalTo(2))
                    .body("feedback.lead.hints.texts[0]", equalTo(first))
                    .body("feedback.lead.hints.texts", hasSize(2));
            assertThat(second.<String>path("feedback.text")).contains("Hint 2 of 3");
        }
        request().get(report.<String>path("links.self")).then().body("feedback.lead.hints.shown", equalTo(2));
    }

    @Test
    void hintsEnd() {
        Response report = send(WRONG);
        ask(report, 1).statusCode(200);
        ask(report, 2).statusCode(200).body("feedback.lead.hints.shown", equalTo(3));
        ask(report, 3).statusCode(409).body("type", endsWith("/no-more-hints"));
    }

    @Test
    void hintsAreGivenInOrder() {
        ask(send(WRONG), 2).statusCode(409).body("type", endsWith("/hint-out-of-turn"));
    }

    @Test
    void aProgramThatPassesHasNone() {
        ask(send("// double"), 0).statusCode(409).body("type", endsWith("/no-more-hints"));
    }

    @Test
    void thereAreNoneBeforeTheReport() {
        Response accepted = body("// waits for hints").post("/api/v1/submissions");
        try {
            ask(accepted, 1).statusCode(409).body("type", endsWith("/not-graded-yet"));
        } finally {
            sandbox.open("hints");
        }
    }

    @Test
    void ofAnUnknownSubmissionThereAreNone() {
        request()
                .body("{\"shown\": 1}")
                .post("/api/v1/submissions/" + UUID.randomUUID() + "/hints")
                .then()
                .statusCode(404)
                .body("type", endsWith("/unknown-submission"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"shown\": -1}", "{\"shown\": \"1\"}", "{\"shown\": 1.5}", "{\"shown\": 1, \"x\": 2}"})
    void aWrongBodyIsToldWhereItIsWrong(String body) {
        request()
                .body(body)
                .post(send(WRONG).path("links.self") + "/hints")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains(startsWith("#/")));
    }

    @Test
    void theNextAttemptAtTheSameMistakeBringsTheNextHint() {
        send(WRONG + "\nint first;\n");

        send(WRONG + "\nint second;\n")
                .then()
                .body("feedback.lead.hints.shown", equalTo(2))
                .body("feedback.progress", startsWith("It is the same kind of mistake as last time."));
    }

    @Test
    void theSameProgramAgainBringsNoFurtherHintAndSaysSo() {
        send(WRONG);

        send(WRONG + "\n// with a comment\n")
                .then()
                .body("feedback.lead.hints.shown", equalTo(1))
                .body("feedback.progress", startsWith("Since last time only spaces or comments"));
        send(WRONG + "\n// with a comment\n").then().body("feedback.progress", startsWith("This is the same program"));
    }

    @Test
    void anotherLearnerBeginsAnew() {
        send(WRONG);

        body(WRONG, "somebody else " + learner)
                .header("Prefer", "wait=30")
                .post("/api/v1/submissions")
                .then()
                .body("feedback.lead.hints.shown", equalTo(1))
                .body("feedback", not(hasKey("progress")));
    }

    @Test
    void successIsPraisedWithTheWayThere() {
        send("// double")
                .then()
                .body(
                        "feedback.summary",
                        equalTo("Well done! “Double”: your program passes all 3 tests. And that at the first"
                                + " attempt."));

        String other = learner + "b";
        body(WRONG, other).header("Prefer", "wait=30").post("/api/v1/submissions");
        body("// double", other)
                .header("Prefer", "wait=30")
                .post("/api/v1/submissions")
                .then()
                .body(
                        "feedback.summary",
                        startsWith(
                                "Well done! “Double”: your program passes all 3 tests. You got there in 2 attempts"));
    }

    private Response send(String source) {
        Response report = body(source).header("Prefer", "wait=30").post("/api/v1/submissions");
        assertThat(report.statusCode()).as(report.asString()).isEqualTo(200);
        return report;
    }

    private ValidatableResponse ask(Response report, int shown) {
        return request()
                .body(Map.of("shown", shown))
                .post(report.<String>path("links.self") + "/hints")
                .then();
    }

    private RequestSpecification body(String source) {
        return body(source, learner);
    }

    private RequestSpecification body(String source, String who) {
        return request().body(Map.of("exercise", DoublingExercise.ID, "source", source, "learner", who, "lang", "en"));
    }

    private RequestSpecification request() {
        return given().filter(contract).contentType(ContentType.JSON);
    }
}
