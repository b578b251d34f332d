package org.taskgrader.core.feedback;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.comparison.Difference;
import org.taskgrader.core.comparison.FileDifference;
import org.taskgrader.core.comparison.OutputComparison;
import org.taskgrader.core.execution.ReturnedFile;
import org.taskgrader.core.exercise.Comparison;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.Kind;
import org.taskgrader.core.exercise.PlacedFile;
import org.taskgrader.core.exercise.TestCase.Visibility;
import org.taskgrader.core.feedback.ShownTest.Row;
import org.taskgrader.core.feedback.ShownTest.ShownFile;
import org.taskgrader.core.verdict.Judgement;
import org.taskgrader.core.verdict.Judgement.JudgedTest;
import org.taskgrader.core.verdict.Verdict;
import org.taskgrader.core.verdict.Verdict.InvalidInput.Reason;

/** Which failed test is shown with its data, and how much of them. One is enough to work on, and two are more to read. */
final class TestData {

    private static final int MOST_ROWS = 14;
    private static final int ROWS_BEFORE = 4;
    private static final int MOST_FILES = 3;

    private TestData() {}

    /**
     * The failed test to show: the one that the leading message speaks of, else the smallest; never a hidden one.
     *
     * @param spokenOf the name of the test that the leading message is about, if it is about one
     */
    static Optional<JudgedTest> toShow(Judgement judgement, Optional<String> spokenOf) {
        return judgement.tests().stream()
                .filter(judged -> judged.test().visibility() != Visibility.HIDDEN && canBeShown(judged.verdict()))
                .min(Comparator.comparing(
                                (JudgedTest judged) -> !judged.test().name().equals(spokenOf.orElse("")))
                        .thenComparingInt(TestData::size));
    }

    private static int size(JudgedTest judged) {
        return judged.test().input().size()
                + judged.test().expected().size()
                + judged.output().content().size();
    }

    private static boolean canBeShown(Verdict verdict) {
        return switch (verdict) {
            case Verdict.WrongOutput wrong -> true;
            case Verdict.WrongResult wrong -> true;
            case Verdict.WrongPrediction wrong -> false;
            case Verdict.InvalidInput(int input, Reason reason) -> reason == Reason.REFUSED;
            case Verdict.NotCaught missed -> false;
            case Verdict.Caught caught -> false;
            case Verdict.ConversationBroken broken -> true;
            case Verdict.WrongFile wrong -> true;
            case Verdict.Rejected rejected -> true;
            case Verdict.WrongExitStatus wrong -> true;
            case Verdict.Crashed crashed -> true;
            case Verdict.LimitExceeded exceeded -> true;
            case Verdict.Passed passed -> false;
            case Verdict.CompileError error -> false;
            case Verdict.NotRun notRun -> false;
            case Verdict.NotJudged notJudged -> false;
        };
    }

    /**
     * The two texts that are set side by side.
     *
     * @param file whose they are; empty for the output's
     */
    private record Compared(Optional<String> file, Bytes expected, Bytes actual, Optional<Difference> difference) {}

    private static Compared compared(JudgedTest judged, Comparison comparison) {
        if (judged.verdict() instanceof Verdict.WrongFile(FileDifference.Text(String name, Difference difference))) {
            Bytes expected = judged.test().answer().files().stream()
                    .filter(file -> file.name().equals(name))
                    .map(PlacedFile::content)
                    .findFirst()
                    .orElseThrow();
            Bytes actual = judged.result().files().stream()
                    .filter(file -> file.name().equals(name))
                    .map(ReturnedFile::content)
                    .findFirst()
                    .orElseThrow();
            return new Compared(Optional.of(name), expected, actual, Optional.of(difference));
        }
        if (judged.result().conversation().isPresent()) {
            return new Compared(Optional.empty(), Bytes.empty(), Bytes.empty(), Optional.empty());
        }
        // Found anew, for a program that was stopped has printed something wrong or too little, too.
        Optional<Difference> difference = judged.verdict() instanceof Verdict.WrongFile
                ? Optional.empty()
                : OutputComparison.compare(comparison, judged.test().expected(), judged.output());
        return new Compared(
                Optional.empty(), judged.test().expected(), judged.output().content(), difference);
    }

    /** What is shown of a test. */
    static ShownTest of(JudgedTest judged, Exercise exercise) {
        Comparison comparison = exercise.comparison();
        Compared compared = compared(judged, comparison);
        Optional<Difference> difference = compared.difference();
        List<Row> rows = difference.isPresent() ? rows(compared, comparison, difference.get()) : List.of();
        int from = Math.max(0, Math.min(SideBySide.first(rows) - ROWS_BEFORE, rows.size() - MOST_ROWS));
        int to = Math.min(rows.size(), from + MOST_ROWS);
        return new ShownTest(
                exercise.kind() instanceof Kind.Function,
                judged.test().arguments().stream().map(LearnerText::line).toList(),
                judged.test().environment().stream().map(LearnerText::line).toList(),
                judged.test().invocation().files().stream()
                        .limit(MOST_FILES)
                        .map(TestData::shown)
                        .toList(),
                judged.result().conversation().map(ConversationLines::of),
                OutputLines.ofInput(judged.test().input()),
                compared.file(),
                rows.subList(from, to),
                from > 0,
                to < rows.size(),
                judged.verdict() instanceof Verdict.Rejected
                                && judged.result().conversation().isEmpty()
                        ? OutputLines.ofInput(judged.output().content())
                        : List.of(),
                difference
                        .filter(found -> found.kind() == Difference.Kind.WHITESPACE)
                        .isPresent());
    }

    private static ShownFile shown(PlacedFile file) {
        return file.isText()
                ? new ShownFile(file.name(), Optional.empty(), OutputLines.ofInput(file.content()))
                : new ShownFile(
                        file.name(), Optional.of(ByteSize.ofBytes(file.content().size())), List.of());
    }

    private static List<Row> rows(Compared compared, Comparison comparison, Difference difference) {
        // Lines far behind the first difference are not shown, so they need not be cut out of what may be megabytes.
        int most = 2 * MOST_ROWS + Math.max(difference.line(), difference.expectedLine());
        return SideBySide.rows(
                OutputLines.withEnds(compared.expected(), most),
                OutputLines.withEnds(compared.actual(), most),
                comparison,
                difference);
    }
}
