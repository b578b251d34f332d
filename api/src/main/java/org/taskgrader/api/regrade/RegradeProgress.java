package org.taskgrader.api.regrade;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.taskgrader.api.report.SubmissionView.ExerciseVersion;

/**
 * How far a regrade is, and what has come out differently.
 *
 * @param status whether there is more to come, as {@code stage} tells as well
 * @param stage what has come of it
 * @param exercise in the state that is graded by now
 * @param requested when it was asked for
 * @param total how many submissions are graded again
 * @param done how many of them are not to be graded any more
 * @param graded how many of them have a new result; fewer than {@code done} if the regrade was stopped
 * @param changed how many have another verdict, score or leading mistake now
 * @param applied how many of them have the new result
 * @param changes those that changed, in the order of their ids, at most {@value #MOST_CHANGES}
 */
@Schema(description = "Submissions of one exercise that are graded again.")
public record RegradeProgress(
        @Schema(required = true, format = "uuid") String id,
        @Schema(required = true) Status status,
        @Schema(required = true) RegradeStage stage,
        @Schema(required = true) ExerciseVersion exercise,
        @Schema(required = true, format = "date-time") String requested,
        @Schema(required = true, minimum = "0") int total,
        @Schema(required = true, minimum = "0") int done,
        @Schema(required = true, minimum = "0") int graded,
        @Schema(required = true, minimum = "0") int changed,
        @Schema(required = true, minimum = "0") int applied,
        @Schema(required = true) List<Change> changes,
        @Schema(required = true) RegradeLinks links) {

    /** More would make an answer that nobody reads; the database has them all. */
    public static final int MOST_CHANGES = 1000;

    public RegradeProgress {
        changes = List.copyOf(changes);
    }

    static RegradeProgress of(RegradeSummary summary, int changed, List<Change> changes) {
        return new RegradeProgress(
                summary.id(),
                summary.stage() == RegradeStage.RUNNING ? Status.RUNNING : Status.DONE,
                summary.stage(),
                summary.exercise(),
                summary.requested(),
                summary.total(),
                summary.done(),
                summary.graded(),
                changed,
                summary.applied(),
                changes,
                summary.links());
    }

    /** As it is in a list. */
    public RegradeSummary summary() {
        return new RegradeSummary(id, stage, exercise, requested, total, done, graded, applied, links);
    }

    /** Whether there is more to come. */
    public enum Status {
        @JsonProperty("running")
        RUNNING,
        @JsonProperty("done")
        DONE
    }

    /**
     * A submission that came out differently.
     *
     * @param submission which was graded again
     * @param regraded the submission that holds the new result, to be read like any other
     * @param applied from when on that has been the submission's own; until then the one before is
     */
    public record Change(
            @Schema(required = true, format = "uuid") String submission,
            @Schema(required = true, format = "uuid") String regraded,
            @Schema(format = "date-time") Optional<String> applied,
            @Schema(required = true) Standing before,
            @Schema(required = true) Standing after) {}

    /** What matters of a result. */
    public record Standing(
            @Schema(required = true) String verdict,
            @Schema(required = true, minimum = "0") double score,
            @Schema(required = true, minimum = "0") int maxScore,
            Optional<String> errorClass) {}

    /** Where to ask on. */
    public record RegradeLinks(@Schema(required = true) String self) {

        static RegradeLinks of(String id) {
            return new RegradeLinks("/api/v1/regrades/" + id);
        }
    }
}
