package org.taskgrader.api.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.taskgrader.api.access.PageTokens;
import org.taskgrader.api.access.Platforms;
import org.taskgrader.api.access.Visit;
import org.taskgrader.api.store.LearnerKeys;
import org.taskgrader.api.testing.Contract;
import org.taskgrader.api.testing.DoublingExercise;
import org.taskgrader.api.testing.KeysProfile;
import org.taskgrader.api.testing.ScriptedSandbox;

/** A learner's page runs programs on the learner's own inputs: no more, and not without end. */
@QuarkusTest
@TestProfile(KeysProfile.class)
@Timeout(60)
class OwnRunApiTest {

    private static final String PLATFORM = "running";
    private static final String EXERCISE = "/api/v1/exercises/" + DoublingExercise.ID;

    @Inject
    Platforms platforms;

    @Inject
    PageTokens tokens;

    @Inject
    LearnerKeys learners;

    @Inject
    ScriptedSandbox sandbox;

    private String learner;

    @BeforeEach
    void prepare() {
        platforms.add(PLATFORM);
        learner = "learner-" + UUID.randomUUID();
    }

    @Test
    void itSaysWhatTheProgramDidAndIsNoAttempt() {
        ran("// double", "21\n").body("status", equalTo(0)).body("output.text", equalTo("42\n"));
        ran("// does not compile", "21\n")
                .body("verdict", equalTo("compile-error"))
                .body("output.text", equalTo(""));
        as(page(DoublingExercise.ID))
                .get(EXERCISE + "/attempts")
                .then()
                .statusCode(200)
                .body("attempts", empty());
    }

    @Test
    void whatWeFailToRunIsNoFaultOfTheProgram() {
        ran("// sandbox fails", "21\n").body("verdict", equalTo("not-judged"));
        ran("// sandbox throws", "21\n").body("verdict", equalTo("not-judged"));
    }

    @Test
    void aPageRunsForItsLearnerAndExerciseAlone() {
        run(page("testing/other"), "// double", "21\n").then().statusCode(403);
        String course = tokens.page(
                        new Visit.ToCourse(PLATFORM, learners.of(PLATFORM, learner), "testing", tokens.end()))
                .text();
        run(course, "// double", "21\n").then().statusCode(403);
        as(page(DoublingExercise.ID))
                .contentType(ContentType.JSON)
                .body(Map.of("source", "// double", "input", "", "learner", "bob"))
                .post(EXERCISE + "/runs")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("#/learner"));
    }

    @Test
    void whatIsMissingOrTooMuchIsSaid() {
        as(page(DoublingExercise.ID))
                .contentType(ContentType.JSON)
                .body(Map.of("source", "// double"))
                .post(EXERCISE + "/runs")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("#/input"));
        run(page(DoublingExercise.ID), "// double", "1".repeat(65_537))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("#/input"));
    }

    @Test
    void aLearnerHasOneAtATimeAndSoManyInAMinute() {
        CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() ->
                run(page(DoublingExercise.ID), "// waits for a run", "21\n").statusCode());
        Awaitility.await("the first is under way").until(() -> sandbox.reached("a run"));
        run(page(DoublingExercise.ID), "// double", "21\n")
                .then()
                .statusCode(429)
                .body("type", endsWith("/run-under-way"));
        sandbox.open("a run");
        assertThat(first.join()).isEqualTo(200);
        for (int sent = 2; sent < KeysProfile.LEARNER_SUBMISSIONS_PER_MINUTE; sent++) {
            ran("// double", "21\n");
        }
        Response refused = run(page(DoublingExercise.ID), "// double", "21\n");
        if (refused.statusCode() == 200) {
            // Twelve seconds have passed on a slow machine, so that there was one more.
            refused = run(page(DoublingExercise.ID), "// double", "21\n");
        }
        refused.then().statusCode(429).body("type", endsWith("/rate-limited"));
    }

    private ValidatableResponse ran(String source, String input) {
        return run(page(DoublingExercise.ID), source, input).then().statusCode(200);
    }

    private static Response run(String token, String source, String input) {
        return as(token)
                .contentType(ContentType.JSON)
                .body(Map.of("source", source, "input", input, "lang", "en"))
                .post(EXERCISE + "/runs");
    }

    private String page(String exercise) {
        return tokens.page(new Visit.ToExercise(
                        PLATFORM, learners.of(PLATFORM, learner), exercise, Optional.empty(), tokens.end()))
                .text();
    }

    private static RequestSpecification as(String token) {
        return given().filter(Contract.published()).auth().oauth2(token);
    }
}
