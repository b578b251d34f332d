package org.taskgrader.api.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.taskgrader.api.access.ApiKeys;
import org.taskgrader.api.access.Platforms;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.testing.Contract;
import org.taskgrader.api.testing.DoublingExercise;
import org.taskgrader.api.testing.ScriptedSandbox;

/** What a learner's data is handed out and erased for. */
@QuarkusTest
class LearnerApiTest {

    @Inject
    ApiKeys keys;

    @Inject
    Platforms platforms;

    @Inject
    ScriptedSandbox sandbox;

    private final String learner = "learner " + UUID.randomUUID();
    private Contract contract;

    @BeforeEach
    void readContract() {
        contract = Contract.published();
    }

    @Test
    void everythingIsHandedOut() {
        String first = sent("// echo", "wait=30").extract().path("id");
        String second = sent("// double", "wait=30").extract().path("id");
        export().statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("submissions", hasSize(2))
                .body("submissions[0].id", equalTo(first))
                .body("submissions[0].source", equalTo("// echo"))
                .body("submissions[0].attempt", equalTo(1))
                .body("submissions[0].result.view.verdict", equalTo("wrong-output"))
                .body("submissions[1].id", equalTo(second))
                .body("submissions[1].result.view.verdict", equalTo("passed"));
    }

    @Test
    void aDryRunErasesNothing() {
        String id = sent("// double", "wait=30").extract().path("id");
        erase("?dryRun=true")
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("submissions", equalTo(1))
                .body("results", equalTo(1))
                .body("sources", equalTo(1));
        erase("?dryRun=yes").statusCode(400).body("type", equalTo("/problems/bad-request"));
        export().statusCode(200).body("submissions.id", hasSize(1));
        given().get("/api/v1/submissions/" + id).then().statusCode(200);
    }

    @Test
    void erasureLeavesNothing() {
        String id = sent("// double", "wait=30").extract().path("id");
        erase("").statusCode(200).body("dryRun", equalTo(false)).body("submissions", equalTo(1));
        given().get("/api/v1/submissions/" + id).then().statusCode(404);
        export().statusCode(404).body("type", equalTo("/problems/unknown-learner"));
        erase("").statusCode(404);
        sent("// double", "wait=30");
        export().body("submissions.attempt", equalTo(List.of(1)));
    }

    @Test
    void whatIsUnderWayIsErasedTooAndStaysSo() {
        String gate = "erasure-" + UUID.randomUUID();
        String id = sent("// waits for " + gate, "wait=0").extract().path("id");
        try {
            erase("").statusCode(200).body("submissions", equalTo(1));
        } finally {
            sandbox.open(gate);
        }
        sent("// double", "wait=30").statusCode(200);
        given().get("/api/v1/submissions/" + id).then().statusCode(404);
        export().statusCode(200).body("submissions.id", not(equalTo(id))).body("submissions", hasSize(1));
    }

    @Test
    void theSameIdElsewhereIsSomebodyElse() {
        sent("// double", "wait=30");
        platforms.add("neighbour");
        String foreign = keys.create("neighbour", EnumSet.allOf(Scope.class), Optional.empty())
                .text()
                .text();
        given().urlEncodingEnabled(false)
                .auth()
                .oauth2(foreign)
                .get(path("/export"))
                .then()
                .statusCode(404);
        given().urlEncodingEnabled(false)
                .auth()
                .oauth2(foreign)
                .delete(path(""))
                .then()
                .statusCode(404);
        export().statusCode(200).body("submissions", hasSize(1));
        assertThat(path("/export")).contains("learner%20");
    }

    private ValidatableResponse export() {
        return request().get(path("/export")).then();
    }

    private ValidatableResponse erase(String query) {
        return request().delete(path("") + query).then();
    }

    private RequestSpecification request() {
        return given().urlEncodingEnabled(false).filter(contract);
    }

    private String path(String behind) {
        return "/api/v1/learners/" + learner.replace(" ", "%20") + behind;
    }

    private ValidatableResponse sent(String source, String prefer) {
        return given().contentType(ContentType.JSON)
                .header("Prefer", prefer)
                .body(Map.of("exercise", DoublingExercise.ID, "source", source, "learner", learner))
                .post("/api/v1/submissions")
                .then();
    }
}
