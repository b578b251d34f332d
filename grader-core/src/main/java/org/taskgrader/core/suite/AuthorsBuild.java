package org.taskgrader.core.suite;

import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.RunOutcome;
import org.taskgrader.core.exercise.TestCase;
import org.taskgrader.core.verdict.Verdict;

/** What it means when a program of the author's cannot be built: no learner's fault. */
final class AuthorsBuild {

    private AuthorsBuild() {}

    static Verdict failure(TestCase program, ProcessResult build) {
        return build.outcome() instanceof RunOutcome.SandboxFailure(String stage, String detail)
                ? new Verdict.NotJudged(stage, detail)
                : new Verdict.NotJudged("programs", "programs/" + program.name() + ".c does not compile");
    }
}
