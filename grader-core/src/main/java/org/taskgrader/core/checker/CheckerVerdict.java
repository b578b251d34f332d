package org.taskgrader.core.checker;

import java.util.OptionalInt;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.RunOutcome;
import org.taskgrader.core.verdict.AuthorsWord;
import org.taskgrader.core.verdict.Verdict;

/**
 * Reads what a checker said: points from 0 to 100 on the first line, and a message below. Whatever is not that is a failure
 * of the author's, or ours, and never the learner's.
 */
final class CheckerVerdict {

    private static final String STAGE = "checker";

    private CheckerVerdict() {}

    static Verdict of(ProcessResult run) {
        if (run.outcome() instanceof RunOutcome.SandboxFailure(String stage, String detail)) {
            return new Verdict.NotJudged(stage, detail);
        }
        if (!(run.outcome() instanceof RunOutcome.Exited(int status)) || status != 0) {
            return failed("it ended with " + run.outcome() + AuthorsWord.firstError(run));
        }
        AuthorsWord word = AuthorsWord.read(run.stdout().content().text());
        OptionalInt points = word.points();
        if (run.stdout().truncated() || points.isEmpty()) {
            return failed("its first line is no number from 0 to 100: \"" + word.first() + "\"");
        }
        return points.getAsInt() == AuthorsWord.ALL
                ? new Verdict.Passed()
                : new Verdict.Rejected(points.getAsInt(), word.message());
    }

    private static Verdict failed(String detail) {
        return new Verdict.NotJudged(STAGE, detail);
    }
}
