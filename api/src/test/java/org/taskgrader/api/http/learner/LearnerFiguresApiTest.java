package org.taskgrader.api.http.learner;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.enrolment.Enrolment;
import org.taskgrader.api.testing.Contract;
import org.taskgrader.api.testing.DoublingExercise;
import org.taskgrader.api.testing.KeysProfile;
import org.taskgrader.api.testing.School;
import org.taskgrader.api.testing.Schools;

/** Single learners: who may look at them, and under which names they are found. */
@QuarkusTest
@TestProfile(KeysProfile.class)
class LearnerFiguresApiTest {

    private static final String LIST = "/api/v1/analytics/courses/testing/learners";
    private static final String ONE = "/api/v1/analytics/learners/";

    @Inject
    Schools schools;

    private Contract contract;
    private School school;
    private String key;

    @BeforeEach
    void prepare() {
        contract = Contract.published();
        school = schools.open();
        key = school.key(Scope.ANALYTICS, Scope.READ);
        for (int number = 1; number <= 3; number++) {
            school.attempt("u-1", number, "scanf-no-amp");
        }
        school.attempt("u-2", 1, null);
        school.enrol(List.of(
                new Enrolment("u-1", "2026 autumn", Optional.of("a")),
                new Enrolment("u-3", "2026 autumn", Optional.empty())));
    }

    @Test
    void aLearnerIsFoundByThePlatformsOwnId() {
        as(key).get(ONE + "u-1")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("enrolments[0].cohort", equalTo("a"))
                .body("courses[0].course", equalTo("testing"))
                .body("courses[0].exercises[0].exercise", equalTo(DoublingExercise.ID))
                .body("courses[0].exercises[0].attempts", equalTo(3))
                .body("courses[0].exercises[0].errorClass", equalTo("scanf-no-amp"))
                .body("courses[0].exercises[0].inARow", equalTo(3))
                .body("courses[0].exercises[0].stuck", equalTo(true));
        as(key).queryParam("stuckAfter", 4)
                .get(ONE + "u-1")
                .then()
                .body("courses[0].exercises[0].stuck", equalTo(false));
        as(key).get(ONE + "u-3").then().statusCode(200).body("lastActivity", nullValue());
        unknown(key, "nobody");
    }

    @Test
    void nobodyElsesLearnerIsFoundByAnyName() {
        String foreign = schools.open().key(EnumSet.allOf(Scope.class));
        assertThat(unknown(foreign, "u-1")).as("as for an id that nobody has").isEqualTo(unknown(foreign, "nobody"));
        String handle = as(key).get(LIST).path("learners[0].handle");
        unknown(foreign, handle);
        unknown(foreign, school.hash("u-1"));
        unknown(key, school.hash("u-1"));
        as(foreign).get(LIST).then().statusCode(200).body("learners", hasSize(0));
        named(foreign, List.of("u-1", "u-2")).statusCode(200).body("learners", hasSize(0));
    }

    @Test
    void oneScopeOfTheTwoIsNotEnough() {
        for (Scope scope : Scope.values()) {
            String half = school.key(scope);
            as(half).get(LIST).then().statusCode(403).body("type", endsWith("/forbidden"));
            as(half).get(ONE + "u-1").then().statusCode(403);
            named(half, List.of("u-1")).statusCode(403);
        }
        as(school.key(Scope.ANALYTICS)).get(ONE + "u-1").then().body("detail", containsString("analytics and read"));
        String session = given().redirects()
                .follow(false)
                .contentType(ContentType.URLENC)
                .header("Sec-Fetch-Site", "same-origin")
                .formParam("key", key)
                .post("/instructor/session")
                .cookie("taskgrader-instructor");
        given().cookie("taskgrader-instructor", session).get(LIST).then().statusCode(403);
        given().cookie("taskgrader-instructor", session).get(ONE + "u-1").then().statusCode(403);
    }

