package org.taskgrader.api.testing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Submissions that keep both workers of the service under test busy until they may end: whatever is sent then waits. */
public final class BusyWorkers {

    private static final int WORKERS = 2;

    private final ScriptedSandbox script;
    private final String key;
    private final String gate;
    private final List<String> submissions;

    private BusyWorkers(ScriptedSandbox script, String key, String gate, List<String> submissions) {
        this.script = script;
        this.key = key;
        this.gate = gate;
        this.submissions = submissions;
    }

    /**
     * Sends them, and waits until a worker has one.
     *
     * @param key of the school, for the scope {@code submit}
     */
    public static BusyWorkers begin(ScriptedSandbox script, School school, String key) {
        String gate = "the end of " + school.platform();
        List<String> submissions =
                Stream.generate(() -> waiting(key, gate)).limit(WORKERS).toList();
        await().until(() -> script.reached(gate));
        return new BusyWorkers(script, key, gate, submissions);
    }

    /** Lets them end, and waits until they have. */
    public void end() {
        script.open(gate);
        submissions.forEach(sent -> await().untilAsserted(() -> given().auth()
                .oauth2(key)
                .get("/api/v1/submissions/" + sent)
                .then()
                .body("status", equalTo("done"))));
    }

    private static String waiting(String key, String gate) {
        return given().auth()
                .oauth2(key)
                .contentType(ContentType.JSON)
                .body(Map.of("exercise", DoublingExercise.ID, "source", "// waits for " + gate))
                .post("/api/v1/submissions")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }
}
