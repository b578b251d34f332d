package org.taskgrader.core.classification.output;

import java.util.Iterator;
import java.util.List;

/** Outputs with words too many, too few, or in another order. */
final class SequencePatterns {

    private SequencePatterns() {}

    /** The expected output comes last, behind text with letters and without any number. */
    static boolean wordsBefore(OutputText expected, OutputText actual) {
        if (expected.isBlank() || actual.joined().length() <= expected.joined().length()) {
            return false;
        }
        String before = before(expected, actual);
        return !before.isEmpty()
                && before.chars().anyMatch(Character::isLetter)
                && before.chars().noneMatch(Character::isDigit);
    }

    /** What stands before the expected output, or nothing if the output does not end with it. */
    static String before(OutputText expected, OutputText actual) {
        String wanted = expected.joined();
        String got = actual.joined();
        if (!got.endsWith(wanted)) {
            return "";
        }
        String before = got.substring(0, got.length() - wanted.length());
        boolean wordGoesOn = !before.isEmpty()
                && Character.isLetterOrDigit(before.charAt(before.length() - 1))
                && Character.isLetterOrDigit(wanted.charAt(0));
        return wordGoesOn ? "" : before.strip();
    }

    static boolean missingEnd(OutputText expected, OutputText actual) {
        return !actual.isBlank() && startsWith(expected.words(), actual.words());
    }

    static boolean extraEnd(OutputText expected, OutputText actual) {
        return !expected.isBlank() && startsWith(actual.words(), expected.words());
    }

    static boolean missingStart(OutputText expected, OutputText actual) {
        return !actual.isBlank()
                && startsWith(expected.words().reversed(), actual.words().reversed())
                && !isOtherAnswer(expected, actual);
    }

    /** {@code prime} for {@code not prime}: in one line of words alone, that is no list which begins too late. */
    private static boolean isOtherAnswer(OutputText expected, OutputText actual) {
        return expected.lines().size() == 1
                && expected.numbers().isEmpty()
                && expected
                        .words()
                        .subList(0, expected.words().size() - actual.words().size())
                        .stream()
                        .anyMatch(word -> word.length() > 1);
    }

    static boolean extraStart(OutputText expected, OutputText actual) {
        return !expected.isBlank()
                && startsWith(actual.words().reversed(), expected.words().reversed());
    }

    private static boolean startsWith(List<String> longer, List<String> start) {
        return longer.size() > start.size() && longer.subList(0, start.size()).equals(start);
    }

    /**
     * The one expected line comes last, behind other lines: a sum that is printed in every round. Where several lines are
     * expected, a loop that starts too early looks like this.
     */
    static boolean linesBefore(OutputText expected, OutputText actual) {
        return expected.lines().size() == 1
                && actual.lines().size() > 1
                && actual.lines().getLast().equals(expected.lines().getFirst());
    }

    static boolean wrongOrder(OutputText expected, OutputText actual) {
        return expected.words().size() == actual.words().size()
                && !expected.words().equals(actual.words())
                && expected.words().stream()
                        .sorted()
                        .toList()
                        .equals(actual.words().stream().sorted().toList());
    }

    /** Every expected line is there, in order, with others between. */
    static boolean extraLines(OutputText expected, OutputText actual) {
        if (expected.isBlank() || actual.lines().size() <= expected.lines().size()) {
            return false;
        }
        Iterator<String> left = actual.lines().iterator();
        return expected.lines().stream().allMatch(line -> skipTo(line, left));
    }

    private static boolean skipTo(String line, Iterator<String> lines) {
        while (lines.hasNext()) {
            if (lines.next().equals(line)) {
                return true;
            }
        }
        return false;
    }
}
