package org.taskgrader.core.feedback;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.comparison.Difference;
import org.taskgrader.core.exercise.TestCase.Visibility;
import org.taskgrader.core.verdict.Judgement;
import org.taskgrader.core.verdict.Judgement.JudgedTest;
import org.taskgrader.core.verdict.OverallVerdict;
import org.taskgrader.core.verdict.Verdict;

/** What is said about each test. Of a hidden one, only the kind of verdict: its data must not be guessed from our words. */
final class TestWords {

    private static final int SIGABRT = 6;
    private static final int SIGBUS = 7;
    private static final int SIGFPE = 8;
    private static final int SIGSEGV = 11;

    private static final int MOST_LINES = 20;
    private static final int MOST_BYTES = 4096;

    private final GeneralTexts general;

    TestWords(GeneralTexts general) {
        this.general = general;
    }

    List<TestFeedback> of(Judgement judgement) {
        if (judgement.overall() == OverallVerdict.COMPILE_ERROR || judgement.overall() == OverallVerdict.NOT_JUDGED) {
            return List.of();
        }
        return judgement.tests().stream().map(this::of).toList();
    }

    private TestFeedback of(JudgedTest judged) {
        boolean hidden = judged.test().visibility() == Visibility.HIDDEN;
        Optional<TestFeedback.Shown> shown = hidden || judged.passed() ? Optional.empty() : Optional.of(data(judged));
        String sentence = sentence(judged.verdict(), hidden);
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
                    case Verdict.WrongExitStatus wrong -> false;
                    case Verdict.CompileError error -> false;
                    case Verdict.NotRun notRun -> false;
                    case Verdict.NotJudged notJudged -> false;
                };
        return stopped && judged.result().stdout().content().isEmpty();
    }

    private static TestFeedback.Shown data(JudgedTest judged) {
        return new TestFeedback.Shown(
                lines(judged.test().input()),
                lines(judged.test().expected()),
                lines(judged.result().stdout().content()));
    }

    private static List<String> lines(Bytes content) {
        boolean cut = content.size() > MOST_BYTES;
        String text =
                cut ? Bytes.of(Arrays.copyOf(content.toArray(), MOST_BYTES)).text() : content.text();
        List<String> all = text.lines().limit(MOST_LINES + 1L).toList();
        List<String> lines = new ArrayList<>(
                all.stream().limit(MOST_LINES).map(LearnerText::line).toList());
        if (cut || all.size() > MOST_LINES) {
            lines.add("…");
        }
        return lines;
    }

    private String sentence(Verdict verdict, boolean hidden) {
        return switch (verdict) {
            case Verdict.Passed() -> general.get(GeneralText.TEST_PASSED);
            case Verdict.WrongOutput(Difference difference) ->
                hidden ? general.get(GeneralText.TEST_WRONG_OUTPUT_HIDDEN) : sentence(difference);
            case Verdict.WrongExitStatus(int status) ->
                general.fill(GeneralText.TEST_WRONG_EXIT_STATUS, Map.of("status", Integer.toString(status)));
            case Verdict.Crashed(int signal) -> crash(signal);
            case Verdict.LimitExceeded(Verdict.Limit limit) -> general.get(limit(limit));
            case Verdict.CompileError() -> general.get(GeneralText.TEST_COMPILE_ERROR);
            case Verdict.NotRun() -> general.get(GeneralText.TEST_NOT_RUN);
            case Verdict.NotJudged notJudged -> general.get(GeneralText.TEST_NOT_JUDGED);
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
                        "line", Integer.toString(difference.line()),
                        "expected", difference.expected(),
                        "actual", difference.actual()));
    }

    private String crash(int signal) {
        return switch (signal) {
            case SIGSEGV, SIGBUS -> general.get(GeneralText.TEST_CRASHED_MEMORY);
            case SIGFPE -> general.get(GeneralText.TEST_CRASHED_ARITHMETIC);
            case SIGABRT -> general.get(GeneralText.TEST_CRASHED_ABORT);
            default -> general.fill(GeneralText.TEST_CRASHED_OTHER, Map.of("signal", Integer.toString(signal)));
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
