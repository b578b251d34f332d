package org.taskgrader.api.http.instructor;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.taskgrader.api.http.instructor.SignedIn.COOKIE;
import static org.taskgrader.api.http.instructor.SignedIn.at;
import static org.taskgrader.api.http.instructor.SignedIn.signIn;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.enrolment.Enrolment;
import org.taskgrader.api.testing.Contract;
import org.taskgrader.api.testing.DoublingExercise;
import org.taskgrader.api.testing.KeysProfile;
import org.taskgrader.api.testing.School;
import org.taskgrader.api.testing.Schools;

/** Figures of a session and of a cohort, as the API tells them and as pages show them. */
@QuarkusTest
@TestProfile(KeysProfile.class)
class FigureAudienceApiTest {

    private static final String COURSE = "/api/v1/analytics/courses/testing";
    private static final String EXERCISE = "/api/v1/analytics/exercises/" + DoublingExercise.ID;
    private static final String COURSE_PAGE = "/instructor/courses/testing";
    private static final String EXERCISE_PAGE = "/instructor/exercises/" + DoublingExercise.ID;

    @Inject
    Schools schools;

    private Contract contract;
    private String key;

    /** Twelve who pass in one cohort, six who do not in another, and seven in a session before. */
    @BeforeEach
    void prepare() {
        contract = Contract.published();
        School school = schools.open();
        key = school.key(Scope.ANALYTICS);
        school.enrol(IntStream.rangeClosed(1, 25)
                .mapToObj(learner -> new Enrolment(
                        "u-" + learner,
                        learner <= 18 ? "2026 autumn" : "2025",
                        learner <= 12 ? Optional.of("A") : learner <= 18 ? Optional.of("B") : Optional.empty()))
                .toList());
        for (int learner = 1; learner <= 25; learner++) {
            school.attempt("u-" + learner, 1, learner <= 12 ? null : "scanf-no-amp");
        }
    }

    @Test
    void aCoursesFiguresAreThoseOfWhoIsAskedFor() {
        as(key).get(COURSE)
                .then()
                .statusCode(200)
                .body("participants", equalTo(25))
                .body("session", nullValue());
        as(key).queryParam("session", "2026 autumn")
                .get(COURSE)
                .then()
                .statusCode(200)
                .body("session", equalTo("2026 autumn"))
                .body("enrolled", equalTo(18))
                .body("participants", equalTo(18))
                .body("exercises[0].solvers", equalTo(12))
                .body("mistakes[0].submissions", equalTo(6))
                .body("groups", hasSize(2));
        as(key).queryParam("session", "2026 autumn")
                .queryParam("cohort", "B")
                .get(COURSE)
                .then()
                .body("cohort", equalTo("B"))
                .body("participants", equalTo(6))
                .body("exercises[0].solvers", equalTo(0))
                .body("groups", hasSize(1));
    }

    @Test
    void anExercisesFiguresAreThoseOfWhoIsAskedFor() {
        as(key).queryParam("session", "2026 autumn")
                .queryParam("cohort", "A")
                .get(EXERCISE)
                .then()
                .statusCode(200)
                .body("session", equalTo("2026 autumn"))
                .body("cohort", equalTo("A"))
                .body("starters", equalTo(12))
                .body("solvers", equalTo(12))
                .body("mistakes", empty());
        as(key).queryParam("session", "2025")
                .get(EXERCISE)
                .then()
                .body("starters", equalTo(7))
                .body("mistakes[0].learners", equalTo(7));
    }

