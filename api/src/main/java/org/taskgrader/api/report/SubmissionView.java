package org.taskgrader.api.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A submission as its sender sees it: still on its way, or graded. */
@Schema(
        description = "A submission: on its way (`queued`, `grading`), graded (`done`) or taken back (`cancelled`).",
        oneOf = {PendingSubmission.class, GradedSubmission.class},
        discriminatorProperty = "status",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "queued", schema = PendingSubmission.class),
            @DiscriminatorMapping(value = "grading", schema = PendingSubmission.class),
            @DiscriminatorMapping(value = "cancelled", schema = PendingSubmission.class),
            @DiscriminatorMapping(value = "done", schema = GradedSubmission.class)
        })
public sealed interface SubmissionView permits PendingSubmission, GradedSubmission {

    String id();

    Status status();

    Links links();

    /** How far a submission has come. */
    enum Status {
        @JsonProperty("queued")
        QUEUED,
        @JsonProperty("grading")
        GRADING,
        @JsonProperty("done")
        DONE,
        @JsonProperty("cancelled")
        CANCELLED
    }

    /**
     * The exercise, and which state of it.
     *
     * @param version a fingerprint of all in the exercise that decides a grade
     */
    record ExerciseVersion(String id, String version) {}

    /**
     * Where to ask on.
     *
     * @param self this submission
     * @param events its progress, as server-sent events
     */
    record Links(String self, String events) {

        /** The links of the submission {@code id}. */
        public static Links of(String id) {
            String self = "/api/v1/submissions/" + id;
            return new Links(self, self + "/events");
        }
    }
}
