package org.taskgrader.api.health;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.taskgrader.api.testing.DoublingExercise;

@QuarkusTest
class HealthApiTest {

    @Test
    void isReadyWhenAProgramWasGraded() {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> given().get("/q/health/ready")
                        .then()
                        .statusCode(200)
                        .body("checks.find { it.name == 'sandbox' }.status", equalTo("UP")));
        given().get("/q/health/live").then().statusCode(200);
    }

    @Test
    void countsWhatHappensToSubmissions() {
        given().contentType(ContentType.JSON)
                .header("Prefer", "wait=30")
                .body(Map.of("exercise", DoublingExercise.ID, "source", "// double"))
                .post("/api/v1/submissions")
                .then()
                .statusCode(200);
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("taskgrader_queue_waiting"))
                .body(containsString("taskgrader_submissions_total{verdict=\"passed\"}"))
                .body(containsString("taskgrader_stage_seconds_count{stage=\"compile\"}"));
    }
}
