package org.taskgrader.core.verdict;

import java.util.Optional;
import org.taskgrader.core.comparison.Difference;
import org.taskgrader.core.comparison.FileDifference;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.RunOutcome;

/** What one test says about a program. Nothing here says which mistake was made. */
public sealed interface Verdict {

    record Passed() implements Verdict {}

    record WrongOutput(Difference difference) implements Verdict {}

    /** A function of the learner's did something else than was asked for, as the author's harness says. */
    record WrongResult(Difference difference) implements Verdict {}

    /** The answer is not what the author's program prints. */
    record WrongPrediction(Difference difference) implements Verdict {}

    /**
     * A wrong program does something else than the right one for an input of the learner's, as it is to be.
     *
     * @param input the first such input's number in the answer, from 1
     */
    record Caught(int input) implements Verdict {}

    /** No input of the learner's tells a wrong program from the right one. */
    record NotCaught() implements Verdict {}

    /**
     * An input of the learner's cannot count.
     *
     * @param input its number in the answer, from 1; 0 where there is none
     */
    record InvalidInput(int input, Reason reason) implements Verdict {

        public enum Reason {
            /** There is no input at all. */
            NONE,
            /** There are more than allowed, and this is the first that is too many. */
            TOO_MANY,
            /** The right program does not accept it. */
            REFUSED
        }
    }

    /**
     * The exercise's checker does not accept the output, or not all of it.
     *
     * @param points out of 100, fewer than all
     */
    record Rejected(int points, CheckerMessage message) implements Verdict {}

    /**
     * The program did not keep to the conversation that the exercise asks for.
     *
     * @param message the interactor's, if it has said something
     */
    record ConversationBroken(Breach breach, CheckerMessage message) implements Verdict {}

    /** The output is right, and a file that the program was to write is not. */
    record WrongFile(FileDifference difference) implements Verdict {}

    /** The output was right, and then the program reported failure to its caller. */
    record WrongExitStatus(int status) implements Verdict {}

    record Crashed(int signal) implements Verdict {}

    record LimitExceeded(Limit limit) implements Verdict {}

    /** There was no program to test. */
    record CompileError() implements Verdict {}

    /** The tests before this one all reached a limit, so it was left out. */
    record NotRun() implements Verdict {}

    /** We failed. It never counts against the learner. */
    record NotJudged(String stage, String detail) implements Verdict {

        /** What it means that an author's program cannot be built: no learner's fault. Empty of one that was built. */
        public static Optional<Verdict> unlessBuilt(ProcessResult build, String stage, String detail) {
            if (build.outcome() instanceof RunOutcome.SandboxFailure failure) {
                return Optional.of(new NotJudged(failure.stage(), failure.detail()));
            }
            return build.outcome().equals(new RunOutcome.Exited(0))
                    ? Optional.empty()
                    : Optional.of(new NotJudged(stage, detail));
        }
    }

    /** How a program breaks a conversation. */
    enum Breach {
        /** It ended, and the interactor expected more of it. */
        LEFT_EARLY,
        /** It waited for a word while the interactor waited for one of it. */
        BOTH_WAIT,
        /** It said what had no place there. */
        OUT_OF_PLACE
    }

    enum Limit {
        CPU_TIME,
        WALL_TIME,
        MEMORY,
        OUTPUT,
        PROCESSES,
        FILES
    }
}
