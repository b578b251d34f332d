package org.taskgrader.api.http.instructor;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.taskgrader.api.http.instructor.SignedIn.at;
import static org.taskgrader.api.http.instructor.SignedIn.form;
import static org.taskgrader.api.http.instructor.SignedIn.session;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.testing.BusyWorkers;
import org.taskgrader.api.testing.DoublingExercise;
import org.taskgrader.api.testing.KeysProfile;
import org.taskgrader.api.testing.School;
import org.taskgrader.api.testing.Schools;
import org.taskgrader.api.testing.ScriptedSandbox;
import org.taskgrader.api.testing.ToRegrade;

/** What a regrade's page shows, to whom, and what its forms do. Each test has a platform of its own. */
@QuarkusTest
@TestProfile(KeysProfile.class)
class RegradePagesApiTest {

    private static final String REGRADES = "/instructor/regrades";
    private static final String UNDER_WAY = "Under way. Submissions graded again: 0 of 1.";
    private static final String UNDECIDED = "Nothing has been decided yet.";
    private static final Set<Scope> AUTHOR = EnumSet.of(Scope.ANALYTICS, Scope.AUTHOR);
    private static final Set<Scope> READING_AUTHOR = EnumSet.of(Scope.ANALYTICS, Scope.AUTHOR, Scope.READ);

    @Inject
    Schools schools;

    @Inject
    Jdbi database;

    @Inject
    ScriptedSandbox script;

    private School school;
    private ToRegrade sent;

    @BeforeEach
    void send() {
        school = schools.open();
        sent = ToRegrade.sent(school, database);
    }

    @Test
    void isBegunAtThePageAndShowsWhatComesOutDifferently() {
        String author = session(school.key(AUTHOR));
        at(author)
                .get("/instructor")
                .then()
                .body(containsString("href=\"" + REGRADES + "?lang=en\""))
                .body(containsString(">Double (" + DoublingExercise.ID + ")</a>"));
        at(author)
                .get(REGRADES)
                .then()
                .statusCode(200)
                .body(containsString("Nothing was graded again yet."))
                .body(containsString("<option value=\"" + DoublingExercise.ID + "\">"));
        String regrade = regraded(author);
        at(author).get(REGRADES).then().statusCode(200).body(containsString(REGRADES + "/" + regrade + "?lang=en"));
        shown(author, regrade)
                .header("Refresh", nullValue())
                .body(containsString(UNDECIDED))
                .body(containsString("Wrong output"))
                .body(containsString("Solved"))
                .body(containsString("10\u00a0/\u00a010"));
        decided(author, regrade, "apply")
                .body(containsString("The new results count. Submissions that have another one now: 1 of 1."));
        given().auth()
                .oauth2(sent.key())
                .get("/api/v1/submissions/" + sent.submission())
                .then()
                .body("verdict", equalTo("passed"))
                .body("regraded.verdict", equalTo("wrong-output"));
    }

