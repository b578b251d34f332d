package org.taskgrader.api.http;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.taskgrader.api.testing.Contract;
import org.taskgrader.api.testing.DatabaseOutage;
import org.taskgrader.api.testing.DoublingExercise;

/** A database that is away is no fault of the request's, and no mystery. */
@QuarkusTest
class OutageApiTest {

    @Test
    void withoutItsDatabaseTheServiceSaysSoAndComesBack() throws SQLException {
        Contract contract = Contract.published();
        DatabaseOutage.during(() -> {
            send(contract)
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .body("type", endsWith("/storage-unavailable"));
            given().filter(contract)
                    .get("/api/v1/submissions/" + UUID.randomUUID())
                    .then()
                    .statusCode(503)
                    .body("type", endsWith("/storage-unavailable"));
            given().get("/q/health/ready").then().statusCode(503);
            given().get("/q/health/live").then().statusCode(200);
        });
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
        send(contract).statusCode(200);
    }

    private static ValidatableResponse send(Contract contract) {
        return given().filter(contract)
                .contentType(ContentType.JSON)
                .header("Prefer", "wait=30")
                .body(Map.of("exercise", DoublingExercise.ID, "source", "// double"))
                .post("/api/v1/submissions")
                .then();
    }
}
