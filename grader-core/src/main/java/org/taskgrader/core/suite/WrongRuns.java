package org.taskgrader.core.suite;

import java.util.List;
import java.util.Optional;
import org.taskgrader.core.comparison.OutputComparison;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.RunOutcome;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.ExitStatus;
import org.taskgrader.core.exercise.TestCase;
import org.taskgrader.core.verdict.Judgement.JudgedTest;
import org.taskgrader.core.verdict.Verdict;

/**
 * What one wrong program did with the inputs that count.
 *
 * @param right what the right one did with them
 * @param results the wrong program's build, and then one run for each of the right one's
 */
record WrongRuns(Exercise exercise, List<RightRun> right, List<ProcessResult> results) {

    /** By the first input for which the two differ. */
    JudgedTest judged(TestCase test) {
        ProcessResult build = results.getFirst();
        Optional<Verdict> unbuilt = SuitePlanner.unlessBuilt(build, test);
        if (unbuilt.isPresent()) {
            return new JudgedTest(test, build, build.stdout(), unbuilt.get());
        }
        Verdict missed = new Verdict.NotCaught();
        for (int i = 0; i < right.size(); i++) {
            ProcessResult run = results.get(i + 1);
            if (run.outcome() instanceof RunOutcome.SandboxFailure(String stage, String detail)) {
                missed = new Verdict.NotJudged(stage, detail); // another input may catch it all the same
            } else if (differs(right.get(i).result(), run)) {
                TestCase caught = right.get(i).in(test);
                return new JudgedTest(
                        caught,
                        run,
                        run.stdout(),
                        new Verdict.Caught(right.get(i).number()));
            }
        }
        ProcessResult last = results.getLast();
        return new JudgedTest(test, last, last.stdout(), missed);
    }

    private boolean differs(ProcessResult rightRun, ProcessResult wrongRun) {
        boolean statusCounts = exercise.exitStatus() == ExitStatus.ZERO;
        return !(wrongRun.outcome() instanceof RunOutcome.Exited(int status))
                || (statusCounts && status != 0)
                || OutputComparison.compare(
                                exercise.comparison(), rightRun.stdout().content(), wrongRun.stdout())
                        .isPresent();
    }
}
