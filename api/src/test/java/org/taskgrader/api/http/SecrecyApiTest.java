package org.taskgrader.api.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taskgrader.api.testing.DoublingExercise;

/** Whatever a learner sends: hidden tests' data and the author's solutions stay here. */
@QuarkusTest
class SecrecyApiTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "// double",
                "// echo",
                "// write 4",
                "// write 2000",
                "// does not compile",
                "// sandbox fails",
                "// sandbox throws"
            })
    void reportsAndEventsHoldNoSecret(String source) {
        String self = given().contentType(ContentType.JSON)
                .body(Map.of("exercise", DoublingExercise.ID, "source", source))
                .header("Prefer", "wait=30")
                .post("/api/v1/submissions")
                .then()
                .statusCode(200)
                .extract()
                .path("links.self");
        assertNoSecret(given().get(self).asString());
        assertNoSecret(given().get(self + "/events").asString());
    }

    @Test
    void exercisesHoldNoSecret() {
        assertNoSecret(given().get("/api/v1/exercises").asString());
        assertNoSecret(given().get("/api/v1/exercises/" + DoublingExercise.ID).asString());
        assertThat(given().get("/api/v1/exercises/" + DoublingExercise.ID).asString())
                .as("nor the expected output of tests that are shown only when they fail")
                .doesNotContain("2000");
    }

    private static void assertNoSecret(String body) {
        assertThat(body)
                .isNotBlank()
                .doesNotContain(DoublingExercise.HIDDEN_EXPECTED)
                .doesNotContain(DoublingExercise.HIDDEN_INPUT)
                .doesNotContain(DoublingExercise.SOLUTION_MARK);
    }
}
