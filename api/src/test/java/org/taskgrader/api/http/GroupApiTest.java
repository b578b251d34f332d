package org.taskgrader.api.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.taskgrader.api.access.ApiKeys;
import org.taskgrader.api.access.Platforms;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.testing.AlikePrograms;
import org.taskgrader.api.testing.Contract;
import org.taskgrader.api.testing.DoublingExercise;
import org.taskgrader.api.testing.KeysProfile;

/** Learners who fail in the same way, of two platforms; each test has platforms of its own. */
@QuarkusTest
@TestProfile(KeysProfile.class)
class GroupApiTest {

    private static final String PATH = "/api/v1/analytics/exercises/" + DoublingExercise.ID + "/groups";

    @Inject
    ApiKeys keys;

    @Inject
    Platforms platforms;

    @Inject
    Jdbi database;

    private Contract contract;
    private String platform;
    private String key;
    private String elsewhere;

    @BeforeEach
    void prepare() {
        contract = Contract.published();
        platform = "p-" + UUID.randomUUID();
        key = key(platform, EnumSet.allOf(Scope.class));
        elsewhere = key("p-" + UUID.randomUUID(), EnumSet.allOf(Scope.class));
    }

    private String key(String of, EnumSet<Scope> scopes) {
        platforms.add(of);
        return keys.create(of, scopes, Optional.empty()).text().text();
    }

    private RequestSpecification as(String who) {
        return given().filter(contract).auth().oauth2(who);
    }

    private ValidatableResponse sent(String who, String learner, String source, String lang) {
        return as(who).contentType(ContentType.JSON)
                .header("Prefer", "wait=30")
                .body(Map.of("exercise", DoublingExercise.ID, "source", source, "learner", learner, "lang", lang))
                .post("/api/v1/submissions")
                .then()
                .statusCode(200);
    }

    private String group() {
        for (int learner = 0; learner < 5; learner++) {
            sent(key, "learner " + learner, AlikePrograms.echoes().get(learner), "en");
        }
        return as(key).get(PATH)
                .then()
                .statusCode(200)
                .body("groups", hasSize(1))
                .body("groups[0].programs", equalTo(5))
                .body("groups[0].learners", equalTo(5))
                .body("groups[0].verdict", equalTo("wrong-output"))
                .body("groups[0].failing", hasSize(3))
                .body(
                        "groups[0].form",
                        equalTo("function main(): int\n  v1 = 1\n  v1 = (v1 + 1)\n  return (v1 - 2)\n  v1: int"))
                .body("groups[0].sample", not(containsString("Ada")))
                .body("groups[0].message", nullValue())
                .extract()
                .path("groups[0].group");
    }

    private ValidatableResponse write(String who, String group, Object body) {
        return as(who).contentType(ContentType.JSON)
                .body(body)
                .put(PATH + "/" + group + "/message")
                .then();
    }

    @Test
    void aMessageIsToldToTheNextOneOfTheGroupAndToNobodyElse() {
        String group = group();
        as(key).get(PATH + "/" + group).then().statusCode(200).body("samples", hasSize(5));
        write(
                        key,
                        group,
                        Map.of(
                                "en", "Look at `{name}` <b>twice</b>.",
                                "fr", "Regardez encore.",
                                "hints", Map.of("en", List.of("First.", "Second."))))
                .statusCode(200);

        sent(key, "sixth", AlikePrograms.echo("other"), "en")
                .body("feedback.lead.source", equalTo("group"))
                .body("feedback.lead.errorClass", equalTo("exercise-message"))
                .body("feedback.lead.seen", equalTo("Look at `{name}` <b>twice</b>."))
                .body("feedback.lead.hints.texts", equalTo(List.of("First.")))
                .body("feedback.html", containsString("&lt;b&gt;twice&lt;/b&gt;"))
                .body("findings[0].errorClass", equalTo("exercise-message"));
        sent(key, "seventh", AlikePrograms.echo("autre"), "fr").body("feedback.lead.seen", equalTo("Regardez encore."));
        sent(key, "eighth", AlikePrograms.echo("other").replace("- 2", "- 3"), "en")
                .body("feedback.lead.source", equalTo("general"));
        sent(elsewhere, "sixth", AlikePrograms.echo("other"), "en").body("feedback.lead.source", equalTo("general"));

        as(key).delete(PATH + "/" + group + "/message").then().statusCode(204);
        as(key).delete(PATH + "/" + group + "/message").then().statusCode(404);
        sent(key, "ninth", AlikePrograms.echo("more"), "en").body("feedback.lead.source", equalTo("general"));
    }

