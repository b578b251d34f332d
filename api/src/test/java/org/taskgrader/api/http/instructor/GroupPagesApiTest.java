package org.taskgrader.api.http.instructor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.taskgrader.api.http.instructor.SignedIn.COOKIE;
import static org.taskgrader.api.http.instructor.SignedIn.at;
import static org.taskgrader.api.http.instructor.SignedIn.form;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.taskgrader.api.access.ApiKeys;
import org.taskgrader.api.access.Platforms;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.testing.AlikePrograms;
import org.taskgrader.api.testing.DoublingExercise;
import org.taskgrader.api.testing.History;
import org.taskgrader.api.testing.KeysProfile;

/** Instructors' pages about groups: what they show to whom, and what their forms do. Each test has platforms of its own. */
@QuarkusTest
@TestProfile(KeysProfile.class)
class GroupPagesApiTest {

    private static final String EXERCISE = "/instructor/exercises/" + DoublingExercise.ID;
    private static final String GROUPS = EXERCISE + "/groups";
    private static final String API = "/api/v1/analytics/exercises/" + DoublingExercise.ID + "/groups";
    private static final String FORM = "<textarea id=\"en\"";

    @Inject
    ApiKeys keys;

    @Inject
    Platforms platforms;

    @Inject
    Jdbi database;

    private String platform;
    private String key;
    private String author;

    @BeforeEach
    void prepare() {
        platform = "p-" + UUID.randomUUID();
        platforms.add(platform);
        key = key(platform, EnumSet.allOf(Scope.class));
        author = SignedIn.session(key(platform, EnumSet.of(Scope.ANALYTICS, Scope.READ, Scope.AUTHOR)));
    }

    @Test
    void anInstructorFindsTheGroupFromTheExercise() {
        String group = group();
        at(author).get(EXERCISE).then().statusCode(200).body(containsString("href=\"" + GROUPS + "?lang=en\""));
        at(author)
                .get(GROUPS)
                .then()
                .statusCode(200)
                .body(containsString("href=\"" + GROUPS + "/" + group + "?lang=en\""))
                .body(containsString("Programs: <strong>5</strong>"))
                .body(containsString("<code>01-small</code> (Wrong output)"))
                .body(containsString("v1 = (v1 + 1)"))
                .body(containsString("None is written yet."));
        at(author)
                .get(GROUPS + "/" + group)
                .then()
                .statusCode(200)
                .body(containsString("A message for this group would have reached: 5 programs of 5 learners."))
                .body(containsString("int total = 1;"))
                .body(not(containsString("Ada")))
                .body(containsString(FORM));
    }

    @Test
    void whereThereIsNothingThePageSaysSo() {
        at(author)
                .get(GROUPS)
                .then()
                .statusCode(200)
                .body(containsString("no 5 learners have sent wrong programs that are alike"));
        at(author)
                .get(GROUPS + "?unclassified=true")
                .then()
                .body(containsString("There is no group whose mistake is not known"))
                .body(containsString("href=\"?lang=fr&amp;unclassified=true\""));
        at(author).get("/instructor/exercises/testing/none/groups").then().statusCode(404);
        at(author).get(GROUPS + "/nonsense").then().statusCode(404).body(containsString("There is no such group"));
        RestAssured.given().get(GROUPS).then().statusCode(401).body(containsString("name=\"key\""));
    }

    @Test
    void aMessageIsWrittenReadAndTakenBack() {
        String group = group();
        sent(author, group, "save", Map.of("en", "Look at `n`.", "fr", "Regardez.", "en-1", "First.", "en-3", "Third."))
                .statusCode(303)
                .header("Location", containsString(GROUPS + "/" + group + "?lang=en&done=messageSaved"));
        at(author)
                .get(GROUPS + "/" + group + "?done=messageSaved")
                .then()
                .body(containsString("The message is saved"))
                .body(containsString("Change the message"))
                .body(containsString("<p>Look at <code>n</code>."));
        AlikePrograms.sent(key, DoublingExercise.ID, "sixth", AlikePrograms.echo("other"), "en")
                .body("feedback.lead.seen", equalTo("Look at `n`."))
                .body("feedback.lead.hints.total", equalTo(2));
        AlikePrograms.sent(key, DoublingExercise.ID, "seventh", AlikePrograms.echo("autre"), "fr")
                .body("feedback.lead.seen", equalTo("Regardez."));
        sent(author, group, "remove", Map.of("en", "Look at `n`."))
                .statusCode(200)
                .body(containsString("The message is taken back"))
                .body(containsString(">Look at `n`.</textarea>"));
        AlikePrograms.sent(key, DoublingExercise.ID, "eighth", AlikePrograms.echo("more"), "en")
                .body("feedback.lead.source", equalTo("general"));
    }

