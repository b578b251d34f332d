package org.taskgrader.api.report;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.taskgrader.api.report.GradedSubmission.FindingView;
import org.taskgrader.api.report.GradedSubmission.GroupResult;
import org.taskgrader.api.report.SubmissionView.ExerciseVersion;

/**
 * The report on a program that was tried: what a {@link GradedSubmission} says, without an id, as nothing was kept.
 *
 * @param remarks what the exercise's author should know, as compilers write it; mostly none
 */
@Schema(description = "The report on a program that was tried; nothing of it is kept.")
public record TrialReport(
        @Schema(required = true) ExerciseVersion exercise,
        @Schema(required = true) VerdictName verdict,
        @Schema(required = true, minimum = "0") double score,
        @Schema(required = true, minimum = "0") int maxScore,
        @Schema(required = true) List<GroupResult> groups,
        @Schema(required = true) List<TestResult> tests,
        @Schema(required = true) List<FindingView> findings,
        @Schema(required = true) FeedbackView feedback,
        Optional<String> toolchain,
        @Schema(required = true) List<String> remarks) {

    public TrialReport {
        groups = List.copyOf(groups);
        tests = List.copyOf(tests);
        findings = List.copyOf(findings);
        remarks = List.copyOf(remarks);
    }

    /** What a submission's report says. */
    public static TrialReport of(GradedSubmission report, List<String> remarks) {
        return new TrialReport(
                report.exercise(),
                report.verdict(),
                report.score(),
                report.maxScore(),
                report.groups(),
                report.tests(),
                report.findings(),
                report.feedback(),
                report.toolchain(),
                remarks);
    }
}
