package org.taskgrader.api.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.taskgrader.api.testing.Contract;
import org.taskgrader.api.testing.DoublingExercise;

@QuarkusTest
@Timeout(60)
class CancelApiTest {

    private Contract contract;

    @BeforeEach
    void readContract() {
        contract = Contract.published();
    }

    @Test
    void whatIsBeingGradedIsTakenBackAtOnce() {
        String self = accepted("// waits for nobody");
        Awaitility.await()
                .until(() -> request().get(self).then().extract().path("status").equals("grading"));
        CompletableFuture<Response> waiting = CompletableFuture.supplyAsync(
                () -> request().header("Prefer", "wait=50").get(self));
        for (int i = 0; i < 2; i++) {
            request().delete(self).then().statusCode(200).body("status", equalTo("cancelled"));
        }
        assertThat(waiting.join().<String>path("status")).isEqualTo("cancelled");
        request().get(self).then().statusCode(200).body("status", equalTo("cancelled"));
    }

    @Test
    void aResultStays() {
        String self = accepted("// double");
        request().header("Prefer", "wait=30").get(self).then().body("status", equalTo("done"));
        request().delete(self).then().statusCode(409).body("type", endsWith("/already-graded"));
        request().get(self).then().body("verdict", equalTo("passed"));
    }

    @Test
    void whatNobodySentIsUnknown() {
        for (String id : new String[] {UUID.randomUUID().toString(), "no-id"}) {
            request()
                    .delete("/api/v1/submissions/" + id)
                    .then()
                    .statusCode(404)
                    .body("type", endsWith("/unknown-submission"));
        }
    }

    private String accepted(String source) {
        return sending(source, "somebody")
                .post("/api/v1/submissions")
                .then()
                .statusCode(202)
                .extract()
                .path("links.self");
    }

    private RequestSpecification sending(String source, String learner) {
        return request()
                .contentType(ContentType.JSON)
                .body(Map.of("exercise", DoublingExercise.ID, "source", source, "learner", learner, "lang", "en"));
    }

    private RequestSpecification request() {
        return given().filter(contract);
    }
}
