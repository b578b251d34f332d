package org.taskgrader.api.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A submission that is not graded yet. */
@Schema(description = "A submission that was accepted and is not graded yet.")
public record PendingSubmission(
        @Schema(required = true, format = "uuid") String id,

        @Schema(
                required = true,
                enumeration = {"queued", "grading"})
        Status status,

        @Schema(required = true) ExerciseVersion exercise,
        @Schema(required = true) Links links)
        implements SubmissionView {}
