package org.taskgrader.api.http;

import java.util.List;
import java.util.Optional;

/**
 * A kind of thing that operations are about one of: what the published description says of it at each of them.
 *
 * @param addresses how the addresses of these operations begin
 * @param id what names the thing in an address
 * @param unknown the {@linkplain ProblemAnswers problem} that there is no such thing
 */
record Thing(String addresses, String id, String unknown) {

    private static final String COURSE = "The course's id.";
    private static final String EXERCISE = "The exercise's id, which may hold slashes.";
    private static final String LEARNER = "The platform's id of the learner.";

    private static final List<Thing> ALL = List.of(
            new Thing("/api/v1/courses/", COURSE, "unknown-course"),
            new Thing("/api/v1/analytics/courses/", COURSE, "unknown-course"),
            new Thing("/api/v1/exercises/", EXERCISE, "unknown-exercise"),
            new Thing("/api/v1/analytics/exercises/", EXERCISE, "unknown-exercise"),
            new Thing("/api/v1/learners/", LEARNER, "unknown-learner"),
            new Thing("/api/v1/analytics/learners/", LEARNER, "unknown-learner"),
            new Thing("/api/v1/submissions/", "The submission's id.", "unknown-submission"),
            new Thing("/api/v1/batches/", "The batch's id.", "unknown-batch"),
            new Thing("/api/v1/regrades/", "The regrade's id.", "unknown-regrade"),
            new Thing("/api/v1/admin/keys/", "The key's id.", "unknown-key"),
            new Thing("/api/v1/webhooks/dead/", "The call's id, as in `msg_…`.", "unknown-dead-letter"));

    /** What the operations at {@code path} are about, if they are about a single thing. */
    static Optional<Thing> at(String path) {
        return ALL.stream().filter(thing -> path.startsWith(thing.addresses)).findFirst();
    }
}
