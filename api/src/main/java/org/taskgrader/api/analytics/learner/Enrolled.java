package org.taskgrader.api.analytics.learner;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a learner is enrolled, as the platform has said.
 *
 * @param cohort left out for who is in none
 */
@Schema(name = "LearnerEnrolment")
public record Enrolled(
        @Schema(required = true) String course,
        @Schema(required = true) String session,
        Optional<String> cohort) {

    /** In one line: the session, and the cohort within it. */
    public String text() {
        return session + cohort.map(name -> " / " + name).orElse("");
    }
}
