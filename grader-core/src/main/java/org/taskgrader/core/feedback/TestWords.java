package org.taskgrader.core.feedback;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.comparison.Difference;
import org.taskgrader.core.comparison.FileDifference;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.Kind;
import org.taskgrader.core.exercise.TestCase.Visibility;
import org.taskgrader.core.verdict.CrashKind;
import org.taskgrader.core.verdict.Judgement;
import org.taskgrader.core.verdict.Judgement.JudgedTest;
import org.taskgrader.core.verdict.OverallVerdict;
import org.taskgrader.core.verdict.Verdict;
import org.taskgrader.core.verdict.Verdict.InvalidInput.Reason;

/** What is said about each test. Of a hidden one, only the kind of verdict: its data must not be guessed from our words. */
final class TestWords {

    private final GeneralTexts general;
    private final CheckerWords checkers;

    TestWords(GeneralTexts general, Exercise exercise) {
        this.general = general;
        this.checkers = new CheckerWords(general, exercise);
    }

    /**
     * One for each test.
     *
     * @param spokenOf the name of the test that the leading message is about, if it is about one
     */
    List<TestFeedback> of(Judgement judgement, Exercise exercise, Optional<String> spokenOf) {
        if (judgement.overall() == OverallVerdict.COMPILE_ERROR || judgement.overall() == OverallVerdict.NOT_JUDGED) {
            return List.of();
        }
        Optional<JudgedTest> shown = TestData.toShow(judgement, spokenOf);
        return judgement.tests().stream()
                .map(judged -> of(
                        exercise.kind(), judged, shown.filter(judged::equals).map(one -> TestData.of(one, exercise))))
                .toList();
    }

    private TestFeedback of(Kind kind, JudgedTest judged, Optional<ShownTest> shown) {
        boolean hidden = judged.test().visibility() == Visibility.HIDDEN;
        String sentence = judged.verdict() instanceof Verdict.Passed
                ? general.get(passed(kind))
                : sentence(judged.verdict(), hidden);
        return new TestFeedback(
                LearnerText.words(judged.test().name()),
                judged.passed(),
                shown.isPresent() && mayHaveLostOutput(judged)
                        ? sentence + " " + general.get(GeneralText.TEST_OUTPUT_LOST)
                        : sentence,
                shown);
    }

    /**
     * Whether nothing is seen because the program was stopped: what it had printed may still have been in its buffer (C11
     * 7.21.3), and a learner who sees nothing looks for the mistake too early in the program.
     */
    private static boolean mayHaveLostOutput(JudgedTest judged) {
        boolean stopped =
                switch (judged.verdict()) {
                    case Verdict.Crashed crashed -> true;
                    case Verdict.LimitExceeded(Verdict.Limit limit) -> limit != Verdict.Limit.OUTPUT;
                    case Verdict.Passed passed -> false;
                    case Verdict.WrongOutput wrong -> false;
                    case Verdict.WrongResult wrong -> false;
                    case Verdict.WrongPrediction wrong -> false;
                    case Verdict.Caught caught -> false;
                    case Verdict.NotCaught missed -> false;
                    case Verdict.InvalidInput invalid -> false;
                    case Verdict.ConversationBroken broken -> false;
                    case Verdict.WrongFile wrong -> false;
                    case Verdict.Rejected rejected -> false;
                    case Verdict.WrongExitStatus wrong -> false;
                    case Verdict.CompileError error -> false;
                    case Verdict.NotRun notRun -> false;
                    case Verdict.NotJudged notJudged -> false;
                };
        return stopped && judged.result().stdout().content().isEmpty();
    }

    private String sentence(Verdict verdict, boolean hidden) {
        return switch (verdict) {
            case Verdict.Passed() -> general.get(GeneralText.TEST_PASSED);
            case Verdict.WrongOutput(Difference difference) ->
                hidden ? general.get(hidden(difference)) : sentence(difference);
            case Verdict.WrongResult(Difference difference) ->
                general.get(hidden ? GeneralText.TEST_HIDDEN_RESULT : result(difference));
            case Verdict.WrongPrediction(Difference difference) ->
                general.fill(GeneralText.TEST_WRONG_PREDICTION, Map.of("line", Integer.toString(lineOf(difference))));
            case Verdict.Caught(int input) ->
                general.fill(GeneralText.TEST_CAUGHT, Map.of("input", Integer.toString(input)));
            case Verdict.NotCaught missed -> general.get(GeneralText.TEST_NOT_CAUGHT);
            case Verdict.InvalidInput(int input, Reason reason) -> invalid(input, reason);
            case Verdict.Rejected rejected ->
                hidden ? general.get(GeneralText.TEST_HIDDEN_OUTPUT) : checkers.sentence(rejected);
            case Verdict.ConversationBroken broken ->
                hidden ? general.get(CheckerWords.breach(broken.breach())) : checkers.sentence(broken);
            case Verdict.WrongFile(FileDifference difference) -> new FileWords(general).of(difference, hidden);
            case Verdict.WrongExitStatus(int status) ->
                general.fill(GeneralText.TEST_WRONG_EXIT_STATUS, Map.of("status", Integer.toString(status)));
            case Verdict.Crashed(int signal) -> crash(signal);
            case Verdict.LimitExceeded(Verdict.Limit limit) -> general.get(limit(limit));
            case Verdict.CompileError() -> general.get(GeneralText.TEST_COMPILE_ERROR);
            case Verdict.NotRun() -> general.get(GeneralText.TEST_NOT_RUN);
            case Verdict.NotJudged notJudged -> general.get(GeneralText.TEST_NOT_JUDGED);
        };
    }