    @Test
    void learnersAndReportsAreForWhoMayReadThem() {
        String author = session(school.key(AUTHOR));
        String reader = session(school.key(READING_AUTHOR));
        String regrade = regraded(author);
        String reports = REGRADES + "/" + regrade + "/submissions/" + sent.submission();
        shown(author, regrade)
                .body(not(containsString(sent.hash().substring(0, 10))))
                .body(not(containsString(sent.submission().toString())))
                .body(containsString("the scope “read”"));
        at(author)
                .get(reports)
                .then()
                .statusCode(403)
                .body(containsString("“read”"))
                .body(not(containsString("01-small")));
        shown(reader, regrade)
                .body(containsString(sent.handle()))
                .body(not(containsString(sent.hash())))
                .body(not(containsString("u-4711")))
                .body(containsString(reports));
        for (String decision : List.of("leave", "apply")) {
            at(reader)
                    .get(reports)
                    .then()
                    .statusCode(200)
                    .body(containsString("// double"))
                    .body(containsString("<code>02-large</code> Wrong output"))
                    .body(containsString("<code>02-large</code> passed"))
                    .body(containsString(sent.handle()));
            decided(reader, regrade, decision);
        }
        at(reader).get(reports).then().statusCode(200).body(containsString("<code>02-large</code> Wrong output"));
        for (String none : List.of("nonsense", UUID.randomUUID().toString())) {
            at(reader)
                    .get(REGRADES + "/" + regrade + "/submissions/" + none)
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void leavesEverythingAsItIsUntilSomebodyChangesTheirMind() {
        String author = session(school.key(AUTHOR));
        String regrade = regraded(author);
        decided(author, regrade, "leave")
                .body(containsString("What counted before is to stay."))
                .body(not(containsString("/leave")));
        assertThat(sent.verdict()).isEqualTo("wrong-output");
        decided(author, regrade, "apply").body(containsString("The new results count"));
        assertThat(sent.verdict()).isEqualTo("passed");
        decided(author, regrade, "leave").body(containsString("The new results count"));
    }

    @Test
    void whatIsUnderWayIsLoadedAgainAndCanBeStopped() {
        String author = session(school.key(AUTHOR));
        BusyWorkers busy = BusyWorkers.begin(script, school, sent.key());
        String regrade = begun(author);
        shown(author, regrade)
                .header("Refresh", equalTo("3"))
                .body(containsString(UNDER_WAY))
                .body(containsString("<h1>Grading again: "))
                .body(not(containsString("/apply")));
        at(author)
                .get(REGRADES + "/" + regrade + "?stay=yes")
                .then()
                .header("Refresh", nullValue())
                .body(containsString("href=\"?lang=fr&amp;stay=yes\""));
        assertThat(begun(author)).as("the one that is under way").isEqualTo(regrade);
        decided(author, regrade, "apply").body(containsString(UNDER_WAY));
        decided(author, regrade, "leave").body(containsString(UNDER_WAY));
        decided(author, regrade, "stop").body(containsString("Stopped before anything was graded again."));
        busy.end();
        shown(author, regrade)
                .header("Refresh", nullValue())
                .body(containsString("Stopped before anything was graded again."))
                .body(not(containsString("comes out differently")));
        assertThat(sent.verdict()).isEqualTo("wrong-output");
    }

    @Test
    void whoIsNoAuthorSeesNothingAndDecidesNothing() {
        String author = session(school.key(AUTHOR));
        String regrade = regraded(author);
        String reader = session(school.key(Scope.ANALYTICS, Scope.READ));
        at(reader).get("/instructor").then().body(not(containsString(REGRADES)));
        at(reader).get(REGRADES).then().statusCode(403).body(containsString("“author”"));
        at(reader).get(REGRADES + "/" + regrade).then().statusCode(403).body(not(containsString("Wrong output")));
        at(reader)
                .get(REGRADES + "/" + regrade + "/submissions/" + sent.submission())
                .then()
                .statusCode(403)
                .body(not(containsString("// double")));
        for (String decision : List.of("apply", "leave", "stop")) {
            String address = REGRADES + "/" + regrade + "/" + decision;
            form().cookie(SignedIn.COOKIE, reader).post(address).then().statusCode(403);
            form().post(address).then().statusCode(401);
            crossSite(author).post(address).then().statusCode(403);
        }
        form().cookie(SignedIn.COOKIE, reader)
                .formParam("exercise", DoublingExercise.ID)
                .post(REGRADES)
                .then()
                .statusCode(403);
        crossSite(author)
                .formParam("exercise", DoublingExercise.ID)
                .post(REGRADES)
                .then()
                .statusCode(403);
        assertThat(number("select count(*) from regrade where platform = :platform"))
                .isEqualTo(1);
        shown(author, regrade).body(containsString(UNDECIDED));
    }

    @Test
    void nobodySeesOrDecidesAnotherPlatforms() {
        String author = session(school.key(AUTHOR));
        String regrade = regraded(author);
        String foreign = session(schools.open().key(EnumSet.allOf(Scope.class)));
        at(foreign).get(REGRADES).then().statusCode(200).body(not(containsString(regrade)));
        at(foreign).get(REGRADES + "/" + regrade).then().statusCode(404);
        at(foreign)
                .get(REGRADES + "/" + regrade + "/submissions/" + sent.submission())
                .then()
                .statusCode(404)
                .body(not(containsString("// double")));
        for (String decision : List.of("apply", "leave", "stop")) {
            form().cookie(SignedIn.COOKIE, foreign)
                    .post(REGRADES + "/" + regrade + "/" + decision)
                    .then()
                    .statusCode(404);
        }
        at(foreign).get(REGRADES + "/nonsense").then().statusCode(404).body(containsString("There is no such regrade"));
        shown(author, regrade).body(containsString(UNDECIDED));
        String own = begun(foreign);
        at(foreign).get(REGRADES + "/" + own).then().body(containsString("There was nothing to grade again"));
        at(foreign)
                .get(REGRADES + "/" + own + "/submissions/" + sent.submission())
                .then()
                .statusCode(404);
    }

    @Test
    void whatThereIsNotCannotBeGradedAgain() {
        form().cookie(SignedIn.COOKIE, session(school.key(AUTHOR)))
                .formParam("exercise", "testing/none")
                .post(REGRADES)
                .then()
                .statusCode(404);
        assertThat(number("select count(*) from regrade where platform = :platform"))
                .isZero();
    }

    /** Begins at the page, and waits for the end. */
    private String regraded(String author) {
        String regrade = begun(author);
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> shown(author, regrade).body(containsString(UNDECIDED)));
        return regrade;
    }

    private String begun(String author) {
        String page = form().cookie(SignedIn.COOKIE, author)
                .formParam("exercise", DoublingExercise.ID)
                .post(REGRADES + "?lang=en")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        return page.replaceFirst(".*/", "").replaceFirst("\\?.*", "");
    }

    private static ValidatableResponse shown(String session, String regrade) {
        return at(session).get(REGRADES + "/" + regrade).then().statusCode(200);
    }

    private static ValidatableResponse decided(String session, String regrade, String decision) {
        form().cookie(SignedIn.COOKIE, session)
                .post(REGRADES + "/" + regrade + "/" + decision)
                .then()
                .statusCode(303)
                .header("Location", containsString(REGRADES + "/" + regrade));
        return shown(session, regrade);
    }

    private static RequestSpecification crossSite(String session) {
        return given().redirects()
                .follow(false)
                .contentType(ContentType.URLENC)
                .header("Sec-Fetch-Site", "cross-site")
                .cookie(SignedIn.COOKIE, session);
    }

    private int number(String query) {
        return database.withHandle(handle -> handle.createQuery(query)
                .bind("platform", school.platform())
                .mapTo(Integer.class)
                .one());
    }
}
