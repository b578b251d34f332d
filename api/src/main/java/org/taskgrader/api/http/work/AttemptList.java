package org.taskgrader.api.http.work;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.taskgrader.api.report.VerdictName;
import org.taskgrader.api.store.Attempts.Attempted;

/**
 * A learner's attempts at an exercise.
 *
 * @param attempts the latest first, at most 50
 */
@Schema(name = "AttemptList", description = "A learner's attempts at an exercise, the latest first.")
public record AttemptList(@Schema(required = true) List<AttemptView> attempts) {

    public AttemptList {
        attempts = List.copyOf(attempts);
    }

    /**
     * An attempt, without its program.
     *
     * @param id the submission's
     * @param number which of the learner's attempts at the exercise it was, from 1
     * @param passed how many tests it passed, of {@code total}
     * @param sourceKept whether its program can still be read
     */
    @Schema(name = "Attempt")
    public record AttemptView(
            @Schema(required = true, format = "uuid") String id,
            @Schema(required = true, minimum = "1") int number,
            @Schema(required = true, format = "date-time") String received,
            @Schema(required = true) VerdictName verdict,
            @Schema(required = true, minimum = "0") double score,
            @Schema(required = true, minimum = "0") int maxScore,
            @Schema(required = true, minimum = "0") int passed,
            @Schema(required = true, minimum = "0") int total,
            @Schema(required = true) boolean sourceKept) {}

    static AttemptList of(List<Attempted> attempts) {
        return new AttemptList(attempts.stream()
                .map(attempt -> new AttemptView(
                        attempt.submission().toString(),
                        attempt.number(),
                        attempt.received().toString(),
                        attempt.verdict(),
                        attempt.score(),
                        attempt.maxScore(),
                        attempt.passed(),
                        attempt.total(),
                        attempt.kept()))
                .toList());
    }
}
