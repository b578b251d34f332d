package org.taskgrader.api.http;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.taskgrader.api.store.LearnerRecords.Extent;

/**
 * What was erased of a learner, or would be.
 *
 * @param dryRun nothing was
 */
public record LearnerErasure(
        @Schema(required = true) boolean dryRun,
        @Schema(required = true, minimum = "0") int submissions,
        @Schema(required = true) int results,
        @Schema(required = true) int sources,
        @Schema(required = true) int enrolments) {

    static LearnerErasure of(boolean dryRun, Extent extent) {
        return new LearnerErasure(
                dryRun, extent.submissions(), extent.results(), extent.sources(), extent.enrolments());
    }
}