    @Test
    void aPreviewSavesNothing() {
        String group = group();
        sent(author, group, "preview", Map.of("fr", "Regardez `n`."))
                .statusCode(200)
                .body(containsString("As learners see it"))
                .body(containsString("Un mot de l’auteur de l’exercice"))
                .body(containsString("These learners read the other language"))
                .body(containsString(">Regardez `n`.</textarea>"));
        assertNothingIsWritten();
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndWhatWasTypedStays() {
        String group = group();
        sent(author, group, "save", Map.of("en-1", "Only a <b>hint</b>."))
                .statusCode(400)
                .body(containsString("There are hints in this language; write the message too."))
                .body(containsString("aria-describedby=\"en-error en-help\" aria-invalid=\"true\" autofocus"))
                .body(containsString(">Only a &lt;b&gt;hint&lt;/b&gt;.</textarea>"));
        sent(author, group, "save", Map.of("en", "x".repeat(1001), "fr", "Regardez."))
                .statusCode(400)
                .body(containsString("These are 1001 characters; 1000 are the most."));
        sent(author, group, "save", Map.of("en", "a\u0007b")).statusCode(400).body(containsString("cannot be shown"));
        sent(author, group, "preview", Map.of())
                .statusCode(400)
                .body(containsString("Write the message in one language at least."));
        assertNothingIsWritten();
    }

    @Test
    void whoMayNotWriteSeesNoFormAndIsRefused() {
        String group = group();
        String reader = SignedIn.session(key(platform, EnumSet.of(Scope.ANALYTICS, Scope.READ)));
        at(reader)
                .get(GROUPS + "/" + group)
                .then()
                .statusCode(200)
                .body(not(containsString(FORM)))
                .body(containsString("scope “author”"));
        sent(reader, group, "save", Map.of("en", "Forged.")).statusCode(403);
        assertNothingIsWritten();
        sent(author, group, "save", Map.of("en", "Ours.")).statusCode(303);
        at(reader).get(GROUPS).then().body(containsString("Ours.")).body(not(containsString("name=\"group\"")));
        sent(reader, group, "remove", Map.of()).statusCode(403);
        takenBack(reader, group).statusCode(403);
        at(author).get(API).then().body("messages[0].message.en", equalTo("Ours."));
    }

    @Test
    void noOtherSiteWritesAMessage() {
        String group = group();
        for (String site : List.of("cross-site", "same-site", "none")) {
            RestAssured.given()
                    .cookie(COOKIE, author)
                    .contentType("application/x-www-form-urlencoded")
                    .header("Sec-Fetch-Site", site)
                    .formParam("do", "save")
                    .formParam("en", "Forged.")
                    .post(GROUPS + "/" + group)
                    .then()
                    .statusCode(403);
        }
        assertNothingIsWritten();
    }

    @Test
    void programsAreForWhoMayReadThem() {
        String group = group();
        String figures = SignedIn.session(key(platform, EnumSet.of(Scope.ANALYTICS)));
        for (String page : List.of(GROUPS, GROUPS + "/" + group)) {
            at(figures)
                    .get(page)
                    .then()
                    .statusCode(200)
                    .body(not(containsString("int total = 1;")))
                    .body(not(containsString("int value = 1;")))
                    .body(containsString("scope “read”"));
        }
        at(author).get(API).then().statusCode(200).body("groups[0].sample", nullValue());
    }

    @Test
    void anotherPlatformNeitherSeesNorChangesIt() {
        String group = group();
        sent(author, group, "save", Map.of("en", "Ours.")).statusCode(303);
        String elsewhere = "p-" + UUID.randomUUID();
        platforms.add(elsewhere);
        String stranger = SignedIn.session(key(elsewhere, EnumSet.allOf(Scope.class)));
        at(stranger)
                .get(GROUPS)
                .then()
                .statusCode(200)
                .body(not(containsString("Ours.")))
                .body(not(containsString(group)));
        at(stranger).get(GROUPS + "/" + group).then().statusCode(404);
        sent(stranger, group, "save", Map.of("en", "Mine.")).statusCode(404);
        sent(stranger, group, "remove", Map.of()).statusCode(404);
        takenBack(stranger, group).statusCode(404);
        at(author).get(API).then().body("messages[0].message.en", equalTo("Ours."));
    }

    @Test
    void aMessageWithoutItsGroupIsTakenBackFromTheList() {
        String group = group();
        sent(author, group, "save", Map.of("en", "Stays.")).statusCode(303);
        for (int learner = 0; learner < 5; learner++) {
            RestAssured.given().auth().oauth2(key).delete("/api/v1/learners/learner " + learner);
        }
        at(author)
                .get(GROUPS)
                .then()
                .body(containsString("Stays."))
                .body(not(containsString("href=\"" + GROUPS + "/" + group)));
        at(author).get(GROUPS + "/" + group).then().statusCode(404);
        takenBack(author, group).statusCode(303).header("Location", containsString(GROUPS + "?lang=en&done="));
        assertNothingIsWritten();
    }

    @Test
    void aMessageOfAnEarlierVersionIsShownAsOutdated() {
        String group = group();
        sent(author, group, "save", Map.of("en", "Old.")).statusCode(303);
        database.useHandle(handle -> handle.execute(
                "update group_message set version = 0, fingerprint = repeat('0', 32) where platform = ?", platform));
        at(author)
                .get(GROUPS)
                .then()
                .body(allOf(containsString("Nobody gets this message any more"), containsString("function main")));
    }

    @Test
    void whatIsPendingIsSaidWithTheWayOn() {
        History.of(database, platform, DoublingExercise.ID).learners(300);
        String pending = at(author).get(GROUPS).body().asString();
        assertThat(pending).containsPattern("not looked at yet: \\d+\\.").contains("Look at more");
        at(author).get(GROUPS).then().body(not(containsString("Look at more")));
    }

    @Test
    void filesAreForWhoMayReadProgramsOfTheirOwnPlatform() {
        String files = GROUPS + "/" + group() + "/files";
        at(author)
                .get(files)
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .header("Content-Disposition", containsString("attachment; filename=\"group-"));
        RestAssured.given().get(files).then().statusCode(401);
        for (EnumSet<Scope> scopes : List.of(
                EnumSet.of(Scope.ANALYTICS), EnumSet.of(Scope.ANALYTICS, Scope.AUTHOR, Scope.ADMIN, Scope.SUBMIT))) {
            at(SignedIn.session(key(platform, scopes))).get(files).then().statusCode(403);
        }
        RestAssured.given()
                .auth()
                .oauth2(key(platform, EnumSet.of(Scope.READ)))
                .get(files)
                .then()
                .statusCode(403);
        String elsewhere = "p-" + UUID.randomUUID();
        platforms.add(elsewhere);
        at(SignedIn.session(key(elsewhere, EnumSet.allOf(Scope.class))))
                .get(files)
                .then()
                .statusCode(404);
    }

    @Test
    void whatProgramsHoldIsTextAndNoMore() {
        String hostile =
                "// echo\nchar *s = \"</pre><script>alert(1)</script>\u202eabc\";\nint main(void)\n{\n    return s[0];\n}\n";
        AlikePrograms.sentByEach(key, DoublingExercise.ID, List.of(hostile, hostile, hostile, hostile, hostile));
        String group = RestAssured.given().auth().oauth2(key).get(API).path("groups[0].group");
        for (String page : List.of(GROUPS, GROUPS + "/" + group)) {
            String shown = at(author).get(page).body().asString();
            assertThat(shown)
                    .contains("&lt;/pre&gt;&lt;script&gt;alert(1)&lt;/script&gt;\ufffdabc")
                    .doesNotContain("<script>alert")
                    .doesNotContain("\u202e");
        }
    }

    private String group() {
        AlikePrograms.sentByEach(key, DoublingExercise.ID, AlikePrograms.echoes());
        return RestAssured.given().auth().oauth2(key).get(API).path("groups[0].group");
    }

    private static ValidatableResponse sent(String session, String group, String wish, Map<String, String> typed) {
        RequestSpecification request = form().cookie(COOKIE, session).formParam("do", wish);
        typed.forEach(request::formParam);
        return request.post(GROUPS + "/" + group).then();
    }

    private static ValidatableResponse takenBack(String session, String group) {
        return form().cookie(COOKIE, session)
                .formParam("group", group)
                .post(GROUPS)
                .then();
    }

    private void assertNothingIsWritten() {
        assertThat(RestAssured.given().auth().oauth2(key).get(API).<List<?>>path("messages"))
                .isEmpty();
    }

    private String key(String of, Set<Scope> scopes) {
        return keys.create(of, scopes, Optional.empty()).text().text();
    }
}