    @Test
    void anotherPlatformNeitherSeesNorChangesIt() {
        String group = group();
        as(elsewhere).get(PATH).then().statusCode(200).body("groups", empty()).body("messages", empty());
        as(elsewhere).get(PATH + "/" + group).then().statusCode(404).body("type", endsWith("/unknown-group"));
        write(elsewhere, group, Map.of("en", "Mine.")).statusCode(404);
        write(key, group, Map.of("en", "Ours.")).statusCode(200);
        as(elsewhere).delete(PATH + "/" + group + "/message").then().statusCode(404);
        as(key).get(PATH).then().body("groups[0].message.en", equalTo("Ours."));
    }

    @Test
    void fewerThanFiveLearnersAreNotShownHoweverOftenTheySend() {
        for (int learner = 0; learner < 4; learner++) {
            sent(key, "learner " + learner, AlikePrograms.echo("a"), "en");
            sent(key, "learner " + learner, AlikePrograms.echo("b"), "en");
        }
        as(key).get(PATH).then().statusCode(200).body("groups", empty()).body("clusters", empty());
    }

    @Test
    void programsAreForWhoMayReadThem() {
        group();
        String figures = key(platform, EnumSet.of(Scope.ANALYTICS));
        as(figures).get(PATH).then().statusCode(200).body("groups", hasSize(1)).body("groups[0].sample", nullValue());
        String id = as(figures).get(PATH).path("groups[0].group");
        as(figures).get(PATH + "/" + id).then().body("samples", empty()).body("group.sample", nullValue());
    }

    @Test
    void whatWasGradedBeforeIsLookedAtWhenItIsAskedFor() {
        String group = group();
        int forgotten = database.withHandle(handle -> handle.execute(
                "delete from program_form where submission in (select id from submission where platform = ?)",
                platform));
        assertThat(forgotten).isEqualTo(5);
        as(key).get(PATH).then().body("groups[0].group", equalTo(group)).body("pending", equalTo(0));
    }

    @Test
    void aMessageOfAnEarlierVersionIsToldToNobodyAndShown() {
        String group = group();
        write(key, group, Map.of("en", "Old.")).statusCode(200);
        database.useHandle(handle -> handle.execute(
                "update group_message set version = 0, fingerprint = repeat('0', 32) where platform = ?", platform));
        sent(key, "sixth", AlikePrograms.echo("other"), "en").body("feedback.lead.source", equalTo("general"));
        as(key).get(PATH)
                .then()
                .body("messages", hasSize(1))
                .body("messages[0].outdated", equalTo(true))
                .body("messages[0].form", containsString("function main"));
    }

    @Test
    void erasingItsLearnersLeavesTheMessage() {
        String group = group();
        write(key, group, Map.of("en", "Stays.")).statusCode(200);
        for (int learner = 0; learner < 5; learner++) {
            as(key).delete("/api/v1/learners/learner " + learner).then().statusCode(200);
        }
        as(key).get(PATH).then().body("groups", empty()).body("messages[0].message.en", equalTo("Stays."));
        sent(key, "sixth", AlikePrograms.echo("other"), "en").body("feedback.lead.seen", equalTo("Stays."));
    }

    @Test
    void theUnclassifiedAreThoseWithoutAClass() {
        String group = group();
        database.useHandle(handle -> handle.execute(
                "update result set error_class = 'different-text' where submission in"
                        + " (select id from submission where platform = ?)",
                platform));
        as(key).get(PATH + "?unclassified=true").then().body("groups.group", equalTo(List.of(group)));
        database.useHandle(handle -> handle.execute(
                "update result set error_class = 'off-by-one' where submission in"
                        + " (select id from submission where platform = ?)",
                platform));
        as(key).get(PATH + "?unclassified=true").then().body("groups", empty());
    }

    @Test
    void whatIsNoMessageIsRefused() {
        String group = "0".repeat(32) + "-" + "0".repeat(16);
        for (Object wrong : List.of(
                Map.of(),
                Map.of("en", ""),
                Map.of("en", 1),
                Map.of("en", "x".repeat(1001)),
                Map.of("en", "a\u0000b"),
                Map.of("de", "Nochmal."),
                Map.of("en", "x", "hints", List.of("a")),
                Map.of("en", "x", "hints", Map.of("fr", List.of("a"))),
                Map.of("en", "x", "hints", Map.of("en", List.of("1", "2", "3", "4"))))) {
            write(key, group, wrong).statusCode(422).body("errors", not(empty()));
        }
        write(key, group, "{\"en\": \"\\ud800\"}").statusCode(422);
        write(key, group, Map.of("en", "x")).statusCode(404);
        write(key, "nonsense", Map.of("en", "x")).statusCode(404);
        as(key).get(PATH + "/nonsense").then().statusCode(404);
        as(key).get("/api/v1/analytics/exercises/testing/none/groups")
                .then()
                .statusCode(404)
                .body("type", endsWith("/unknown-exercise"));
    }
}
