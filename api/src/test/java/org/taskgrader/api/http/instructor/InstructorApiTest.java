package org.taskgrader.api.http.instructor;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.taskgrader.api.http.instructor.SignedIn.COOKIE;
import static org.taskgrader.api.http.instructor.SignedIn.at;
import static org.taskgrader.api.http.instructor.SignedIn.form;
import static org.taskgrader.api.http.instructor.SignedIn.signIn;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taskgrader.api.access.ApiKeys;
import org.taskgrader.api.access.Caller;
import org.taskgrader.api.access.InstructorSessions;
import org.taskgrader.api.access.IssuedKey;
import org.taskgrader.api.access.PageTokens;
import org.taskgrader.api.access.Platforms;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.access.Visit;
import org.taskgrader.api.store.LearnerKey;
import org.taskgrader.api.testing.DoublingExercise;
import org.taskgrader.api.testing.History;
import org.taskgrader.api.testing.KeysProfile;
import org.taskgrader.api.testing.TokenIssuer;

/** Who gets to instructors' pages, for how long, and what a session is good for. */
@QuarkusTest
@TestProfile(KeysProfile.class)
class InstructorApiTest {

    private static final String SCHOOL = "teaching";
    private static final String OTHER = "elsewhere";
    private static final String COURSE = "/instructor/courses/testing";
    private static final String FIGURES = "/api/v1/analytics/courses/testing";

    @Inject
    ApiKeys keys;

    @Inject
    Platforms platforms;

    @Inject
    Jdbi database;

    private IssuedKey key;

    @BeforeEach
    void prepare() {
        if (platforms.add(SCHOOL)) {
            History.of(database, SCHOOL, DoublingExercise.ID).learners(6);
        }
        platforms.add(OTHER);
        key = key(SCHOOL, EnumSet.of(Scope.ANALYTICS));
    }

    @Test
    void whoHasNotSignedInIsAskedToAndSeesNothing() {
        for (String page : new String[] {"/instructor", COURSE, "/instructor/exercises/" + DoublingExercise.ID}) {
            given().get(page)
                    .then()
                    .statusCode(401)
                    .contentType(startsWith("text/html"))
                    .header("Cache-Control", "no-store")
                    .header("Content-Security-Policy", containsString("script-src 'self';"))
                    .body(containsString("name=\"key\""))
                    .body(not(containsString("<table")));
        }
    }

    @Test
    void aKeyOpensThePagesAndIsNotKept() {
        Response entered = signIn(key.text().text(), COURSE);
        entered.then().statusCode(303).header("Location", containsString(COURSE));
        Cookie cookie = entered.detailedCookie(COOKIE);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Strict");
        assertThat(cookie.getMaxAge()).isBetween(7100L, 7200L);
        assertThat(cookie.getValue())
                .doesNotContain(key.text().text())
                .doesNotContain(key.text().secret());
        at(entered.cookie(COOKIE))
                .get(COURSE)
                .then()
                .statusCode(200)
                .body(containsString("<td data-value=\"6\">6</td>"))
                .body(containsString(SCHOOL));
    }

