package org.taskgrader.core.feedback;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.taskgrader.core.comparison.Difference;
import org.taskgrader.core.comparison.Difference.Kind;
import org.taskgrader.core.exercise.Comparison;
import org.taskgrader.core.feedback.ShownTest.Cell;
import org.taskgrader.core.feedback.ShownTest.Row;

/**
 * Sets an expected and an actual output side by side, so that the lines of the first difference stand next to each other:
 * blank lines that do not count get an empty place on the other side.
 */
final class SideBySide {

    private final List<String> expected;
    private final List<String> actual;
    private final Comparison comparison;
    private final List<Row> rows = new ArrayList<>();
    private int wanted;
    private int written;

    private SideBySide(List<String> expected, List<String> actual, Comparison comparison) {
        this.expected = expected;
        this.actual = actual;
        this.comparison = comparison;
    }

    /**
     * All rows.
     *
     * @param expected lines with their ends, as {@link OutputLines} cuts them
     * @param difference the first one
     */
    static List<Row> rows(List<String> expected, List<String> actual, Comparison comparison, Difference difference) {
        SideBySide page = new SideBySide(expected, actual, comparison);
        page.upTo(difference);
        page.rest();
        return page.rows;
    }

    private void upTo(Difference difference) {
        if (comparison instanceof Comparison.UnorderedLines || comparison instanceof Comparison.UnorderedWords) {
            unordered(difference);
            return;
        }
        boolean blankLinesCount = comparison instanceof Comparison.Exact && difference.kind() == Kind.WHITESPACE;
        while (wanted < expected.size() || written < actual.size()) {
            boolean noneExpected = isBlank(expected, wanted);
            boolean nonePrinted = isBlank(actual, written);
            if (!blankLinesCount && noneExpected && !nonePrinted && wanted + 1 < difference.expectedLine()) {
                add(plain(expected, wanted++), Optional.empty());
            } else if (!blankLinesCount && nonePrinted && !noneExpected && written + 1 < difference.line()) {
                add(Optional.empty(), plain(actual, written++));
            } else if (isReached(difference)) {
                differing(difference);
                return;
            } else {
                add(plain(expected, wanted++), plain(actual, written++));
            }
        }
    }

    /** An output that has ended has no place to stop at. */
    private boolean isReached(Difference difference) {
        boolean inExpected = wanted + 1 >= difference.expectedLine();
        boolean inActual = written + 1 >= difference.line();
        return switch (difference.kind()) {
            case EMPTY, MISSING -> inExpected;
            case EXTRA -> inActual;
            case NUMBER, WORD, WHITESPACE, LETTER_CASE, LINE -> inExpected || inActual;
        };
    }

    private void differing(Difference difference) {
        String left = wanted < expected.size() ? expected.get(wanted) : "";
        String right = written < actual.size() ? actual.get(written) : "";
        Marks marks = Marks.of(difference, left, right);
        int number = written < actual.size() || wanted >= expected.size() ? written + 1 : wanted + 1;
        Optional<Cell> leftCell = wanted < expected.size() ? Optional.of(marks.expected()) : Optional.empty();
        Optional<Cell> rightCell = written < actual.size() ? Optional.of(marks.actual()) : Optional.empty();
        rows.add(new Row(number, leftCell, rightCell, true));
        wanted++;
        written++;
    }

    /** Where order does not count, each side marks a line of its own. */
    private void unordered(Difference difference) {
        boolean missing = difference.kind() == Kind.MISSING || difference.kind() == Kind.EMPTY;
        int first = missing ? difference.expectedLine() : difference.line();
        for (; wanted < Math.max(expected.size(), actual.size()); wanted++, written++) {
            boolean isMissing = difference.kind() != Kind.EXTRA && wanted + 1 == difference.expectedLine();
            boolean isUnexpected = !missing && written + 1 == difference.line();
            rows.add(new Row(
                    wanted + 1,
                    isMissing ? whole(expected, wanted) : plain(expected, wanted),
                    isUnexpected ? whole(actual, written) : plain(actual, written),
                    wanted + 1 == first));
        }
    }

    private void rest() {
        while (wanted < expected.size() || written < actual.size()) {
            add(plain(expected, wanted++), plain(actual, written++));
        }
    }

    private void add(Optional<Cell> left, Optional<Cell> right) {
        rows.add(new Row(right.isPresent() ? written : wanted, left, right, false));
    }

    private static boolean isBlank(List<String> lines, int index) {
        return index < lines.size() && lines.get(index).chars().allMatch(Marks::isBlank);
    }

    private static Optional<Cell> plain(List<String> lines, int index) {
        return line(lines, index).map(Marks::unmarked);
    }

    private static Optional<Cell> whole(List<String> lines, int index) {
        return line(lines, index).map(Marks::whole);
    }

    private static Optional<String> line(List<String> lines, int index) {
        return index < lines.size() ? Optional.of(lines.get(index)) : Optional.empty();
    }

    /** Where the first difference is among the rows; 0 if it is in none of them. */
    static int first(List<Row> rows) {
        return IntStream.range(0, rows.size())
                .filter(index -> rows.get(index).first())
                .findFirst()
                .orElse(0);
    }
}
