package org.taskgrader.api.report;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A graded submission: all that its sender may know.
 *
 * @param verdict the whole program's; {@code not-judged} means that we failed, and says nothing about the program
 * @param score points earned; 0 if not judged
 * @param tests in the exercise's order; empty if we failed before there was anything to tell
 * @param toolchain the compiler's version and architecture, if it was reached
 */
@Schema(description = "A graded submission.")
public record GradedSubmission(
        @Schema(required = true, format = "uuid") String id,

        @Schema(
                required = true,
                enumeration = {"done"})
        Status status,

        @Schema(required = true) ExerciseVersion exercise,
        @Schema(required = true) VerdictName verdict,
        @Schema(required = true, minimum = "0") double score,
        @Schema(required = true, minimum = "0") int maxScore,
        @Schema(required = true) List<GroupResult> groups,
        @Schema(required = true) List<TestResult> tests,
        @Schema(required = true) FeedbackView feedback,
        Optional<String> toolchain,
        @Schema(required = true) Links links)
        implements SubmissionView {

    public GradedSubmission {
        groups = List.copyOf(groups);
        tests = List.copyOf(tests);
    }

    /** Tests that earn points together, and what they earned. */
    public record GroupResult(
            @Schema(required = true) String name,
            @Schema(required = true, minimum = "0") double score,
            @Schema(required = true, minimum = "0") int maxScore,
            @Schema(required = true, minimum = "0") int passed,
            @Schema(required = true, minimum = "0") int total) {}
}
