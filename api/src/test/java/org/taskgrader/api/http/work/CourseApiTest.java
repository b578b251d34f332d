package org.taskgrader.api.http.work;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/** A learner who was sent to a course goes through it, sees how far they are, and goes nowhere else. */
@QuarkusTest
@TestProfile(KeysProfile.class)
class CourseApiTest {

    private static final String PLATFORM = "teaching";
    private static final String COURSE = "testing";
    private static final Pattern TOKEN = Pattern.compile("data-token=\"([^\"]+)\"");

    @Inject
    ApiKeys keys;

    @Inject
    Platforms platforms;

    @Inject
    PageTokens tokens;

    @Inject
    LearnerKeys learners;

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
    void aCourseOpensItsExercisesAndTheseLeadBack() {
        String course = token(launch(key, Map.of("course", COURSE, "learner", learner)));
        String exercise = token(launch(course, Map.of("exercise", DoublingExercise.ID)));
        submit(exercise).then().statusCode(200);
        progress(exercise)
                .statusCode(200)
                .body("solved", equalTo(1))
                .body("total", equalTo(1))
                .body("modules[0].exercises[0].attempts", equalTo(1))
                .body("modules[0].exercises[0].best", equalTo(1.0f));
        String back = token(launch(exercise, Map.of("course", COURSE)));
        progress(back).statusCode(200).body("solved", equalTo(1));
        as(key).queryParam("learner", learner)
                .get("/api/v1/courses/testing/progress")
                .then()
                .statusCode(200)
                .body("solved", equalTo(1));
    }

    @Test
    void progressIsOnesOwn() {
        submit(exercisePage()).then().statusCode(200);
        String other = tokens.page(new Visit.ToCourse(PLATFORM, learners.of(PLATFORM, "bob"), COURSE, tokens.end()))
                .text();
        progress(other).statusCode(200).body("solved", equalTo(0));
        as(other)
                .queryParam("learner", learner)
                .get("/api/v1/courses/testing/progress")
                .then()
                .statusCode(400);
        progress(key).statusCode(400);
    }

    @Test
    void aCoursesPageSendsNothingAndReadsNoPrograms() {
        String course = token(launch(key, Map.of("course", COURSE, "learner", learner)));
        submit(course).then().statusCode(422).body("errors.pointer", hasItem("#/exercise"));
        String mine = submit(exercisePage()).path("id");
        as(course).get("/api/v1/submissions/" + mine).then().statusCode(404);
        as(course)
                .get("/api/v1/exercises/" + DoublingExercise.ID + "/attempts")
                .then()
                .statusCode(403);
    }

    @Test
    void whoWasSentToAnExerciseHasNoWayToTheCourse() {
        refused(exercisePage(), Map.of("course", COURSE), "#/course");
        refused(exercisePage(), Map.of("exercise", DoublingExercise.ID), "#/exercise");
        String course = token(launch(key, Map.of("course", COURSE, "learner", learner)));
        refused(course, Map.of("exercise", "testing/none"), "#/exercise");
        refused(course, Map.of("course", "another"), "#/course");
        refused(course, Map.of("exercise", DoublingExercise.ID, "learner", "bob"), "#/learner");
    }

    @Test
    void aRequestNamesOnePageAndWhoseItIs() {
        refused(key, Map.of("learner", learner), "#/exercise");
        refused(key, Map.of("learner", learner, "course", COURSE, "exercise", DoublingExercise.ID), "#/exercise");
        refused(key, Map.of("course", COURSE), "#/learner");
        refused(key, Map.of("course", "none", "learner", learner), "#/course");
    }

    @Test
    void anAddressOpensItsOwnPageOnly() {
        String course = launch(key, Map.of("course", COURSE, "learner", learner));
        String exercise = launch(key, Map.of("exercise", DoublingExercise.ID, "learner", learner));
        given().get(course.replace("/courses/testing", "/exercises/" + DoublingExercise.ID))
                .then()
                .statusCode(403);
        given().get(exercise.replace("/exercises/" + DoublingExercise.ID, "/courses/testing"))
                .then()
                .statusCode(403);
        given().get("/courses/testing").then().statusCode(403).body(containsString("This page opens from your course"));
    }

    @Test
    void aPageIsFramedOnlyWhereItIsAskedForAndAllowed() {
        String address = launch(key, Map.of("exercise", DoublingExercise.ID, "learner", learner));
        given().get(address).then().header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
        given().get(address + "&embed=1")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("frame-ancestors 'self'"))
                .body(containsString("data-embedded"));
    }

    private String exercisePage() {
        return tokens.page(new Visit.ToExercise(
                        PLATFORM, learners.of(PLATFORM, learner), DoublingExercise.ID, Optional.empty(), tokens.end()))
                .text();
    }

    private static String launch(String token, Map<String, String> body) {
        return request(token, body).then().statusCode(200).extract().path("url");
    }

    private static void refused(String token, Map<String, String> body, String pointer) {
        request(token, body).then().statusCode(422).body("errors.pointer", hasItem(pointer));
    }

    private static Response request(String token, Map<String, String> body) {
        return as(token).contentType(ContentType.JSON).body(body).post("/api/v1/launches");
    }

    private static String token(String address) {
        Matcher token = TOKEN.matcher(
                given().get(address).then().statusCode(200).extract().asString());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private static ValidatableResponse progress(String token) {
        return as(token).get("/api/v1/courses/testing/progress").then();
    }

    private static Response submit(String token) {
        return as(token)
                .contentType(ContentType.JSON)
                .header("Prefer", "wait=30")
                .body(Map.of("exercise", DoublingExercise.ID, "source", "// double"))
                .post("/api/v1/submissions");
    }

    private static RequestSpecification as(String token) {
        return given().filter(Contract.published()).auth().oauth2(token);
    }
}
