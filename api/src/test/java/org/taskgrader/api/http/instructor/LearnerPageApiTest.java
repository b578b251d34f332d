package org.taskgrader.api.http.instructor;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.taskgrader.api.http.instructor.SignedIn.COOKIE;
import static org.taskgrader.api.http.instructor.SignedIn.at;
import static org.taskgrader.api.http.instructor.SignedIn.form;
import static org.taskgrader.api.http.instructor.SignedIn.session;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.enrolment.Enrolment;
import org.taskgrader.api.testing.KeysProfile;
import org.taskgrader.api.testing.School;
import org.taskgrader.api.testing.Schools;

/** Instructors' pages of single learners: who sees them, and that ids stay out of addresses. */
@QuarkusTest
@TestProfile(KeysProfile.class)
class LearnerPageApiTest {

    private static final String LIST = "/instructor/courses/testing/learners";
    private static final String LOOK_UP = "/instructor/learners";
    private static final Set<Scope> BOTH = EnumSet.of(Scope.ANALYTICS, Scope.READ);

    @Inject
    Schools schools;

    @Inject
    Jdbi database;

    private School school;

    @BeforeEach
    void prepare() {
        school = schools.open();
        for (int number = 1; number <= 3; number++) {
            school.attempt("u-1", number, "scanf-no-amp");
        }
        school.enrol(List.of(
                new Enrolment("u-1", "2026", Optional.of("group A")),
                new Enrolment("u-2", "2026", Optional.of("group B"))));
    }

    @Test
    void whoMayReadLearnersSeesThem() {
        at(session(school.key(BOTH)))
                .get(LIST)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", containsString("script-src 'self';"))
                .body(containsString(school.handle("u-1")))
                .body(containsString(school.handle("u-2")))
                .body(containsString("0 of 1 solved, 1 begun"))
                .body(containsString("3 times in a row"))
                .body(containsString("never"));
        at(session(school.key(BOTH)))
                .queryParam("stuck", "true")
                .queryParam("session", "2026")
                .queryParam("inactiveDays", "")
                .get(LIST)
                .then()
                .statusCode(200)
                .body(containsString("<option value=\"2026\" selected>"))
                .body(containsString(school.handle("u-1")))
                .body(not(containsString(school.handle("u-2"))));
    }

    @Test
    void theWayThereIsOnTheCoursesPageForWhoMayGo() {
        String course = "/instructor/courses/testing";
        at(session(school.key(BOTH)))
                .get(course)
                .then()
                .statusCode(200)
                .body(containsString("href=\"" + LIST + "?lang="));
        at(session(school.key(Scope.ANALYTICS)))
                .get(course)
                .then()
                .statusCode(200)
                .body(not(containsString(LIST)));
    }

    @Test
    void whatIsChosenStaysInTheOtherLanguage() {
        at(session(school.key(BOTH)))
                .queryParam("stuck", "true")
                .queryParam("cohort", "group A")
                .get(LIST)
                .then()
                .body(containsString("href=\"?lang=fr&amp;cohort=group+A&amp;stuck=true&amp;stuckAfter=3\""));
    }

    @Test
    void aKeyThatMayNotReadLearnersSeesNone() {
        String half = session(school.key(Scope.ANALYTICS));
        for (String page : List.of(LIST, LOOK_UP, LOOK_UP + "/" + school.handle("u-1"))) {
            at(half).get(page)
                    .then()
                    .statusCode(403)
                    .contentType(startsWith("text/html"))
                    .body(containsString("“read”"))
                    .body(not(containsString(school.handle("u-1"))));
        }
        lookUp(half, "u-1").then().statusCode(403).body(not(containsString(school.handle("u-1"))));
        at(half).get(LIST + "/table").then().statusCode(403);
        given().get(LIST).then().statusCode(401).body(containsString("name=\"key\""));
        given().get(LIST + "/table").then().statusCode(401);
    }