    @Test
    void eachTableIsOfWhoIsAskedFor() {
        table(COURSE, "exercises").body(containsString(DoublingExercise.ID + ",first,12,12,12,12\r\n"));
        table(COURSE, "rates").body(containsString("participants,12,1.0\r\n"));
        table(COURSE, "groups").body(containsString("\"2026 autumn\",A,12,")).body(not(containsString(",B,")));
        table(COURSE, "progression").body(containsString("\"2026 autumn\",A,")).body(not(containsString(",B,")));
        table(COURSE, "mistakes").body(equalTo("errorClass,submissions\r\n"));
        table(COURSE, "weeks").body(equalTo("week,errorClass,submissions\r\n"));
        table(EXERCISE, "summary").body(containsString("starters,12\r\n"));
        table(EXERCISE, "scores").body(containsString("100,100,12\r\n"));
        table(EXERCISE, "mistakes").body(equalTo("errorClass,submissions,learners,resolved\r\n"));
        table(EXERCISE, "weeks").body(equalTo("week,errorClass,submissions,learners\r\n"));
        table(EXERCISE, "tests").body(containsString("01,12,0,2.0\r\n"));
    }

    @Test
    void whoIsNotKnownIsAnsweredAsWhoAreFew() {
        for (String address : new String[] {COURSE, EXERCISE}) {
            as(key).queryParam("session", "1999")
                    .get(address)
                    .then()
                    .statusCode(200)
                    .body("session", equalTo("1999"))
                    .body("participants", nullValue())
                    .body("starters", nullValue())
                    .body("mistakes", empty());
            as(schools.open().key(Scope.ANALYTICS))
                    .queryParam("session", "2025")
                    .get(address)
                    .then()
                    .statusCode(200)
                    .body("participants", nullValue())
                    .body("starters", nullValue());
        }
    }

    @ParameterizedTest
    @CsvSource({"'', A, cohort", "<b>, '', session", "2025, '\"', cohort"})
    void whatIsNoSessionIsRefused(String session, String cohort, String named) {
        for (String address : new String[] {COURSE, EXERCISE}) {
            as(key).queryParam("session", session)
                    .queryParam("cohort", cohort)
                    .get(address)
                    .then()
                    .statusCode(400)
                    .body("type", containsString("bad-request"))
                    .body("detail", startsWith(named + " is "));
        }
    }

    @Test
    void pagesShowWhoseFiguresTheseAreAndKeepTheChoice() {
        String session = signIn(key, COURSE_PAGE).cookie(COOKIE);
        at(session)
                .get(COURSE_PAGE + "?lang=en")
                .then()
                .statusCode(200)
                .body(containsString("Figures of all learners, enrolled or not."))
                .body(containsString("The six largest groups"))
                .body(containsString("<option value=\"2026 autumn\">"))
                .body(not(containsString("name=\"cohort\"")));
        String kept = "&amp;session=2026+autumn&amp;cohort=A";
        for (String page : new String[] {COURSE_PAGE, EXERCISE_PAGE}) {
            String shown = at(session)
                    .queryParam("lang", "en")
                    .queryParam("session", "2026 autumn")
                    .queryParam("cohort", "A")
                    .get(page)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(shown)
                    .contains("Figures of those enrolled in session 2026 autumn, cohort A.")
                    .contains("<option value=\"2026 autumn\" selected>")
                    .contains("<option value=\"A\" selected>")
                    .contains("href=\"?lang=fr" + kept)
                    .contains("?format=json" + kept)
                    .contains(kept + "\" download>CSV")
                    .contains("data-value=\"12\"")
                    .doesNotContain("data-value=\"25\"")
                    .contains(
                            page.equals(COURSE_PAGE)
                                    ? "<td data-value=\"12\">12 (100%)</td>"
                                    : "Groups of wrong answers (all learners)");
        }
        at(session)
                .get(COURSE_PAGE + "?lang=en&session=&cohort=A")
                .then()
                .statusCode(200)
                .body(containsString("Figures of all learners"));
        at(session)
                .get(EXERCISE_PAGE + "?lang=fr&session=1999")
                .then()
                .statusCode(200)
                .body(containsString("Chiffres des inscrits à la session 1999."))
                .body(not(containsString("data-value=\"25\"")));
    }

    private ValidatableResponse table(String address, String name) {
        return as(key).queryParam("format", "csv")
                .queryParam("table", name)
                .queryParam("session", "2026 autumn")
                .queryParam("cohort", "A")
                .get(address)
                .then()
                .statusCode(200);
    }

    private RequestSpecification as(String shown) {
        return given().filter(contract).auth().oauth2(shown);
    }
}
