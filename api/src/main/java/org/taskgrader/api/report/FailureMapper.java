package org.taskgrader.api.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.taskgrader.api.report.TestResult.Differs;
import org.taskgrader.api.report.TestResult.Failure;
import org.taskgrader.api.report.TestResult.GivenFile;
import org.taskgrader.api.report.TestResult.WrongFile;
import org.taskgrader.core.comparison.Difference;
import org.taskgrader.core.comparison.FileDifference;
import org.taskgrader.core.comparison.OutputComparison;
import org.taskgrader.core.execution.CapturedOutput;
import org.taskgrader.core.execution.Conversation;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.ReturnedFile;
import org.taskgrader.core.exercise.Comparison;
import org.taskgrader.core.exercise.TestCase;
import org.taskgrader.core.verdict.Judgement.JudgedTest;
import org.taskgrader.core.verdict.Verdict;

/** Takes from a failed test that is not hidden what its reader may know. */
final class FailureMapper {

    private static final int MOST_FILES = 3;

    /** Of a conversation. */
    private static final int MOST_TURNS = 100;

    private FailureMapper() {}

    /** What a learner needs to run the test again at home, and to see what was wrong. */
    static Failure failure(JudgedTest judged, Comparison comparison) {
        TestCase test = judged.test();
        ProcessResult result = judged.result();
        return new Failure(
                test.arguments(),
                ReportMapper.some(test.environment()),
                ReportMapper.some(test.invocation().files().stream()
                        .limit(MOST_FILES)
                        .map(file -> new GivenFile(file.name(), TextExcerpt.of(file.content(), false)))
                        .toList()),
                TextExcerpt.of(test.input(), false),
                TextExcerpt.of(test.expected(), false),
                excerpt(judged.output()),
                result.stderr().content().isEmpty() ? Optional.empty() : Optional.of(excerpt(result.stderr())),
                judged.verdict() instanceof Verdict.Crashed crashed ? Optional.of(crashed.signal()) : Optional.empty(),
                judged.verdict() instanceof Verdict.WrongExitStatus wrong
                        ? Optional.of(wrong.status())
                        : Optional.empty(),
                judged.verdict() instanceof Verdict.WrongFile wrong
                        ? Optional.of(wrongFile(judged, wrong.difference().name()))
                        : Optional.empty(),
                result.conversation().map(FailureMapper::conversation),
                difference(judged, comparison).map(FailureMapper::differs));
    }

    /**
     * Found anew, beside the answer that is shown: a program that was stopped has printed something wrong or too little, too. What a
     * checker or a conversation rejects need not be where it differs from one of the right answers.
     */
    private static Optional<Difference> difference(JudgedTest judged, Comparison comparison) {
        if (judged.verdict() instanceof Verdict.WrongFile(FileDifference wrong)) {
            return wrong instanceof FileDifference.Text text ? Optional.of(text.difference()) : Optional.empty();
        }
        if (judged.verdict() instanceof Verdict.Rejected
                || judged.result().conversation().isPresent()) {
            return Optional.empty();
        }
        return OutputComparison.compare(comparison, judged.test().expected(), judged.output());
    }

    private static Differs differs(Difference difference) {
        return new Differs(
                difference.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                difference.line(),
                difference.column(),
                difference.expectedLine());
    }

    /** The last turns: that is where it went wrong. */
    private static TestResult.Conversation conversation(Conversation conversation) {
        List<Conversation.Turn> turns = conversation.turns();
        List<Conversation.Turn> last = turns.subList(Math.max(0, turns.size() - MOST_TURNS), turns.size());
        return new TestResult.Conversation(
                last.stream()
                        .map(turn -> new TestResult.Turn(
                                turn.speaker().name().toLowerCase(Locale.ROOT), TextExcerpt.of(turn.said(), false)))
                        .toList(),
                conversation.afterwards().isEmpty()
                        ? Optional.empty()
                        : Optional.of(TextExcerpt.of(conversation.afterwards(), false)),
                conversation.leftOut() > 0 || last.size() < turns.size());
    }

    private static WrongFile wrongFile(JudgedTest judged, String name) {
        return new WrongFile(
                name,
                judged.test().answer().files().stream()
                        .filter(file -> file.name().equals(name))
                        .map(file -> TextExcerpt.of(file.content(), false))
                        .findFirst()
                        .orElseThrow(),
                judged.result().files().stream()
                        .filter(file -> file.name().equals(name))
                        .filter(FailureMapper::isThere)
                        .map(file -> TextExcerpt.of(file.content(), file.status() == ReturnedFile.Status.CUT))
                        .findFirst());
    }

    private static boolean isThere(ReturnedFile file) {
        return switch (file.status()) {
            case WHOLE, CUT -> true;
            case MISSING, NOT_A_FILE -> false;
        };
    }

    private static TextExcerpt excerpt(CapturedOutput output) {
        return TextExcerpt.of(output.content(), output.truncated());
    }
}
