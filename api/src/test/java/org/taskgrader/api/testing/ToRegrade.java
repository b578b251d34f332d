package org.taskgrader.api.testing;

import static io.restassured.RestAssured.given;

import java.util.EnumSet;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.taskgrader.api.access.Scope;

/**
 * What a school wants to have graded again: a learner's submission whose output was wrong, and will be right then.
 *
 * @param key of the school, for all that there is
 */
public record ToRegrade(School school, String key, UUID submission) {

    private static final String LEARNER = "u-4711";

    /** Sends it, and waits until it is graded. */
    public static ToRegrade sent(School school, Jdbi database) {
        String key = school.key(EnumSet.allOf(Scope.class));
        return new ToRegrade(
                school, key, ChangedVerdicts.add(database, key, DoublingExercise.ID, LEARNER, "// echo", "// double"));
    }

    /** The verdict that counts now. */
    public String verdict() {
        return given().auth()
                .oauth2(key)
                .get("/api/v1/submissions/" + submission)
                .path("verdict");
    }

    /** What is kept of the learner's id. */
    public String hash() {
        return school.hash(LEARNER);
    }

    /** What pages call the learner. */
    public String handle() {
        return school.handle(LEARNER);
    }
}
