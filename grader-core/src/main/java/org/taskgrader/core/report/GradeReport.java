package org.taskgrader.core.report;

import java.util.List;
import java.util.Optional;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.diagnosis.Diagnosis;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.feedback.Feedback;
import org.taskgrader.core.grouping.NormalForm;
import org.taskgrader.core.repair.VerifiedEdit;
import org.taskgrader.core.submission.Submission;
import org.taskgrader.core.verdict.Judgement;

/**
 * One submission, graded.
 *
 * @param diagnosis what a second look at the worst failure has shown
 * @param findings every mistake that was found, the leading one first; the feedback speaks of the first few
 * @param edit a change after which the program compiles, if it does not, and one was found
 * @param toolchain the compiler's version and architecture
 * @param form of a program that failed, by which it is known who else failed so
 */
public record GradeReport(
        Submission submission,
        Exercise exercise,
        Judgement judgement,
        Diagnosis diagnosis,
        List<Finding> findings,
        Optional<VerifiedEdit> edit,
        Feedback feedback,
        String toolchain,
        Optional<NormalForm> form) {

    public GradeReport {
        findings = List.copyOf(findings);
    }
}
