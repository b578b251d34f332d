package org.taskgrader.api.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Submissions that come out differently when they are graded again: each is graded by the service as it was sent, and the program
 * that is kept of it is another one afterwards. So both reports are real ones.
 */
public final class ChangedVerdicts {

    private ChangedVerdicts() {}

    /**
     * A learner's submission.
     *
     * @param key of a platform, for the scope {@code submit}
     * @param learner as the platform calls them
     * @param sent the program that is graded at first
     * @param kept the one that is graded again
     * @return its id
     */
    public static UUID add(Jdbi database, String key, String exercise, String learner, String sent, String kept) {
        String id = given().auth()
                .oauth2(key)
                .contentType(ContentType.JSON)
                .header("Prefer", "wait=50")
                .body(Map.of("exercise", exercise, "source", sent, "learner", learner, "lang", "en"))
                .post("/api/v1/submissions")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        database.useHandle(handle -> handle.execute("update submission set source = ? where id = ?::uuid", kept, id));
        return UUID.fromString(id);
    }
}