    @Test
    void elsewhereThanOnThisMachineTheCookieGoesByTlsOnly() {
        Response entered = form().header("Host", "grader.example")
                .formParam("key", key.text().text())
                .post("/instructor/session");
        Cookie cookie = entered.detailedCookie("__Host-" + COOKIE);
        assertThat(cookie.isSecured()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        given().header("Host", "grader.example")
                .cookie("__Host-" + COOKIE, cookie.getValue())
                .get(COURSE)
                .then()
                .statusCode(200);
        given().header("Host", "grader.example")
                .cookie(COOKIE, cookie.getValue())
                .get(COURSE)
                .then()
                .statusCode(401);
    }

    @Test
    void whatIsNoKeyForFiguresIsRefused() {
        refused("nonsense", "not valid");
        refused("", "not valid");
        refused(key.text().text().substring(0, 40), "not valid");
        refused(
                key(SCHOOL, EnumSet.complementOf(EnumSet.of(Scope.ANALYTICS)))
                        .text()
                        .text(),
                "is not for reading figures");
    }

    @Test
    void aKeyThatWasRevokedEndsItsSessionsAtOnce() {
        String session = session();
        at(session).get(COURSE).then().statusCode(200);
        keys.revoke(key.key().id(), any -> true);
        at(session).get(COURSE).then().statusCode(401);
        at(session).get(FIGURES).then().statusCode(401);
    }

    @Test
    void aTokenOfADirectoryOpensThemToo() {
        Response entered = signIn(TokenIssuer.signed(TokenIssuer.token(SCHOOL, "taskgrader:analytics")), COURSE);
        entered.then().statusCode(303);
        assertThat(entered.detailedCookie(COOKIE).getMaxAge())
                .as("no longer than the token itself")
                .isBetween(1L, 60L);
        at(entered.cookie(COOKIE)).get(COURSE).then().statusCode(200);
        refused(TokenIssuer.signed(TokenIssuer.token(SCHOOL, "taskgrader:read")), "is not for reading figures");
        refused(TokenIssuer.signed(TokenIssuer.token("nowhere", "taskgrader:analytics")), "is not for reading figures");
        refused(TokenIssuer.forged(TokenIssuer.token(SCHOOL, "taskgrader:analytics")), "not valid");
    }

    @Test
    void aPlatformSeesItsOwnLearnersOnly() {
        String other = signIn(key(OTHER, EnumSet.of(Scope.ANALYTICS)).text().text(), COURSE)
                .cookie(COOKIE);
        at(other).get(COURSE).then().statusCode(200).body(not(containsString("data-value=\"6\"")));
        at(other).get(FIGURES).then().statusCode(200).body("participants", equalTo(0));
        at(session()).get(FIGURES).then().statusCode(200).body("participants", equalTo(6));
    }

    @Test
    void noChartIsAnEmptyFrame() {
        String other = signIn(key(OTHER, EnumSet.of(Scope.ANALYTICS)).text().text(), COURSE)
                .cookie(COOKIE);
        at(other)
                .get(COURSE)
                .then()
                .statusCode(200)
                .body(containsString("There is nothing to draw:"))
                .body(not(containsString("data-chart")));
        at(session()).get(COURSE).then().body(containsString("data-chart=\"bars\" data-table=\"stops-table\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none", ""})
    void noOtherSiteSignsAnybodyInOrOut(String site) {
        for (String action : new String[] {"/instructor/session", "/instructor/session/end"}) {
            RequestSpecification request = given().redirects().follow(false).contentType(ContentType.URLENC);
            if (!site.isEmpty()) {
                request.header("Sec-Fetch-Site", site);
            }
            request.formParam("key", key.text().text())
                    .post(action)
                    .then()
                    .statusCode(403)
                    .header("Set-Cookie", nullValue());
        }
    }

    @Test
    void signingOutMakesTheBrowserForget() {
        Response left = form().cookie(COOKIE, session()).post("/instructor/session/end");
        left.then().statusCode(303).header("Location", containsString("/instructor"));
        assertThat(left.detailedCookie(COOKIE).getMaxAge()).isZero();
        assertThat(left.cookie(COOKIE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "/instructor/../api",
                "/instructor//evil.example",
                "/instructor\\evil"
            })
    void nobodyIsLedElsewhere(String to) {
        assertThat(signIn(key.text().text(), to).header("Location")).endsWith("/instructor");
    }

    @Test
    void noOtherTokenIsASession() {
        Caller reader = new Caller(
                SCHOOL, Set.of(Scope.ANALYTICS), Optional.of(key.key().id()));
        Clock now = Clock.systemUTC();
        InstructorSessions ours = InstructorSessions.of("a secret", keys, now);
        String token = ours.begin(reader, Optional.empty()).orElseThrow().text();
        assertThat(ours.continued(token)).contains(reader);
        assertThat(InstructorSessions.of("another", keys, now).continued(token)).isEmpty();
        assertThat(InstructorSessions.of("a secret", keys, Clock.offset(now, Duration.ofMinutes(121)))
                        .continued(token))
                .isEmpty();
        assertThat(ours.begin(reader, Optional.of(Instant.now().minusSeconds(5)))
                        .flatMap(over -> ours.continued(over.text())))
                .isEmpty();
        assertThat(ours.begin(new Caller(SCHOOL, Set.of(Scope.READ), Optional.empty()), Optional.empty()))
                .isEmpty();
        PageTokens pages = PageTokens.of("a secret", now);
        Visit visit =
                new Visit.ToExercise(SCHOOL, new LearnerKey("ada"), DoublingExercise.ID, Optional.empty(), pages.end());
        assertThat(ours.continued(pages.launch(visit).text())).isEmpty();
        assertThat(pages.launched(token)).isEmpty();
        String foreign = ours.begin(
                        new Caller(
                                OTHER,
                                Set.of(Scope.ANALYTICS),
                                Optional.of(key.key().id())),
                        Optional.empty())
                .orElseThrow()
                .text();
        assertThat(ours.continued(foreign)).as("another platform's key").isEmpty();
    }

    @Test
    void tablesAreForSpreadsheetsToo() {
        String session = session();
        at(session)
                .queryParam("format", "csv")
                .get(FIGURES)
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .header("Content-Disposition", containsString("exercises.csv"))
                .body(equalTo("exercise,module,starters,solvers,reached,stopped\r\n" + DoublingExercise.ID
                        + ",first,6,6,6,6\r\n"));
        at(session)
                .header("Accept", "text/csv")
                .queryParam("table", "rates")
                .get(FIGURES)
                .then()
                .body(containsString("started,6,1.0"));
        at(session)
                .queryParam("format", "csv")
                .queryParam("table", "weeks")
                .get("/api/v1/analytics/exercises/" + DoublingExercise.ID)
                .then()
                .body(startsWith("week,errorClass,submissions,learners\r\n"));
        at(session).header("Accept", "text/html,*/*;q=0.8").get(FIGURES).then().contentType(ContentType.JSON);
        at(session).queryParam("format", "xls").get(FIGURES).then().statusCode(400);
        at(session)
                .queryParam("format", "csv")
                .queryParam("table", "none")
                .get(FIGURES)
                .then()
                .statusCode(400)
                .body("detail", containsString("exercises, rates, groups, progression, mistakes, weeks"));
    }

    private void refused(String shown, String why) {
        signIn(shown, COURSE)
                .then()
                .statusCode(403)
                .header("Set-Cookie", nullValue())
                .contentType(startsWith("text/html"))
                .body(containsString(why))
                .body(not(containsString("value=\"" + shown + "\"")));
    }

    private String session() {
        return signIn(key.text().text(), COURSE).cookie(COOKIE);
    }

    private IssuedKey key(String platform, Set<Scope> scopes) {
        return keys.create(platform, scopes, Optional.empty());
    }
}
