package org.taskgrader.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.taskgrader.api.testing.AlikePrograms;
import org.taskgrader.api.testing.Contract;
import org.taskgrader.api.testing.RunningService;

/** Five learners make the same mistake in five ways; somebody explains it, and the sixth is told. */
@Timeout(180)
final class GroupsIT {

    private static final String EXERCISE = "first-steps/sum";
    private static final String GROUPS = "/api/v1/analytics/exercises/" + EXERCISE + "/groups";

    private static RunningService service;
    private static Contract contract;

    @BeforeAll
    static void start() throws IOException {
        service = RunningService.start();
        contract = Contract.published();
        Awaitility.await("readiness")
                .atMost(Duration.ofMinutes(2))
                .until(() -> given().get("/q/health/ready").statusCode() == 200);
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
    }

    @Test
    void theSixthLearnerIsToldWhatWasWrittenForTheFive() {
        for (int i = 0; i < AlikePrograms.DIFFERENCES.size(); i++) {
            sent("learner " + i, AlikePrograms.DIFFERENCES.get(i)).body("feedback.lead.source", equalTo("general"));
        }
        String group = given().filter(contract)
                .get(GROUPS)
                .then()
                .statusCode(200)
                .body("groups", hasSize(1))
                .body("groups[0].learners", equalTo(5))
                .body("groups[0].failing.verdict", hasItem("wrong-output"))
                .body("groups[0].form", containsString("printf(\"%d\\n\", (v1 - v2))"))
                .extract()
                .path("groups[0].group");
        given().filter(contract)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "en", "Is the difference what is asked for?", "fr", "Est-ce la différence que l’on demande ?"))
                .put(GROUPS + "/" + group + "/message")
                .then()
                .statusCode(200);
        String sixth = AlikePrograms.DIFFERENCES.getFirst().replace("int a, b", "int b, a");
        ValidatableResponse told = sent("the sixth", sixth)
                .body("feedback.lead.source", equalTo("group"))
                .body("feedback.lead.seen", equalTo("Is the difference what is asked for?"));
        assertThat(told.extract().<String>path("feedback.text")).contains("Is the difference what is asked for?");
        // Run before, for another learner: the answer of the sandbox is kept, and the words are not.
        sent("the seventh", AlikePrograms.DIFFERENCES.getFirst())
                .body("cached", equalTo(true))
                .body("feedback.lead.source", equalTo("group"));
        sent("the eighth", AlikePrograms.DIFFERENCES.getFirst().replace("a - b", "a * b"))
                .body("feedback.lead.source", equalTo("general"));
    }

    private ValidatableResponse sent(String learner, String source) {
        return given().filter(contract)
                .contentType(ContentType.JSON)
                .header("Prefer", "wait=30")
                .body(Map.of("exercise", EXERCISE, "source", source, "learner", learner, "lang", "en"))
                .post("/api/v1/submissions")
                .then()
                .statusCode(200)
                .body("verdict", equalTo("wrong-output"));
    }
}
