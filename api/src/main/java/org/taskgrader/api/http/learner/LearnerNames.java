package org.taskgrader.api.http.learner;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Learners whom a platform asks for.
 *
 * @param learners the platform's own ids, none twice
 */
@Schema(name = "LearnerNames", additionalProperties = Schema.False.class)
public record LearnerNames(
        @Schema(required = true, minItems = 1, maxItems = LearnerNames.MOST, description = "The platform's own ids.")
        List<String> learners) {

    static final int MOST = 1000;

    public LearnerNames {
        learners = List.copyOf(learners);
    }
}
