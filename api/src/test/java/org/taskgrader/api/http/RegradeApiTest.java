package org.taskgrader.api.http;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.taskgrader.api.testing.Contract;
import org.taskgrader.api.testing.DoublingExercise;
import org.taskgrader.api.testing.ScriptedSandbox;

@QuarkusTest
class RegradeApiTest {

    @Inject
    Jdbi database;

    @Inject
    ScriptedSandbox script;

    private Contract contract;

    @BeforeEach
    void readContract() {
        contract = Contract.published();
    }

    @Test
    void gradesAgainWhatWasSent() {
        Response sent = sent("// echo", "wait=30");
        sent.then().statusCode(200);

        Response begun = request().post("/api/v1/exercises/" + DoublingExercise.ID + "/regrade");
        begun.then().statusCode(202).body("total", greaterThanOrEqualTo(1));
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> request()
                        .get(begun.header("Location"))
                        .then()
                        .statusCode(200)
                        .body("status", equalTo("done"))
                        .body("changed", equalTo(0)));
        request()
                .get(sent.<String>path("links.self"))
                .then()
                .body("feedback.summary", equalTo(sent.path("feedback.summary")));
    }

    @Test
    void isAppliedWhenItIsDone() {
        Response sent = sent("// double", "wait=30");
        sent.then().statusCode(200);
        // As if the tests had been others then.
        database.useHandle(handle -> handle.execute(
                "update result set verdict = 'wrong-output', score = 1 where submission = ?::uuid",
                sent.<String>path("id")));
        sent("// waits for the end of the regrade's wait", "wait=0").then().statusCode(202);
        sent("// waits for the end of the regrade's wait", "wait=0").then().statusCode(202);
        Response begun = request().post("/api/v1/exercises/" + DoublingExercise.ID + "/regrade");
        String apply = begun.header("Location") + "/apply";
        request().post(apply).then().statusCode(409).body("type", endsWith("/regrade-under-way"));
        script.open("the end of the regrade's wait");
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> request().post(apply).then().statusCode(200));
        request().post(apply).then().statusCode(200).body("applied", equalTo(1));
        request()
                .get(sent.<String>path("links.self"))
                .then()
                .statusCode(200)
                .body("verdict", equalTo("passed"))
                .body("regraded.verdict", equalTo("wrong-output"))
                .body("regraded.score", equalTo(1.0f))
                .body("regraded.at", notNullValue());
    }

    private Response sent(String source, String prefer) {
        return request()
                .contentType(ContentType.JSON)
                .header("Prefer", prefer)
                .body(Map.of("exercise", DoublingExercise.ID, "source", source, "learner", "regraded"))
                .post("/api/v1/submissions");
    }

    @Test
    void whatIsUnknownIsToldSo() {
        request()
                .post("/api/v1/exercises/testing/none/regrade")
                .then()
                .statusCode(404)
                .body("type", endsWith("/unknown-exercise"));
        for (String id : new String[] {"nothing", UUID.randomUUID().toString()}) {
            request().get("/api/v1/regrades/" + id).then().statusCode(404).body("type", endsWith("/unknown-regrade"));
            request()
                    .post("/api/v1/regrades/" + id + "/apply")
                    .then()
                    .statusCode(404)
                    .body("type", endsWith("/unknown-regrade"));
        }
    }

    private RequestSpecification request() {
        return given().filter(contract);
    }
}
