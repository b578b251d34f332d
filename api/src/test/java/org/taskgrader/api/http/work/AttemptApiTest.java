package org.taskgrader.api.http.work;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.taskgrader.api.access.ApiKeys;
import org.taskgrader.api.access.PageTokens;
import org.taskgrader.api.access.Platforms;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.access.Visit;
import org.taskgrader.api.store.LearnerKeys;
import org.taskgrader.api.testing.Contract;
import org.taskgrader.api.testing.DoublingExercise;
import org.taskgrader.api.testing.KeysProfile;

/** Learners see their own attempts again, and nobody else's. */
@QuarkusTest
@TestProfile(KeysProfile.class)
class AttemptApiTest {

    private static final String PLATFORM = "attempting";
    private static final String ATTEMPTS = "/api/v1/exercises/" + DoublingExercise.ID + "/attempts";

    @Inject
    ApiKeys keys;

    @Inject
    Platforms platforms;

    @Inject
    PageTokens tokens;

    @Inject
    LearnerKeys learners;

    @Inject
    Jdbi database;

    private String key;
    private String learner;

    @BeforeEach
    void prepare() {
        platforms.add(PLATFORM);
        key = keys.create(PLATFORM, EnumSet.of(Scope.SUBMIT, Scope.READ), Optional.empty())
                .text()
                .text();
        learner = "learner-" + UUID.randomUUID();
    }

    @Test
    void theLatestComesFirstWithWhatCameOfIt() {
        String first = submit("// echo");
        String second = submit("// double");
        attempts(page(learner))
                .statusCode(200)
                .body("attempts.id", contains(second, first))
                .body("attempts.number", contains(2, 1))
                .body("attempts[0].verdict", equalTo("passed"))
                .body("attempts[0].passed", equalTo(3))
                .body("attempts[0].total", equalTo(3));
        source(page(learner), first).statusCode(200).body("source", equalTo("// echo"));
        as(key).queryParam("learner", learner)
                .get(ATTEMPTS)
                .then()
                .statusCode(200)
                .body("attempts.id", contains(second, first));
    }

    @Test
    void nobodyElseSeesThem() {
        String mine = submit("// double");
        attempts(page("bob")).statusCode(200).body("attempts", empty());
        source(page("bob"), mine).statusCode(404);
        platforms.add("attempting-elsewhere");
        String foreign = keys.create("attempting-elsewhere", EnumSet.of(Scope.READ), Optional.empty())
                .text()
                .text();
        as(foreign)
                .queryParam("learner", learner)
                .get(ATTEMPTS)
                .then()
                .statusCode(200)
                .body("attempts", empty());
        source(foreign, mine).statusCode(404);
    }

    @Test
    void aPageAsksForItsOwnLearnerAndExerciseOnly() {
        as(page(learner)).queryParam("learner", "bob").get(ATTEMPTS).then().statusCode(400);
        String elsewhere = tokens.page(new Visit.ToExercise(
                        PLATFORM, learners.of(PLATFORM, learner), "testing/other", Optional.empty(), tokens.end()))
                .text();
        attempts(elsewhere).statusCode(403);
        source(elsewhere, submit("// double")).statusCode(404);
    }

    @Test
    void aPlatformSaysWhoseAndOfWhat() {
        attempts(key).statusCode(400);
        as(key).queryParam("learner", "").get(ATTEMPTS).then().statusCode(400);
        as(key).queryParam("learner", learner)
                .get("/api/v1/exercises/testing/none/attempts")
                .then()
                .statusCode(404);
    }

    @Test
    void whatIsNoLongerKeptIsSaid() {
        String id = submit("// double");
        database.useHandle(
                handle -> handle.execute("update submission set source = null where id = ?", UUID.fromString(id)));
        attempts(page(learner)).statusCode(200).body("attempts[0].sourceKept", equalTo(false));
        source(page(learner), id).statusCode(200).body("$", not(hasKey("source")));
    }

    private String page(String who) {
        return tokens.page(new Visit.ToExercise(
                        PLATFORM, learners.of(PLATFORM, who), DoublingExercise.ID, Optional.empty(), tokens.end()))
                .text();
    }

    private String submit(String source) {
        return as(key).contentType(ContentType.JSON)
                .header("Prefer", "wait=30")
                .body(Map.of("exercise", DoublingExercise.ID, "source", source, "learner", learner))
                .post("/api/v1/submissions")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    private static ValidatableResponse attempts(String token) {
        return as(token).get(ATTEMPTS).then();
    }

    private static ValidatableResponse source(String token, String id) {
        return as(token).get("/api/v1/submissions/" + id + "/source").then();
    }

    private static RequestSpecification as(String token) {
        return given().filter(Contract.published()).auth().oauth2(token);
    }
}
