package org.taskgrader.core.classification.output;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** The few words of a test's texts that show how its output differs: what a message quotes. */
public final class OutputExcerpts {

    private static final int MOST_WORDS = 12;

    /** A message shows no more than a line of about this many characters. */
    private static final int LONG_LINE = 55;

    private static final int CONTEXT = 20;

    private OutputExcerpts() {}

    /** The first line that differs, as expected; empty if the expected output has none left there. */
    public static String expectedLine(TestOutput test) {
        return ofTexts(test, (expected, actual) -> line(expected.lines(), actual.lines()));
    }

    /** The first line that differs, as printed; empty if the output has none left there. */
    public static String actualLine(TestOutput test) {
        return ofTexts(test, (expected, actual) -> line(actual.lines(), expected.lines()));
    }

    /** The first words of the expected output. */
    public static String expectedStart(TestOutput test) {
        return ofTexts(test, (expected, actual) -> first(expected.words()));
    }

    /** The first words of the output. */
    public static String actualStart(TestOutput test) {
        return ofTexts(test, (expected, actual) -> first(actual.words()));
    }

    /**
     * As {@link #expectedLine}, with the line before it where either output has ended: there is then something to see on
     * both sides.
     */
    public static String expectedAround(TestOutput test) {
        return ofTexts(test, (expected, actual) -> around(expected.lines(), expected.lines(), actual.lines()));
    }

    /** As {@link #actualLine}, with the line before it where either output has ended. */
    public static String actualAround(TestOutput test) {
        return ofTexts(test, (expected, actual) -> around(actual.lines(), expected.lines(), actual.lines()));
    }

    /** The number of the first line that differs, from 1. */
    public static String lineNumber(TestOutput test) {
        return ofTexts(test, (expected, actual) -> Integer.toString(differing(expected.lines(), actual.lines()) + 1));
    }

    /** The first word that differs, as expected. */
    public static String expectedWord(TestOutput test) {
        return ofTexts(test, (expected, actual) -> at(expected.words(), differing(expected.words(), actual.words())));
    }

    /** The first word that differs, as printed. */
    public static String actualWord(TestOutput test) {
        return ofTexts(test, (expected, actual) -> at(actual.words(), differing(expected.words(), actual.words())));
    }

    /** For an output that stops too early: how the expected one goes on. */
    public static String missingEnd(TestOutput test) {
        return ofTexts(test, (expected, actual) -> end(expected.words(), actual.words()));
    }

    /** For an output that goes on too long: what comes behind the expected one. */
    public static String extraEnd(TestOutput test) {
        return ofTexts(test, (expected, actual) -> end(actual.words(), expected.words()));
    }

    /** For an output that lacks its beginning: that beginning. */
    public static String missingStart(TestOutput test) {
        return ofTexts(test, (expected, actual) -> start(expected.words(), actual.words()));
    }

    /** For an output that begins too early: what comes before the expected one. */
    public static String extraStart(TestOutput test) {
        return ofTexts(test, (expected, actual) -> start(actual.words(), expected.words()));
    }

    /** What stands before the expected output: for {@link OutputPattern#EXTRA_PROMPT}. */
    public static String textBefore(TestOutput test) {
        return ofTexts(test, SequencePatterns::before);
    }

    /** The first code such as {@code %d} that was printed. */
    public static String formatCode(TestOutput test) {
        return ofTexts(test, FormPatterns::firstFormatCode);
    }

    /** The word with a character that cannot be shown, and a sign in that character's place. */
    public static String unprintable(TestOutput test) {
        return ofTexts(
                test,
                (expected, actual) -> actual.words().stream()
                        .filter(word -> FormPatterns.firstUnprintable(word) >= 0)
                        .map(FormPatterns::visible)
                        .findFirst()
                        .orElse(""));
    }

    /** For {@link OutputPattern#ONE_OF_SEVERAL}: which of the numbers is wrong, from 1. */
    public static String wrongPlace(TestOutput test) {
        return ofTexts(test, (expected, actual) -> Integer.toString(FormPatterns.placeOfTheOne(expected, actual)));
    }

    /** How many lines were expected. */
    public static String expectedLines(TestOutput test) {
        return ofTexts(
                test, (expected, actual) -> Integer.toString(expected.lines().size()));
    }

    /** How many lines were printed. */
    public static String actualLines(TestOutput test) {
        return ofTexts(
                test, (expected, actual) -> Integer.toString(actual.lines().size()));
    }

    /** For outputs too long by white space: the number of the first line with white space at its end, from 1. */
    public static String lineWithSpaceAtItsEnd(TestOutput test) {
        List<String> lines = beginning(test.actual()).lines().toList();
        return IntStream.range(0, lines.size())
                .filter(i -> !lines.get(i).equals(lines.get(i).stripTrailing()))
                .mapToObj(i -> Integer.toString(i + 1))
                .findFirst()
                .orElse("1");
    }

    private static String ofTexts(TestOutput test, BiFunction<OutputText, OutputText, String> excerpt) {
        return excerpt.apply(OutputText.of(beginning(test.expected())), OutputText.of(beginning(test.actual())));
    }

    private static String beginning(String text) {
        return text.substring(0, Math.min(text.length(), OutputDiffer.LONGEST));
    }

    private static int differing(List<String> expected, List<String> actual) {
        int common = Math.min(expected.size(), actual.size());
        return IntStream.range(0, common)
                .filter(i -> !expected.get(i).equals(actual.get(i)))
                .findFirst()
                .orElse(common);
    }

    /** The first line that differs; of a long one, the part from shortly before the difference. */
    private static String line(List<String> lines, List<String> others) {
        int index = differing(lines, others);
        String line = at(lines, index);
        int common = commonStart(line, at(others, index));
        return line.length() <= LONG_LINE || common <= CONTEXT ? line : "…" + line.substring(common - CONTEXT);
    }

    private static int commonStart(String a, String b) {
        return IntStream.range(0, Math.min(a.length(), b.length()))
                .filter(i -> a.charAt(i) != b.charAt(i))
                .findFirst()
                .orElse(Math.min(a.length(), b.length()));
    }

    private static String around(List<String> lines, List<String> expected, List<String> actual) {
        int index = differing(expected, actual);
        boolean bothGoOn = !at(expected, index).isEmpty() && !at(actual, index).isEmpty();
        if (bothGoOn) {
            return lines == expected ? line(expected, actual) : line(actual, expected);
        }
        if (index == 0) {
            return String.join("\n", lines.subList(0, Math.min(lines.size(), 1 + blankAtStart(expected, actual))));
        }
        return (at(lines, index - 1) + "\n" + at(lines, index)).strip();
    }

    /** How many lines have to be shown before there is something to see in both outputs, if there ever is. */
    private static int blankAtStart(List<String> expected, List<String> actual) {
        return Math.max(blankAtStart(expected), blankAtStart(actual));
    }

    private static int blankAtStart(List<String> lines) {
        return (int) lines.stream().takeWhile(String::isEmpty).count();
    }

    private static String at(List<String> parts, int index) {
        return index < parts.size() ? parts.get(index) : "";
    }

    private static String end(List<String> longer, List<String> shorter) {
        return first(longer.subList(Math.min(shorter.size(), longer.size()), longer.size()));
    }

    private static String start(List<String> longer, List<String> shorter) {
        return first(longer.subList(0, Math.max(0, longer.size() - shorter.size())));
    }

    private static String first(List<String> words) {
        return String.join(" ", words.subList(0, Math.min(MOST_WORDS, words.size())));
    }
}
