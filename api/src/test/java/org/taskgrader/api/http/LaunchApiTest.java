package org.taskgrader.api.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taskgrader.api.access.ApiKeys;
import org.taskgrader.api.access.PageTokens;
import org.taskgrader.api.access.Platforms;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.access.Visit;
import org.taskgrader.api.store.LearnerKey;
import org.taskgrader.api.testing.DoublingExercise;
import org.taskgrader.api.testing.KeysProfile;

/** Where keys are wanted, a platform sends its learners to pages, and a page may do what its learner needs and no more. */
@QuarkusTest
@TestProfile(KeysProfile.class)
class LaunchApiTest {

    private static final String PLATFORM = "launching";
    private static final Pattern TOKEN = Pattern.compile("data-token=\"([^\"]+)\"");

    @Inject
    ApiKeys keys;

    @Inject
    Platforms platforms;

    @Inject
    PageTokens tokens;

    private String key;

    @BeforeEach
    void prepare() {
        platforms.add(PLATFORM);
        key = keys.create(PLATFORM, EnumSet.of(Scope.SUBMIT, Scope.READ), Optional.empty())
                .text()
                .text();
    }

    @Test
    void whoWasSentToThePageWorksThere() {
        String token = page("ada");
        String id = submit(token, Map.of("exercise", DoublingExercise.ID, "source", "// double"))
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        as(token).get("/api/v1/submissions/" + id).then().statusCode(200);
        as(token).get("/api/v1/submissions/" + id + "/events").then().statusCode(200);
        as(key).get("/api/v1/learners/ada/export").then().statusCode(200).body(containsString(id));
    }

