package org.taskgrader.api.regrade;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.taskgrader.api.regrade.RegradeProgress.RegradeLinks;
import org.taskgrader.api.report.SubmissionView.ExerciseVersion;

/**
 * A regrade in a list.
 *
 * @param exercise in the state that is graded by then
 * @param requested when it was asked for
 * @param total how many submissions it is about
 * @param done how many of them are not to be graded any more
 * @param graded how many of them have a new result; fewer than {@code done} if it was stopped
 * @param applied how many of them report the new result
 */
@Schema(description = "A regrade, without what came out differently.")
public record RegradeSummary(
        @Schema(required = true, format = "uuid") String id,
        @Schema(required = true) RegradeStage stage,
        @Schema(required = true) ExerciseVersion exercise,
        @Schema(required = true, format = "date-time") String requested,
        @Schema(required = true, minimum = "0") int total,
        @Schema(required = true, minimum = "0") int done,
        @Schema(required = true, minimum = "0") int graded,
        @Schema(required = true, minimum = "0") int applied,
        @Schema(required = true) RegradeLinks links) {}