    @Test
    void aListNamesLearnersByHandles() {
        String hash = school.hash("u-1");
        String list = as(key).get(LIST)
                .then()
                .statusCode(200)
                .body("learners", hasSize(3))
                .body("learners.learner", equalTo(Arrays.asList(null, null, null)))
                .body("learners[0].stuck.attempts", equalTo(3))
                .body("learners[2].attempts", equalTo(0))
                .body("next", nullValue())
                .extract()
                .asString();
        assertThat(list).contains(school.handle("u-1")).doesNotContain(hash.substring(0, 24));
        named(key, List.of("u-2", "nobody", "u-1"))
                .statusCode(200)
                .body("learners.learner", equalTo(List.of("u-2", "u-1")))
                .body("learners[1].handle", equalTo(school.handle("u-1")));
    }

    @Test
    void aListIsReadInPartsAndFiltered() {
        String next = as(key).queryParam("limit", 2)
                .get(LIST)
                .then()
                .body("learners", hasSize(2))
                .body("next", notNullValue())
                .extract()
                .path("next");
        as(key).queryParam("limit", 2)
                .queryParam("after", next)
                .get(LIST)
                .then()
                .body("learners", hasSize(1))
                .body("next", nullValue());
        as(key).queryParam("stuck", true).get(LIST).then().body("learners", hasSize(1));
        as(key).queryParam("session", "2026 autumn").get(LIST).then().body("learners", hasSize(2));
        as(key).queryParam("session", "2026 autumn")
                .queryParam("cohort", "a")
                .get(LIST)
                .then()
                .body("learners", hasSize(1));
        as(key).queryParam("inactiveDays", 31).get(LIST).then().body("learners", hasSize(1));
    }

    @Test
    void tablesAreForSpreadsheetsToo() {
        as(key).queryParam("stuck", true)
                .queryParam("format", "csv")
                .get(LIST)
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .header("Content-Disposition", containsString("learners.csv"))
                .body(startsWith("handle,enrolments,attempts,begun,solved,grade,lastActivity,"))
                .body(containsString("\"2026 autumn / a\",3,1,0,0.4,"))
                .body(containsString("," + DoublingExercise.ID + ",scanf-no-amp,3\r\n"));
        as(key).header("Accept", "text/csv")
                .get(ONE + "u-1")
                .then()
                .body(containsString("testing,first," + DoublingExercise.ID + ",3,0.4,"));
        as(key).queryParam("format", "csv")
                .queryParam("table", "enrolments")
                .get(ONE + "u-1")
                .then()
                .body(equalTo("course,session,cohort\r\ntesting,\"2026 autumn\",a\r\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stuck=perhaps",
                "stuckAfter=1",
                "stuckAfter=51",
                "stuckAfter=three",
                "inactiveDays=0",
                "inactiveDays=99999999999",
                "limit=0",
                "limit=10001",
                "after=there",
                "session=%00",
                "cohort=%3Ca%3E",
                "format=xls"
            })
    void whatIsWrongIsSaid(String query) {
        as(key).urlEncodingEnabled(false)
                .get(LIST + "?" + query)
                .then()
                .statusCode(400)
                .body("detail", containsString(query.substring(0, query.indexOf('='))));
    }

    @Test
    void whoIsNamedIsNamedOnce() {
        named(key, List.of()).statusCode(422);
        named(
                        key,
                        IntStream.rangeClosed(1, 1001)
                                .mapToObj(number -> "u-" + number)
                                .toList())
                .statusCode(422);
        named(key, List.of("u-1", "", "u-1", "u".repeat(201)))
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("#/learners/1", "#/learners/2", "#/learners/3")));
        as(key).contentType(ContentType.JSON)
                .body(Map.of("learner", "u-1"))
                .post(LIST)
                .then()
                .statusCode(422);
    }

    private String unknown(String caller, String learner) {
        return as(caller)
                .get(ONE + learner)
                .then()
                .statusCode(404)
                .body("type", endsWith("/unknown-learner"))
                .extract()
                .asString();
    }

    private ValidatableResponse named(String caller, List<String> ids) {
        return as(caller)
                .contentType(ContentType.JSON)
                .body(Map.of("learners", ids))
                .post(LIST)
                .then();
    }

    private RequestSpecification as(String caller) {
        return given().filter(contract).auth().oauth2(caller);
    }
}
