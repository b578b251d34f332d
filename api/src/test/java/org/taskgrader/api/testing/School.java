package org.taskgrader.api.testing;

import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.enrolment.Enrolment;

/** A platform of a test's own: keys for it, whom it has enrolled, and what they have sent for the exercise there is. */
public final class School {

    private static final String COURSE = "testing";
    private static final int PASSED = 10;
    private static final int FAILED = 4;

    private final Schools registry;
    private final String platform;

    School(Schools registry, String platform) {
        this.registry = registry;
        this.platform = platform;
    }

    /** Its id. */
    public String platform() {
        return platform;
    }

    /** A new key that may do so much. */
    public String key(Scope first, Scope... more) {
        return key(EnumSet.of(first, more));
    }

    /** As the other. */
    public String key(Set<Scope> scopes) {
        return registry.keys().create(platform, scopes, Optional.empty()).text().text();
    }

    /** In the course there is. */
    public void enrol(List<Enrolment> enrolled) {
        registry.enrolments().replace(platform, COURSE, enrolled);
    }

    /** A learner's attempt of thirty days ago: one that passed, or that made a mistake. */
    public void attempt(String learner, int number, @Nullable String errorClass) {
        byte[] hash = HexFormat.of().parseHex(hash(learner));
        registry.database()
                .useHandle(handle -> AttemptRows.insert(
                        handle,
                        UUID.randomUUID(),
                        platform,
                        hash,
                        DoublingExercise.ID,
                        number,
                        number,
                        errorClass == null ? "passed" : "wrong-output",
                        errorClass,
                        errorClass == null ? PASSED : FAILED));
    }

    /** What is kept of a learner's id. */
    public String hash(String learner) {
        return registry.learners().of(platform, learner).hash();
    }

    /** What figures call a learner. */
    public String handle(String learner) {
        return "x" + hash(learner).substring(0, 20);
    }
}
