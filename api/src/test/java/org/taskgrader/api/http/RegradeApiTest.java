package org.taskgrader.api.http;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.taskgrader.api.testing.Contract;
import org.taskgrader.api.testing.DoublingExercise;

@QuarkusTest
class RegradeApiTest {

    private Contract contract;

    @BeforeEach
    void readContract() {
        contract = Contract.published();
    }

    @Test
    void gradesAgainWhatWasSent() {
        Response sent = request()
                .contentType(ContentType.JSON)
                .header("Prefer", "wait=30")
                .body(Map.of("exercise", DoublingExercise.ID, "source", "// echo", "learner", "regraded"))
                .post("/api/v1/submissions");
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
    void whatIsUnknownIsToldSo() {
        request()
                .post("/api/v1/exercises/testing/none/regrade")
                .then()
                .statusCode(404)
                .body("type", endsWith("/unknown-exercise"));
        for (String id : new String[] {"nothing", UUID.randomUUID().toString()}) {
            request().get("/api/v1/regrades/" + id).then().statusCode(404).body("type", endsWith("/unknown-regrade"));
        }
    }

    private RequestSpecification request() {
        return given().filter(contract);
    }
}