    @Test
    void anIdIsLookedUpAndStandsInNoAddress() {
        String session = session(school.key(BOTH));
        Response found = lookUp(session, "u-1");
        found.then().statusCode(303);
        assertThat(found.header("Location")).endsWith(LOOK_UP + "/" + school.handle("u-1") + "?lang=en");
        at(session)
                .get(LOOK_UP + "/" + school.handle("u-1"))
                .then()
                .statusCode(200)
                .body(containsString("2026 / group A"))
                .body(containsString("Stuck:"))
                .body(containsString("3 times in a row"))
                .body(not(containsString("u-1")));
        lookUp(session, "nobody")
                .then()
                .statusCode(404)
                .body(containsString("role=\"alert\""))
                .body(not(containsString("nobody")));
        lookUp(session, "<script>alert(1)</script>").then().statusCode(404).body(not(containsString("alert(1)")));
    }

    @Test
    void theApiTakesNoSessionForSingleLearners() {
        String session = session(school.key(BOTH));
        for (String path : List.of("courses/testing/learners", "courses/testing/progsnap2", "learners/u-1")) {
            at(session).get("/api/v1/analytics/" + path).then().statusCode(403);
        }
    }

    @Test
    void anotherPlatformsLearnerCannotBeSeen() {
        String foreign = session(schools.open().key(BOTH));
        lookUp(foreign, "u-1").then().statusCode(404);
        at(foreign).get(LOOK_UP + "/" + school.handle("u-1")).then().statusCode(404);
        at(foreign).get(LIST).then().statusCode(200).body(not(containsString(school.handle("u-1"))));
        at(foreign).get(LIST + "/table").then().statusCode(200).body(not(containsString(school.handle("u-1"))));
    }

    @Test
    void whatTheListShowsIsThereForASpreadsheet() {
        at(session(school.key(BOTH)))
                .queryParam("stuck", "true")
                .get(LIST + "/table")
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .body(startsWith("handle,enrolments,attempts,"))
                .body(containsString(school.handle("u-1") + ",2026 / group A,3,1,0,"))
                .body(not(containsString(school.handle("u-2"))));
    }

    @Test
    void theSpreadsheetHasAllOfThem() {
        int many = 10_050;
        database.useHandle(handle -> handle.execute("""
                insert into enrolment (platform, course, session, learner)
                select ?, 'testing', '2027', sha256(convert_to(number::text, 'UTF8'))
                from generate_series(1, ?) as number
                """, school.platform(), many));
        String table = at(session(school.key(BOTH)))
                .queryParam("session", "2027")
                .get(LIST + "/table")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(table.lines().skip(1).distinct()).hasSize(many);
    }

    @ParameterizedTest
    @CsvSource({
        "stuckAfter,x,from 2 to 50,de 2 à 50",
        "stuckAfter,1,from 2 to 50,de 2 à 50",
        "inactiveDays,-3,from 1 to 3650,de 1 à 3650",
        "stuck,perhaps,must be “true” or “false”,doit valoir",
        "session,<b>,a name as lists of enrolments have it,un nom comme en ont"
    })
    void whatIsWrongWithAnAddressIsSaidByAPage(String parameter, String value, String english, String french) {
        String session = session(school.key(BOTH));
        for (String language : List.of("en", "fr")) {
            at(session)
                    .queryParam("lang", language)
                    .queryParam(parameter, value)
                    .get(LIST)
                    .then()
                    .statusCode(400)
                    .contentType("text/html;charset=UTF-8")
                    .header("Content-Language", language)
                    .header("Content-Security-Policy", containsString("script-src 'self';"))
                    .body(containsString(parameter))
                    .body(containsString(language.equals("en") ? english : french))
                    .body(containsString("href=\"" + LIST + "?lang=" + language + "\""))
                    .body(not(containsString(school.handle("u-1"))))
                    .body(not(containsString("<b>")));
        }
    }

    @Test
    void whatIsNotThereIsNotFound() {
        String session = session(school.key(BOTH));
        at(session).get("/instructor/courses/none/learners").then().statusCode(404);
        at(session).get(LOOK_UP + "/x00").then().statusCode(404);
        at(session).queryParam("after", "there").get(LIST).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none", ""})
    void noOtherSiteLooksAnybodyUp(String site) {
        var request = given().contentType(ContentType.URLENC).cookie(COOKIE, session(school.key(BOTH)));
        if (!site.isEmpty()) {
            request.header("Sec-Fetch-Site", site);
        }
        request.formParam("learner", "u-1").post(LOOK_UP).then().statusCode(403);
    }

    private static Response lookUp(String session, String id) {
        return form().cookie(COOKIE, session).formParam("learner", id).post(LOOK_UP);
    }
}
