package org.taskgrader.api.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.taskgrader.api.testing.Contract;
import org.taskgrader.api.testing.DoublingExercise;
import org.taskgrader.api.testing.ScriptedSandbox;

@QuarkusTest
class SubmissionApiTest {

    @Inject
    ScriptedSandbox sandbox;

    private Contract contract;

    @BeforeEach
    void readContract() {
        contract = Contract.published();
    }

    @Test
    void answersAtOnceAndTellsWhereToAskOn() {
        Response accepted = sending("// double").post("/api/v1/submissions");
        accepted.then().statusCode(202).body("exercise.id", equalTo(DoublingExercise.ID));
        String self = accepted.path("links.self");
        assertThat(accepted.header("Location")).endsWith(self);

        request()
                .header("Prefer", "wait=30")
                .get(self)
                .then()
                .statusCode(200)
                .body("status", equalTo("done"))
                .body("verdict", equalTo("passed"))
                .body("score", equalTo(10.0f))
                .body("maxScore", equalTo(10))
                .body("groups[0].passed", equalTo(3));
    }

    @Test
    void waitsForTheReportIfAskedTo() {
        sending("// write 4")
                .header("Prefer", "wait=30")
                .post("/api/v1/submissions")
                .then()
                .statusCode(200)
                .header("Preference-Applied", equalTo("wait=30"))
                .body("verdict", equalTo("wrong-output"))
                .body("tests.verdict", equalTo(List.of("passed", "wrong-output", "wrong-output")))
                .body("tests[1].failure.input.text", equalTo("1000\n"))
                .body("tests[1].failure.expected.text", equalTo("2000\n"))
                .body("tests[1].failure.actual.text", equalTo("4\n"))
                .body("tests[2]", not(hasKey("failure")))
                .body("tests[2]", not(hasKey("cpuMillis")))
                .body("feedback.language", equalTo("en"));
    }

    @Test
    void stopsWaitingWhenTheTimeIsOver() {
        String self = sending("// waits for slow")
                .header("Prefer", "wait=1")
                .post("/api/v1/submissions")
                .then()
                .statusCode(202)
                .extract()
                .path("links.self");
        request().header("Prefer", "wait=0").get(self).then().body("status", not(equalTo("done")));
        sandbox.open("slow");
        request().header("Prefer", "wait=30").get(self).then().body("status", equalTo("done"));
    }

    @Test
    void answersInTheLanguageThatSuits() {
        submission("// write 4", Map.of())
                .header("Accept-Language", "de, fr-CA;q=0.9, en;q=0.1")
                .header("Prefer", "wait=30")
                .post("/api/v1/submissions")
                .then()
                .body("feedback.language", equalTo("fr"));
        submission("// write 4", Map.of("lang", "en"))
                .header("Accept-Language", "fr")
                .header("Prefer", "wait=30")
                .post("/api/v1/submissions")
                .then()
                .body("feedback.language", equalTo("en"));
    }

    @Test
    void ourFailureIsToldAsOurs() {
        sending("// sandbox throws")
                .header("Prefer", "wait=30")
                .post("/api/v1/submissions")
                .then()
                .statusCode(200)
                .body("verdict", equalTo("not-judged"))
                .body("score", equalTo(0.0f));
    }

    @Test
    void everyOfManyGetsOneResult() throws Exception {
        List<Callable<Response>> fifty = IntStream.range(0, 50)
                .<Callable<Response>>mapToObj(i -> () -> sending("// write " + i + " €")
                        .header("Prefer", "wait=50")
                        .post("/api/v1/submissions"))
                .toList();
        try (ExecutorService clients = Executors.newFixedThreadPool(50)) {
            List<Future<Response>> answers = clients.invokeAll(fifty);
            Set<String> ids = answers.stream()
                    .map(SubmissionApiTest::answer)
                    .map(response -> response.then().statusCode(200).extract().<String>path("id"))
                    .collect(Collectors.toSet());
            assertThat(ids).hasSize(50);
            for (int i = 0; i < 50; i++) {
                assertThat(answer(answers.get(i)).<String>path("tests[1].failure.actual.text"))
                        .isEqualTo(i + " €\n");
            }
        }
    }

    @Test
    void theLearnersIdIsTakenAndNotGivenBack() {
        String body = submission("// double", Map.of("learner", "learner-4711"))
                .header("Prefer", "wait=30")
                .post("/api/v1/submissions")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(body).doesNotContain("learner-4711");
    }

    @Test
    void unknownSubmissionsAreProblems() {
        for (String id : List.of("5f0c1c9e-4a52-4b7e-9c43-0a4a3c1d2e77", "no-id", "1")) {
            request()
                    .get("/api/v1/submissions/" + id)
                    .then()
                    .statusCode(404)
                    .body("type", endsWith("/unknown-submission"));
            request().get("/api/v1/submissions/" + id + "/events").then().statusCode(404);
        }
    }

    @Test
    void showsExercisesAsLearnersMaySeeThem() {
        request().get("/api/v1/exercises").then().statusCode(200).body("exercises.id", hasItem(DoublingExercise.ID));
        request()
                .queryParam("lang", "fr")
                .get("/api/v1/exercises/" + DoublingExercise.ID)
                .then()
                .statusCode(200)
                .header("Content-Language", equalTo("fr"))
                .body("title", equalTo("Le double"))
                .body("samples.name", equalTo(List.of("01-small")));
        request()
                .get("/api/v1/exercises/testing/none")
                .then()
                .statusCode(404)
                .body("type", endsWith("/unknown-exercise"));
    }

    @Test
    void showsTheCourseInTheOrderInWhichItIsTaught() {
        request()
                .queryParam("lang", "fr")
                .get("/api/v1/courses/testing")
                .then()
                .statusCode(200)
                .header("Content-Language", equalTo("fr"))
                .body("title", equalTo("Essais"))
                .body("pass", equalTo(60))
                .body("modules.title", equalTo(List.of("D’abord")))
                .body("modules.weight", equalTo(List.of(2)))
                .body("modules[0].exercises.link", equalTo(List.of("/api/v1/exercises/" + DoublingExercise.ID)));
        request().get("/api/v1/courses/none").then().statusCode(404).body("type", endsWith("/unknown-course"));
    }

    /** Whoever writes an exercise has an editor, and no key. */
    @Test
    void publishesTheSchemasThatEditorsCheckWith() {
        for (String name : List.of("exercise", "course")) {
            given().noFilters()
                    .get("/schemas/" + name + ".json")
                    .then()
                    .statusCode(200)
                    .contentType("application/schema+json")
                    .body("$schema", equalTo("https://json-schema.org/draft/2020-12/schema"))
                    .body("required", hasItem("title"));
        }
        given().noFilters()
                .get("/schemas/../schemas/other.json")
                .then()
                .statusCode(404)
                .body("type", endsWith("/not-found"));
    }

    private static Response answer(Future<Response> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private RequestSpecification request() {
        return given().filter(contract);
    }

    private RequestSpecification sending(String source) {
        return submission(source, Map.of("lang", "en"));
    }

    private RequestSpecification submission(String source, Map<String, String> more) {
        Map<String, String> body = new HashMap<>(more);
        body.put("exercise", DoublingExercise.ID);
        body.put("source", source);
        return request().contentType(ContentType.JSON).body(body);
    }
}
