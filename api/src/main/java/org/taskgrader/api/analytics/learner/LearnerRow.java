package org.taskgrader.api.analytics.learner;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A learner in a course's list.
 *
 * @param handle what the learner is called here
 * @param learner the platform's own id, where it has asked for this one by it
 * @param enrolments in the course's sessions
 * @param attempts that were judged, at all of the course's exercises
 * @param begun exercises with such an attempt
 * @param solved exercises of which one has passed
 * @param grade in the course, from 0 to 1
 * @param lastActivity when the latest of the attempts came; left out if there is none
 * @param stuck where the learner makes the same mistake again and again; of several such exercises the latest
 */
@Schema(name = "LearnerRow")
public record LearnerRow(
        @Schema(required = true) String handle,
        Optional<String> learner,
        @Schema(required = true) List<Enrolled> enrolments,
        @Schema(required = true) int attempts,
        @Schema(required = true) int begun,
        @Schema(required = true) int solved,
        @Schema(required = true) double grade,

        @Schema(format = "date-time") Optional<String> lastActivity,

        Optional<Stuck> stuck) {

    public LearnerRow {
        enrolments = List.copyOf(enrolments);
    }

    /** As {@code id} asked for, which is the platform's own of the same learner. */
    LearnerRow named(String id) {
        return new LearnerRow(handle, Optional.of(id), enrolments, attempts, begun, solved, grade, lastActivity, stuck);
    }

    /**
     * Where somebody is stuck.
     *
     * @param attempts how many in a row, up to the latest, have led to the same mistake
     */
    @Schema(name = "LearnerStuck")
    public record Stuck(
            @Schema(required = true) String exercise,
            @Schema(required = true) String errorClass,
            @Schema(required = true) int attempts) {}
}
