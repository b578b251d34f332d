package org.taskgrader.core.suite;

import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.RunOutcome;
import org.taskgrader.core.exercise.Answer;
import org.taskgrader.core.exercise.TestCase;
import org.taskgrader.core.plan.TestRun;
import org.taskgrader.core.verdict.Judgement.JudgedTest;
import org.taskgrader.core.verdict.Verdict;

/**
 * What the right program did with an input.
 *
 * @param number the input's in the answer, from 1
 */
record RightRun(int number, TestRun run, ProcessResult result) {

    boolean isAccepted() {
        return result.outcome().equals(new RunOutcome.Exited(0));
    }

    /** The test with this input, and with what the right program prints for it as what is expected. */
    TestCase in(TestCase test) {
        return new TestCase(
                test.name(),
                test.group(),
                test.visibility(),
                run.invocation(),
                Answer.of(result.stdout().content()),
                test.limits());
    }

    JudgedTest judged(TestCase test, Verdict verdict) {
        return new JudgedTest(in(test), result, result.stdout(), verdict);
    }
}
