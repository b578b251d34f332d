package org.taskgrader.api.simulation;

import org.taskgrader.api.report.KeptResult;
import org.taskgrader.api.report.VerdictName;
import org.taskgrader.core.submission.Submission;

/**
 * A program that learners may send, with what the grader says of it.
 *
 * @param exerciseVersion of the exercise that it was graded for
 */
public record SimulatedProgram(Submission submission, String exerciseVersion, KeptResult result) {

    boolean right() {
        return result.view().verdict() == VerdictName.PASSED;
    }
}
