package org.taskgrader.api.report;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.taskgrader.api.report.FeedbackView.Place;

/**
 * A graded submission: all that its sender may know.
 *
 * @param verdict the whole program's; {@code not-judged} means that we failed, and says nothing about the program
 * @param score points earned; 0 if not judged
 * @param tests in the exercise's order; empty if we failed before there was anything to tell
 * @param findings every mistake that was seen, the leading one first; the feedback speaks of the first few
 * @param toolchain the compiler's version and architecture, if it was reached
 * @param cached nothing was run for it: the same program had been run before for the same tests; it was judged and explained
 *     anew
 * @param regraded that another result counted before, if one did
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
        @Schema(required = true) List<FindingView> findings,
        @Schema(required = true) FeedbackView feedback,
        Optional<String> toolchain,
        @Schema(required = true) boolean cached,
        Optional<Regraded> regraded,
        @Schema(required = true) Links links)
        implements SubmissionView {

    public GradedSubmission {
        groups = List.copyOf(groups);
        tests = List.copyOf(tests);
        findings = List.copyOf(findings);
    }

    /** The same, told otherwise. */
    GradedSubmission with(FeedbackView told) {
        return new GradedSubmission(
                id, status, exercise, verdict, score, maxScore, groups, tests, findings, told, toolchain, cached,
                regraded, links);
    }

    /** The same, as the result of the submission {@code other}. */
    GradedSubmission of(String other, Optional<Regraded> since) {
        return new GradedSubmission(
                other,
                status,
                exercise,
                verdict,
                score,
                maxScore,
                groups,
                tests,
                findings,
                feedback,
                toolchain,
                cached,
                since,
                Links.of(other));
    }

    /**
     * A submission that was graded again, which counts now.
     *
     * @param at from when on it has counted
     * @param verdict the one that counted until then
     * @param score the points that counted until then
     */
    @Schema(description = "The submission was graded again, and this is the new result; what counted until then.")
    public record Regraded(
            @Schema(required = true, format = "date-time") String at,
            @Schema(required = true) VerdictName verdict,
            @Schema(required = true, minimum = "0") double score,
            @Schema(required = true, minimum = "0") int maxScore) {}

    /**
     * A mistake, for statistics and for pages of one's own; its words are in the feedback.
     *
     * @param errorClass the stable id of the kind of mistake
     * @param place where in the program, if there is a place
     * @param test the test that shows it, if it took a run to see it
     */
    public record FindingView(
            @Schema(required = true) String errorClass, Optional<Place> place, Optional<String> test) {}

    /**
     * Tests that earn points together, and what they earned.
     *
     * @param waitsFor a group whose tests must all pass before this one earns anything, and do not
     */
    public record GroupResult(
            @Schema(required = true) String name,
            @Schema(required = true, minimum = "0") double score,
            @Schema(required = true, minimum = "0") int maxScore,
            @Schema(required = true, minimum = "0") int passed,
            @Schema(required = true, minimum = "0") int total,
            Optional<String> waitsFor) {}
}
