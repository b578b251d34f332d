package org.taskgrader.api.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.testing.BusyWorkers;
import org.taskgrader.api.testing.Contract;
import org.taskgrader.api.testing.DoublingExercise;
import org.taskgrader.api.testing.KeysProfile;
import org.taskgrader.api.testing.Schools;
import org.taskgrader.api.testing.ScriptedSandbox;
import org.taskgrader.api.testing.ToRegrade;

/** What is decided about regrades by the API, and where they are found again. Each test has a platform of its own. */
@QuarkusTest
@TestProfile(KeysProfile.class)
class RegradeDecisionApiTest {

    private static final String REGRADES = "/api/v1/regrades";

    @Inject
    Schools schools;

    @Inject
    Jdbi database;

    @Inject
    ScriptedSandbox script;

    private Contract contract;
    private ToRegrade sent;

    @BeforeEach
    void send() {
        contract = Contract.published();
        sent = ToRegrade.sent(schools.open(), database);
    }

    @Test
    void whatIsLeftAloneStaysAsItIsUntilItIsAppliedAllTheSame() {
        String regrade = regraded();
        for (int time = 0; time < 2; time++) {
            decided(regrade, "leave")
                    .statusCode(200)
                    .body("stage", equalTo("left-alone"))
                    .body("status", equalTo("done"))
                    .body("changed", equalTo(1))
                    .body("applied", equalTo(0));
        }
        assertThat(sent.verdict()).isEqualTo("wrong-output");
        for (int time = 0; time < 2; time++) {
            decided(regrade, "apply")
                    .statusCode(200)
                    .body("stage", equalTo("applied"))
                    .body("applied", equalTo(1));
        }
        assertThat(sent.verdict()).isEqualTo("passed");
        decided(regrade, "leave")
                .statusCode(409)
                .body("type", endsWith("/regrade-applied"))
                .body("detail", containsString("1 of 1"));
        decided(regrade, "stop").statusCode(200).body("stage", equalTo("applied"));
        assertThat(sent.verdict()).isEqualTo("passed");
    }

    @Test
    void whatIsUnderWayIsOnlyStopped() {
        BusyWorkers busy = BusyWorkers.begin(script, sent.school(), sent.key());
        String regrade = begun();
        read(regrade).body("stage", equalTo("running")).body("graded", equalTo(0));
        for (String decision : List.of("leave", "apply")) {
            decided(regrade, decision)
                    .statusCode(409)
                    .body("type", endsWith("/regrade-under-way"))
                    .body("detail", containsString("0 of 1"));
        }
        for (int time = 0; time < 2; time++) {
            decided(regrade, "stop")
                    .statusCode(200)
                    .body("stage", equalTo("stopped"))
                    .body("status", equalTo("done"))
                    .body("done", equalTo(1))
                    .body("graded", equalTo(0));
        }
        busy.end();
        read(regrade)
                .body("stage", equalTo("stopped"))
                .body("graded", equalTo(0))
                .body("changes", empty());
        decided(regrade, "apply")
                .statusCode(200)
                .body("stage", equalTo("stopped"))
                .body("applied", equalTo(0));
        decided(regrade, "leave").statusCode(200).body("stage", equalTo("left-alone"));
        assertThat(sent.verdict()).isEqualTo("wrong-output");
    }

    @Test
    void regradesAreListedTheLatestFirstAndAPartAtATime() {
        String first = regraded();
        String second = regraded();
        decided(second, "leave").statusCode(200);
        listed(Map.of())
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("regrades.id", contains(second, first))
                .body("regrades.stage", contains("left-alone", "done"))
                .body("regrades[0].exercise.id", equalTo(DoublingExercise.ID))
                .body("regrades[0].requested", notNullValue())
                .body("regrades[0].links.self", equalTo(REGRADES + "/" + second))
                .body("next", nullValue());
        String next = listed(Map.of("limit", "1", "exercise", DoublingExercise.ID))
                .body("regrades.id", contains(second))
                .extract()
                .path("next");
        listed(Map.of("limit", "1", "after", next))
                .body("regrades.id", contains(first))
                .body("next", nullValue());
        listed(Map.of("exercise", "testing/none")).statusCode(200).body("regrades", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "limit,0",
        "limit,201",
        "limit,all",
        "after,there",
        "after,00000000-0000-0000-0000-000000000000",
        "exercise,../etc",
        "exercise,a\u0000b"
    })
    void whatIsWrongWithTheListsAddressIsSaid(String parameter, String value) {
        listed(Map.of(parameter, value))
                .statusCode(400)
                .body("type", endsWith("/bad-request"))
                .body("detail", containsString(parameter));
    }

    @Test
    void anotherPlatformsAreAsIfTheyWereNot() {
        String regrade = regraded();
        String foreign = schools.open().key(EnumSet.allOf(Scope.class));
        for (String decision : List.of("apply", "leave", "stop")) {
            request(foreign)
                    .post(REGRADES + "/" + regrade + "/" + decision)
                    .then()
                    .statusCode(404)
                    .body("type", endsWith("/unknown-regrade"));
        }
        request(foreign).get(REGRADES).then().statusCode(200).body("regrades", empty());
        request(foreign).queryParam("after", regrade).get(REGRADES).then().statusCode(400);
        read(regrade).body("stage", equalTo("done")).body("applied", equalTo(0));
    }

    @Test
    void whatThereIsNotCannotBeDecided() {
        for (String id : List.of("nonsense", UUID.randomUUID().toString())) {
            for (String decision : List.of("apply", "leave", "stop")) {
                decided(id, decision).statusCode(404).body("type", endsWith("/unknown-regrade"));
            }
        }
    }

    private String regraded() {
        String regrade = begun();
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> read(regrade).body("stage", equalTo("done")));
        return regrade;
    }

    private String begun() {
        return request(sent.key())
                .post("/api/v1/exercises/" + DoublingExercise.ID + "/regrade")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private ValidatableResponse read(String regrade) {
        return request(sent.key()).get(REGRADES + "/" + regrade).then().statusCode(200);
    }

    private ValidatableResponse decided(String regrade, String decision) {
        return request(sent.key())
                .post(REGRADES + "/" + regrade + "/" + decision)
                .then();
    }

    private ValidatableResponse listed(Map<String, String> query) {
        return request(sent.key()).queryParams(query).get(REGRADES).then();
    }

    private RequestSpecification request(String with) {
        return given().filter(contract).auth().oauth2(with);
    }
}