    /** Of a hidden test, only what says nothing about its data. */
    private static GeneralText hidden(Difference difference) {
        return switch (difference.kind()) {
            case EMPTY -> GeneralText.TEST_HIDDEN_EMPTY;
            case WHITESPACE -> GeneralText.TEST_HIDDEN_WHITESPACE;
            case LETTER_CASE -> GeneralText.TEST_HIDDEN_LETTER_CASE;
            case MISSING, EXTRA, NUMBER, WORD, LINE -> GeneralText.TEST_HIDDEN_OUTPUT;
        };
    }

    private String sentence(Difference difference) {
        GeneralText text =
                switch (difference.kind()) {
                    case EMPTY -> GeneralText.DIFFERENCE_EMPTY;
                    case MISSING -> GeneralText.DIFFERENCE_MISSING;
                    case EXTRA -> GeneralText.DIFFERENCE_EXTRA;
                    case NUMBER -> GeneralText.DIFFERENCE_NUMBER;
                    case WORD -> GeneralText.DIFFERENCE_WORD;
                    case WHITESPACE -> GeneralText.DIFFERENCE_WHITESPACE;
                    case LETTER_CASE -> GeneralText.DIFFERENCE_LETTER_CASE;
                    case LINE -> GeneralText.DIFFERENCE_LINE;
                };
        return general.fill(
                text,
                Map.of(
                        "line", Integer.toString(lineOf(difference)),
                        "expected", difference.expected(),
                        "actual", difference.actual()));
    }

    private static GeneralText passed(Kind kind) {
        return switch (kind) {
            case Kind.Function function -> GeneralText.TEST_PASSED_CALL;
            case Kind.Tests tests -> GeneralText.TEST_ALL_ACCEPTED;
            case Kind.Interactive interactive -> GeneralText.TEST_PASSED_CONVERSATION;
            case Kind.Program program -> GeneralText.TEST_PASSED;
            case Kind.Fix fix -> GeneralText.TEST_PASSED;
            case Kind.Blanks blanks -> GeneralText.TEST_PASSED;
            case Kind.Parsons parsons -> GeneralText.TEST_PASSED;
            case Kind.Prediction prediction -> GeneralText.TEST_PASSED;
        };
    }

    private String invalid(int input, Reason reason) {
        return switch (reason) {
            case NONE -> general.get(GeneralText.TEST_NO_INPUT);
            case TOO_MANY ->
                general.fill(GeneralText.TEST_TOO_MANY_INPUTS, Map.of("most", Integer.toString(input - 1)));
            case REFUSED -> general.fill(GeneralText.TEST_INPUT_REFUSED, Map.of("input", Integer.toString(input)));
        };
    }

    private static GeneralText result(Difference difference) {
        return difference.actual().isEmpty() ? GeneralText.TEST_NO_RESULT : GeneralText.TEST_WRONG_RESULT;
    }

    /** What is missing has a place in the expected output only. */
    static int lineOf(Difference difference) {
        return difference.kind() == Difference.Kind.MISSING ? difference.expectedLine() : difference.line();
    }

    private String crash(int signal) {
        return switch (CrashKind.of(signal)) {
            case MEMORY -> general.get(GeneralText.TEST_CRASHED_MEMORY);
            case ARITHMETIC -> general.get(GeneralText.TEST_CRASHED_ARITHMETIC);
            case ABORT -> general.get(GeneralText.TEST_CRASHED_ABORT);
            case OTHER -> general.fill(GeneralText.TEST_CRASHED_OTHER, Map.of("signal", Integer.toString(signal)));
        };
    }

    private static GeneralText limit(Verdict.Limit limit) {
        return switch (limit) {
            case CPU_TIME -> GeneralText.TEST_CPU_LIMIT;
            case WALL_TIME -> GeneralText.TEST_WALL_LIMIT;
            case MEMORY -> GeneralText.TEST_MEMORY_LIMIT;
            case OUTPUT -> GeneralText.TEST_OUTPUT_LIMIT;
            case PROCESSES -> GeneralText.TEST_PROCESS_LIMIT;
            case FILES -> GeneralText.TEST_FILE_LIMIT;
        };
    }
}
