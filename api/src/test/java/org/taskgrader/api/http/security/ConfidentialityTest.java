package org.taskgrader.api.http.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.taskgrader.api.access.ApiKeys;
import org.taskgrader.api.access.Platforms;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.store.LearnerKeys;
import org.taskgrader.api.testing.DoublingExercise;

/** Whatever happens to requests: no program, no learner and no key comes into the log or the metrics. */
@QuarkusTest
class ConfidentialityTest {

    private static final String SOURCE = "text_of_a_learners_program";
    private static final String LEARNER = "learner-of-the-log-test";
    private static final String PLATFORM = "discreet";

    @Inject
    ApiKeys keys;

    @Inject
    Platforms platforms;

    @Inject
    LearnerKeys learners;

    private final Queue<String> log = new ConcurrentLinkedQueue<>();
    private final Logger root = Logger.getLogger("");
    private final Logger ours = Logger.getLogger("org.taskgrader");
    private final Handler recorder = new Handler() {

        private final PatternFormatter whole = new PatternFormatter("%c %s %X%e");

        @Override
        public void publish(LogRecord entry) {
            log.add(whole.format(entry));
        }

        @Override
        public void flush() {
            // Everything is there at once.
        }

        @Override
        public void close() {
            // There is nothing to close.
        }
    };

    @BeforeEach
    void listen() {
        platforms.add(PLATFORM);
        recorder.setLevel(Level.ALL);
        root.addHandler(recorder);
        ours.setLevel(Level.ALL);
    }

    @AfterEach
    void listenNoMore() {
        root.removeHandler(recorder);
        ours.setLevel(null);
    }

    @Test
    void logAndMetricsHoldNothingOfAnybody() {
        String key = keys.create(PLATFORM, EnumSet.allOf(Scope.class), Optional.empty())
                .text()
                .text();
        for (String script :
                List.of("// double", "// echo", "// does not compile", "// sandbox fails", "// sandbox throws")) {
            submit(key, Map.of("exercise", DoublingExercise.ID, "source", script + "\n" + SOURCE, "learner", LEARNER));
        }
        submit(key, Map.of("exercise", DoublingExercise.ID, "source", SOURCE, "learner", LEARNER, SOURCE, LEARNER));
        submit(key, SOURCE);
        submit(key, "{\"source\": \"" + SOURCE + "\"" + "[".repeat(100));
        String learner = "/api/v1/learners/" + LEARNER;
        as(key).get(learner + "/export").then().statusCode(200);
        String figures = "/api/v1/analytics/";
        as(key).get(figures + "learners/" + LEARNER).then().statusCode(200);
        as(key).get(figures + "learners/" + LEARNER + "?stuckAfter=0").then().statusCode(400);
        as(key).contentType(ContentType.JSON)
                .body(Map.of("learners", List.of(LEARNER)))
                .post(figures + "courses/testing/learners")
                .then()
                .statusCode(200);
        lookUp(key);
        as(key).delete(learner + "?dryRun=true").then().statusCode(200);
        as(key).delete(learner + "?dryRun=perhaps").then().statusCode(400);
        as(key).delete(learner).then().statusCode(200);
        as(key).get(learner + "/export").then().statusCode(404);
        as(key.replace("tg_", "tg_0")).get(learner).then().statusCode(401);
        as(key).get("/api/v1/" + SOURCE).then().statusCode(404);

        String told = String.join("\n", log) + given().get("/q/metrics").asString();
        assertThat(told)
                .as("failures are told of, so something was listened to")
                .contains("not judged")
                .contains("taskgrader_");
        assertThat(told)
                .doesNotContain(SOURCE)
                .doesNotContain(LEARNER)
                .doesNotContain(learners.of(PLATFORM, LEARNER).hash())
                .doesNotContain(key.substring(16));
    }

    /** At instructors' pages, where ids come in a form. */
    private static void lookUp(String key) {
        as(key).redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType(ContentType.URLENC)
                .formParam("learner", LEARNER)
                .post("/instructor/learners")
                .then()
                .statusCode(303);
    }

    private static void submit(String key, Object body) {
        as(key).contentType(ContentType.JSON)
                .header("Prefer", "wait=30")
                .body(body)
                .post("/api/v1/submissions");
    }

    private static RequestSpecification as(String key) {
        return given().auth().oauth2(key);
    }
}
