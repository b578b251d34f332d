package org.taskgrader.core.classification.output;

import java.util.Arrays;
import java.util.Optional;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.TestCase.Visibility;
import org.taskgrader.core.verdict.Judgement.JudgedTest;
import org.taskgrader.core.verdict.Verdict;

/**
 * What one test gave a program and got from it, for a run that ended by itself. Texts beyond what is looked at are cut.
 *
 * @param shown whether the learner may see the texts
 */
public record TestOutput(String test, boolean shown, boolean passed, String input, String expected, String actual) {

    /** Empty for a run that did not get as far as an output to compare. */
    public static Optional<TestOutput> of(JudgedTest judged) {
        return switch (judged.verdict()) {
            case Verdict.Passed() -> Optional.of(of(judged, true));
            case Verdict.WrongOutput wrong -> Optional.of(of(judged, false));
            case Verdict.WrongResult wrong -> Optional.empty();
            case Verdict.WrongPrediction wrong -> Optional.empty();
            case Verdict.Caught caught -> Optional.empty();
            case Verdict.NotCaught missed -> Optional.empty();
            case Verdict.InvalidInput invalid -> Optional.empty();
            case Verdict.ConversationBroken broken -> Optional.empty();
            case Verdict.WrongFile file -> Optional.empty();
            case Verdict.Rejected rejected -> Optional.empty();
            case Verdict.WrongExitStatus status -> Optional.empty();
            case Verdict.Crashed crashed -> Optional.empty();
            case Verdict.LimitExceeded limit -> Optional.empty();
            case Verdict.CompileError() -> Optional.empty();
            case Verdict.NotRun() -> Optional.empty();
            case Verdict.NotJudged notJudged -> Optional.empty();
        };
    }

    private static TestOutput of(JudgedTest judged, boolean passed) {
        return new TestOutput(
                judged.test().name(),
                judged.test().visibility() != Visibility.HIDDEN,
                passed,
                beginning(judged.test().input()),
                beginning(judged.test().expected()),
                beginning(judged.output().content()));
    }

    private static String beginning(Bytes content) {
        // Four octets are the most that one character of UTF-8 takes.
        int most = 4 * OutputDiffer.LONGEST + 4;
        return content.size() <= most
                ? content.text()
                : Bytes.of(Arrays.copyOf(content.toArray(), most)).text();
    }

    /** How much there is to read, to choose the test that shows a mistake best. */
    int length() {
        return input.length() + expected.length() + actual.length();
    }
}