    @Test
    void workOfOthersIsUnknown() {
        String id = submit(page("ada"), Map.of("exercise", DoublingExercise.ID, "source", "// double"))
                .path("id");
        String anonymous = submit(key, Map.of("exercise", DoublingExercise.ID, "source", "// double"))
                .path("id");
        String other = page("bob");
        for (String submission : new String[] {id, anonymous}) {
            as(other).get("/api/v1/submissions/" + submission).then().statusCode(404);
            as(other)
                    .get("/api/v1/submissions/" + submission + "/events")
                    .then()
                    .statusCode(404);
            as(other)
                    .contentType(ContentType.JSON)
                    .body(Map.of("shown", 0))
                    .post("/api/v1/submissions/" + submission + "/hints")
                    .then()
                    .statusCode(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/learners/ada/export", "/api/v1/webhooks/dead", "/api/v1/admin/keys"})
    void whatIsThePlatformsIsNotForPages(String path) {
        as(page("ada")).get(path).then().statusCode(403);
    }

    @Test
    void aPageMakesNoOtherPages() {
        as(page("ada"))
                .contentType(ContentType.JSON)
                .body(Map.of("exercise", DoublingExercise.ID, "learner", "bob"))
                .post("/api/v1/launches")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("#/learner"));
        as(page("ada"))
                .contentType(ContentType.JSON)
                .body(Map.of("exercise", DoublingExercise.ID))
                .post("/api/v1/launches")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("#/exercise"));
        as(page("ada"))
                .delete("/api/v1/submissions/" + UUID.randomUUID())
                .then()
                .statusCode(403);
    }

    @Test
    void aPageSpeaksForItsLearnerAndExerciseAlone() {
        String token = page("ada");
        submit(token, Map.of("exercise", DoublingExercise.ID, "source", "// double", "learner", "bob"))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("#/learner"));
        submit(
                        token,
                        Map.of(
                                "exercise",
                                DoublingExercise.ID,
                                "source",
                                "// double",
                                "callback",
                                "https://example.org/done"))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("#/callback"));
        submit(token, Map.of("exercise", "testing/other", "source", "// double"))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("#/exercise"));
    }

    @Test
    void nothingElseOpensThePage() {
        String launch = launch("ada");
        String token = page("ada");
        given().get("/exercises/" + DoublingExercise.ID).then().statusCode(403);
        given().get(launch.substring(0, launch.length() - 2)).then().statusCode(403);
        given().queryParam("launch", token)
                .get("/exercises/" + DoublingExercise.ID)
                .then()
                .statusCode(403);
        given().queryParam("launch", token.substring(PageTokens.PREFIX.length()))
                .get("/exercises/" + DoublingExercise.ID)
                .then()
                .statusCode(403);
        String inTheAddress = launch.substring(launch.indexOf("launch=") + "launch=".length());
        as(inTheAddress).get("/api/v1/exercises").then().statusCode(401);
        as(PageTokens.PREFIX + inTheAddress).get("/api/v1/exercises").then().statusCode(401);
    }

    @Test
    void tokensOfAnotherSecretOrTimeAreNone() {
        Clock now = Clock.systemUTC();
        PageTokens ours = PageTokens.of("a secret", now);
        Visit visit = new Visit.ToExercise(
                PLATFORM, new LearnerKey("ada"), DoublingExercise.ID, Optional.empty(), ours.end());
        String launch = ours.launch(visit).text();
        assertThat(ours.launched(launch)).contains(visit);
        assertThat(PageTokens.of("another", now).launched(launch)).isEmpty();
        PageTokens later = PageTokens.of("a secret", Clock.offset(now, Duration.ofMinutes(6)));
        assertThat(later.launched(launch)).isEmpty();
        assertThat(later.shown(ours.page(visit).text())).contains(visit);
        assertThat(PageTokens.of("a secret", Clock.offset(now, Duration.ofHours(9)))
                        .shown(ours.page(visit).text()))
                .isEmpty();
    }

    @Test
    void pagesThatLeadOnEndWhenTheFirstDoes() {
        Clock now = Clock.systemUTC();
        PageTokens ours = PageTokens.of("a secret", now);
        Visit visit = new Visit.ToCourse(PLATFORM, new LearnerKey("ada"), "testing", ours.end());
        PageTokens evening =
                PageTokens.of("a secret", Clock.offset(now, Duration.ofHours(7).plusMinutes(58)));
        String late = evening.launch(visit).text();
        Visit opened = evening.launched(late).orElseThrow();
        PageTokens night =
                PageTokens.of("a secret", Clock.offset(now, Duration.ofHours(8).plusMinutes(1)));
        assertThat(night.launched(late)).isEmpty();
        assertThat(night.shown(evening.page(opened).text())).isEmpty();
    }

    @Test
    void aPageLeadsOnForItsOwnTimeOnly() {
        Instant end = tokens.end().minus(Duration.ofHours(6));
        Visit visit = new Visit.ToCourse(PLATFORM, new LearnerKey("ada"), "testing", end);
        String next = as(tokens.page(visit).text())
                .contentType(ContentType.JSON)
                .body(Map.of("exercise", DoublingExercise.ID))
                .post("/api/v1/launches")
                .then()
                .statusCode(200)
                .extract()
                .path("url");
        assertThat(tokens.launched(next.substring(next.indexOf("launch=") + "launch=".length()))
                        .orElseThrow()
                        .until())
                .isEqualTo(end);
    }

    @Test
    void whatCannotBeLaunchedIsSaid() {
        as(key).contentType(ContentType.JSON)
                .body(Map.of("exercise", "testing/none", "learner", "ada"))
                .post("/api/v1/launches")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/exercise"));
        as(key).contentType(ContentType.JSON)
                .body(Map.of("exercise", DoublingExercise.ID, "learner", "", "lang", "xx"))
                .post("/api/v1/launches")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("#/lang"));
    }

    /** The page's own token. */
    private String page(String learner) {
        Matcher token = TOKEN.matcher(given().get(launch(learner))
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("script-src 'self';"))
                .header("Cache-Control", "no-store")
                .extract()
                .asString());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private String launch(String learner) {
        return as(key).contentType(ContentType.JSON)
                .body(Map.of("exercise", DoublingExercise.ID, "learner", learner, "lang", "en"))
                .post("/api/v1/launches")
                .then()
                .statusCode(200)
                .extract()
                .path("url");
    }

    private static Response submit(String token, Map<String, String> body) {
        return as(token)
                .contentType(ContentType.JSON)
                .header("Prefer", "wait=30")
                .body(body)
                .post("/api/v1/submissions");
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }
}
