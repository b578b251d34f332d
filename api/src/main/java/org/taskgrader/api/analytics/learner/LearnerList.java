package org.taskgrader.api.analytics.learner;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Learners of a course: who was active last comes first, and who is enrolled and has sent nothing comes last.
 *
 * @param exercises how many the course has
 * @param stuckAfter who is led to the same mistake so many times in a row counts as stuck
 * @param next what to ask for to get those behind; left out if there are none
 */
@Schema(name = "LearnerList", description = "Learners of a course, each as they are now.")
public record LearnerList(
        @Schema(required = true) String course,
        @Schema(required = true, format = "date-time") String computed,
        @Schema(required = true) int exercises,
        @Schema(required = true) int stuckAfter,
        @Schema(required = true) List<LearnerRow> learners,
        Optional<String> next) {

    public LearnerList {
        learners = List.copyOf(learners);
    }
}
