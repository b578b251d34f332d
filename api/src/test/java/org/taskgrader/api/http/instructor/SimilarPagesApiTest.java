package org.taskgrader.api.http.instructor;

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
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.taskgrader.api.access.ApiKeys;
import org.taskgrader.api.access.Platforms;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.http.SimilarityApiTest;
import org.taskgrader.api.testing.DoublingExercise;
import org.taskgrader.api.testing.SentPrograms;
import org.taskgrader.api.testing.SimilarSources;

/** Who sees similar programs at the pages, and who has them looked for. */
@QuarkusTest
@TestProfile(SimilarityApiTest.Profile.class)
class SimilarPagesApiTest {

    private static final String SIMILAR = "/instructor/exercises/" + DoublingExercise.ID + "/similar";
    private static final Set<Scope> READER = EnumSet.of(Scope.ANALYTICS, Scope.READ);

    @Inject
    ApiKeys keys;

    @Inject
    Platforms platforms;

    @Inject
    Jdbi database;

    private String platform;

    @BeforeEach
    void addPlatform() {
        platform = platform();
        SentPrograms sent = SentPrograms.of(database, platform, DoublingExercise.ID);
        sent.add(SimilarSources.ORIGINAL);
        sent.add(SimilarSources.COPY);
    }

    @Test
    void theFormBeginsAndThePageComesAgainUntilItIsDone() {
        String reader = session(key(platform, READER));
        at(reader).get(SIMILAR).then().statusCode(200).body(containsString("Compare the programs"));
        compare(reader);
        at(reader).queryParam("stay", "yes").get(SIMILAR).then().header("Refresh", nullValue());
        String page = done(reader);
        assertThat(page).contains("<h1>Similar programs: ").contains("Programs compared: 2.");
        String pair = page.replaceFirst("(?s).*<a href=\"(" + SIMILAR + "/[^?\"]*).*", "$1");
        at(reader)
                .get(pair)
                .then()
                .statusCode(200)
                .body(containsString("&lt;script&gt;alert(1)&lt;/script&gt;"))
                .body(not(containsString("<script>alert")));
    }

    @Test
    void whoMayNotReadProgramsSeesNothingAndBeginsNothing() {
        String figures = session(key(platform, EnumSet.of(Scope.ANALYTICS)));
        at(figures)
                .get(SIMILAR)
                .then()
                .statusCode(403)
                .body(containsString("read"))
                .body(not(containsString("<form method=\"post\" action=\"" + SIMILAR)));
        form().cookie(SignedIn.COOKIE, figures).post(SIMILAR).then().statusCode(403);
        at(session(key(platform, READER))).get(SIMILAR).then().body(containsString("Compare the programs"));
    }

    @Test
    void nobodySeesWhatAnotherPlatformHasFound() {
        String reader = session(key(platform, READER));
        compare(reader);
        String page = done(reader);
        String pair = page.replaceFirst("(?s).*<a href=\"(" + SIMILAR + "/[^?\"]*).*", "$1");
        String foreign = session(key(platform(), EnumSet.allOf(Scope.class)));
        at(foreign).get(pair).then().statusCode(404).body(not(containsString("alert(1)")));
        at(foreign).get(SIMILAR).then().statusCode(200).body(not(containsString("pairs-table")));
        at(reader).get(pair.replace(DoublingExercise.ID, "testing/none")).then().statusCode(404);
        at(reader).get(SIMILAR + "/nonsense/1/2").then().statusCode(404);
    }

    @Test
    void theExercisesPageLeadsThereWhoMayReadPrograms() {
        String exercise = "/instructor/exercises/" + DoublingExercise.ID;
        at(session(key(platform, READER))).get(exercise).then().body(containsString(SIMILAR));
        at(session(key(platform, EnumSet.of(Scope.ANALYTICS))))
                .get(exercise)
                .then()
                .statusCode(200)
                .body(not(containsString(SIMILAR)));
    }

    @Test
    void noOtherSiteBeginsAnything() {
        form().cookie(SignedIn.COOKIE, session(key(platform, READER)))
                .header("Sec-Fetch-Site", "cross-site")
                .post(SIMILAR)
                .then()
                .statusCode(403);
    }

    private static void compare(String reader) {
        form().cookie(SignedIn.COOKIE, reader)
                .post(SIMILAR)
                .then()
                .statusCode(303)
                .header("Location", containsString(SIMILAR));
        at(reader).get(SIMILAR).then().statusCode(200).header("Refresh", equalTo("3"));
    }

    private static String done(String reader) {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> at(reader).get(SIMILAR).then().body(containsString("pairs-table")));
        return at(reader)
                .get(SIMILAR)
                .then()
                .header("Refresh", nullValue())
                .extract()
                .asString();
    }

    private String platform() {
        String id = "p-" + UUID.randomUUID();
        platforms.add(id);
        return id;
    }

    private String key(String owner, Set<Scope> scopes) {
        return keys.create(owner, scopes, Optional.empty()).text().text();
    }
}
