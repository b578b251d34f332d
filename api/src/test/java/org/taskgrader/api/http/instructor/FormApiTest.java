package org.taskgrader.api.http.instructor;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.taskgrader.api.http.instructor.SignedIn.COOKIE;
import static org.taskgrader.api.http.instructor.SignedIn.at;
import static org.taskgrader.api.http.instructor.SignedIn.form;
import static org.taskgrader.api.http.instructor.SignedIn.session;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taskgrader.api.access.ApiKeys;
import org.taskgrader.api.access.IssuedKey;
import org.taskgrader.api.access.Platforms;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.testing.DoublingExercise;
import org.taskgrader.api.testing.KeysProfile;
import org.taskgrader.api.testing.TokenIssuer;

/** What who is signed in may do by the pages' own forms, and that nothing else gets through with their cookie. */
@QuarkusTest
@TestProfile(KeysProfile.class)
class FormApiTest {

    private static final String SCHOOL = "forms";
    private static final String PROBE = "/instructor/testing/probe";
    private static final String GROUPS = "/api/v1/analytics/exercises/" + DoublingExercise.ID + "/groups";
    private static final String MESSAGE = GROUPS + "/" + "0".repeat(32) + "-" + "0".repeat(16) + "/message";

    @Inject
    ApiKeys keys;

    @Inject
    Platforms platforms;

    @Inject
    Jdbi database;

    @BeforeEach
    void prepare() {
        platforms.add(SCHOOL);
    }

    @Test
    void aSessionMayDoWithFormsWhatItsKeyMay() {
        sent(session(text(EnumSet.of(Scope.ANALYTICS, Scope.AUTHOR, Scope.READ))))
                .statusCode(200)
                .body(equalTo(SCHOOL + ": analytics author read"));
    }

    @Test
    void aKeyWithoutTheScopeIsRefused() {
        sent(session(text(EnumSet.of(Scope.ANALYTICS, Scope.READ))))
                .statusCode(403)
                .contentType(startsWith("text/html"))
                .body(containsString("a key that also has the scope “author”"));
    }

    @Test
    void whatTheKeyMayIsAskedEachTime() {
        IssuedKey key = key(EnumSet.of(Scope.ANALYTICS, Scope.AUTHOR));
        String session = session(key.text().text());
        sent(session).statusCode(200);
        narrow(key, "{analytics}");
        sent(session).statusCode(403);
        narrow(key, "{author}");
        sent(session).statusCode(401).body(containsString("name=\"key\""));
        narrow(key, "{analytics,author}");
        sent(session).statusCode(200);
        keys.revoke(key.key().id(), any -> true);
        sent(session).statusCode(401);
    }

    @Test
    void aTokenOfADirectoryKeepsTheScopesThatItHad() {
        String author = TokenIssuer.signed(TokenIssuer.token(SCHOOL, "taskgrader:analytics taskgrader:author"));
        sent(session(author)).statusCode(200).body(equalTo(SCHOOL + ": analytics author"));
        String reader = TokenIssuer.signed(TokenIssuer.token(SCHOOL, "taskgrader:analytics"));
        sent(session(reader)).statusCode(403);
    }

    @Test
    void whoIsNotSignedInIsAskedTo() {
        form().post(PROBE).then().statusCode(401).body(containsString("name=\"to\" value=\"" + PROBE + "\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none", ""})
    void noOtherSiteSendsAForm(String site) {
        RequestSpecification request =
                given().contentType(ContentType.URLENC).cookie(COOKIE, session(text(EnumSet.allOf(Scope.class))));
        if (!site.isEmpty()) {
            request.header("Sec-Fetch-Site", site);
        }
        request.post(PROBE)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", endsWith("/forbidden"));
    }

    @Test
    void theApiTakesACookieForFiguresOnly() {
        String every = session(text(EnumSet.allOf(Scope.class)));
        at(every).get(GROUPS).then().statusCode(200);
        at(every).get("/api/v1/exercises").then().statusCode(401);
        at(every).get("/api/v1/learners/ada/export").then().statusCode(401);
        at(every).get("/api/v1/admin/keys").then().statusCode(401);
        at(every)
                .contentType(ContentType.JSON)
                .body(Map.of("exercise", DoublingExercise.ID, "learner", "ada"))
                .post("/api/v1/launches")
                .then()
                .statusCode(401);
        at(every)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType(ContentType.JSON)
                .body(Map.of("en", "Look."))
                .put(MESSAGE)
                .then()
                .statusCode(401);
        at(every).header("Sec-Fetch-Site", "same-origin").delete(MESSAGE).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/instructor/..",
                "/instructor/%2e%2e",
                "/instructor/x/..%2f..",
                "//instructor/..",
                "/instructor;/.."
            })
    void noWayThroughThePagesLeadsToTheApi(String way) {
        int status = at(session(text(EnumSet.allOf(Scope.class))))
                .urlEncodingEnabled(false)
                .get(way + "/api/v1/admin/keys")
                .statusCode();
        assertThat(status).isIn(401, 404);
    }

    private ValidatableResponse sent(String session) {
        return form().cookie(COOKIE, session).post(PROBE).then();
    }

    private String text(Set<Scope> scopes) {
        return key(scopes).text().text();
    }

    private IssuedKey key(Set<Scope> scopes) {
        return keys.create(SCHOOL, scopes, Optional.empty());
    }

    /** As an operator might in the database: keys have no other way to get other scopes. */
    private void narrow(IssuedKey key, String scopes) {
        database.useHandle(handle -> handle.execute(
                "update api_key set scopes = ?::text[] where id = ?",
                scopes,
                key.key().id()));
    }
}
