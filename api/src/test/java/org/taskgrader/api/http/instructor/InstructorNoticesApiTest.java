package org.taskgrader.api.http.instructor;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.taskgrader.api.http.instructor.SignedIn.COOKIE;
import static org.taskgrader.api.http.instructor.SignedIn.form;
import static org.taskgrader.api.http.instructor.SignedIn.session;
import static org.taskgrader.api.testing.Browsing.asBrowser;
import static org.taskgrader.api.testing.Browsing.page;
import static org.taskgrader.api.testing.Browsing.problem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.taskgrader.api.access.ApiKeys;
import org.taskgrader.api.access.Platforms;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.testing.DatabaseOutage;
import org.taskgrader.api.testing.KeysProfile;
import org.taskgrader.api.testing.MissingTable;

/** What instructors see when there is nothing, when they may not, and when we fail; and what programs are told of the same. */
@QuarkusTest
@TestProfile(KeysProfile.class)
class InstructorNoticesApiTest {

    private static final String COURSE = "/instructor/courses/testing";
    private static final String TABLE = COURSE + "/learners/table";

    @Inject
    ApiKeys keys;

    @Inject
    Platforms platforms;

    @Inject
    Jdbi database;

    private String platform;
    private String key;
    private String session;

    @BeforeEach
    void signIn() {
        platform = "astray-" + UUID.randomUUID().toString().substring(0, 8);
        platforms.add(platform);
        key = keys.create(platform, EnumSet.of(Scope.ANALYTICS), Optional.empty())
                .text()
                .text();
        session = session(key);
    }

    @Test
    void whatOnlyTakesAFormSaysSo() {
        page(browser().get("/instructor/session").then(), 405, "en")
                .body(containsString("This address only takes what a form sends."))
                .body(containsString("href=\"/instructor?lang=en\""));
        problem(given().get("/instructor/session").then(), 405, "method-not-allowed");
        page(browser().header("Sec-Fetch-Site", "same-origin").put(COURSE).then(), 405, "en")
                .body(containsString("This page takes no form"));
    }

    @Test
    void anotherSitesFormIsRefusedByAPage() {
        RequestSpecification foreign = browser().contentType(ContentType.URLENC).header("Sec-Fetch-Site", "cross-site");
        page(foreign.formParam("key", key).post("/instructor/session").then(), 403, "en")
                .body(containsString("Nothing has changed"))
                .body(not(containsString(key)));
        problem(given().formParam("key", key).post("/instructor/session").then(), 403, "forbidden");
    }

    @Test
    void aTableThatIsNotForWhoAsksSaysSoToo() {
        page(browser().get(TABLE).then(), 403, "en").body(containsString("Your key does not allow this"));
        page(asBrowser(given(), "fr").get(TABLE).then(), 401, "fr")
                .header("WWW-Authenticate", notNullValue())
                .body(containsString("Votre session n’est pas ouverte"));
        problem(given().cookie(COOKIE, session).get(TABLE).then(), 403, "forbidden");
    }

    @Test
    void whoAsksForTooMuchIsAskedToWait() {
        page(tooMany(this::browser).then(), 429, "en")
                .header("Retry-After", notNullValue())
                .body(containsString("Too many requests"))
                .body(containsString("<a href=\"\">Try again</a>"));
        problem(tooMany(() -> given().cookie(COOKIE, session)).then(), 429, "rate-limited");
    }

    /** The database knows who has signed in: without it nobody does, and nothing can be asked of a resource. */
    @Test
    void anOutageIsToldByAPageAndIsOver() throws SQLException {
        DatabaseOutage.during(() -> {
            away(browser().get(COURSE).then()).body(containsString("<a href=\"\">Try again</a>"));
            away(browser().get("/instructor/nothing").then());
            away(asBrowser(form(), "en")
                            .cookie(COOKIE, session)
                            .formParam("exercise", "testing/doubling")
                            .post("/instructor/regrades")
                            .then())
                    .body(containsString("Whether what you have just sent was stored, we cannot say."))
                    .body(not(containsString("Try again</a>")));
            away(asBrowser(form(), "en")
                            .formParam("key", key)
                            .post("/instructor/session")
                            .then())
                    .body(not(containsString(key)));
            problem(given().cookie(COOKIE, session).get(COURSE).then(), 503, "storage-unavailable");
        });
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
        browser().get(COURSE).then().statusCode(200);
    }

    /** A table that is gone is no outage: nothing brings it back but people. */
    @Test
    void aFailureOfOursIsToldByAPageWithItsName() {
        MissingTable.during(database, () -> {
            for (String language : List.of("en", "fr")) {
                page(
                                asBrowser(given(), language)
                                        .cookie(COOKIE, session)
                                        .get(COURSE)
                                        .then(),
                                500,
                                language)
                        .body(containsString(
                                language.equals("en")
                                        ? "Something has gone wrong on our side"
                                        : "Quelque chose s’est mal passé chez nous"))
                        .body(matchesPattern("(?s).*<code>urn:uuid:[0-9a-f-]{36}</code>.*"))
                        .body(not(containsString("progress")))
                        .body(containsString("<a href=\"\">"));
            }
            problem(given().cookie(COOKIE, session).get(COURSE).then(), 500, "internal-error")
                    .body("instance", matchesPattern("urn:uuid:[0-9a-f-]{36}"));
        });
        assertThat(browser().get(COURSE).statusCode()).isEqualTo(200);
    }

    private RequestSpecification browser() {
        return asBrowser(given().redirects().follow(false), "en").cookie(COOKIE, session);
    }

    /** Asks until there were too many: five a second may be asked again, so that one refusal says nothing of the next. */
    private static Response tooMany(Supplier<RequestSpecification> asking) {
        Response last = asking.get().get("/instructor");
        for (int request = 0; request < 2 * KeysProfile.REQUESTS_PER_MINUTE && last.statusCode() == 200; request++) {
            last = asking.get().get("/instructor");
        }
        return last;
    }

    private static ValidatableResponse away(ValidatableResponse answer) {
        return page(answer, 503, "en")
                .header("Retry-After", equalTo("5"))
                .body(containsString("The database does not answer"))
                .body(containsString("This is not your fault."));
    }
}
