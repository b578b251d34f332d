package org.taskgrader.api.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A submission that has no result: it is not graded yet, or was taken back and never will be. */
@Schema(description = "A submission without a result: not graded yet, or taken back.")
public record PendingSubmission(
        @Schema(required = true, format = "uuid") String id,

        @Schema(
                required = true,
                enumeration = {"queued", "grading", "cancelled"})
        Status status,

        @Schema(required = true) ExerciseVersion exercise,
        @Schema(required = true) Links links)
        implements SubmissionView {}
