package org.taskgrader.core.classification.output;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Outputs whose numbers are right and whose text is not. */
final class WordPatterns {

    /** Shorter words are answers, not text: {@code a} for {@code b} is no slip of the keyboard. */
    private static final int SHORTEST_MISTYPED_WORD = 4;

    private static final int MOST_TYPOS_IN_A_WORD = 2;

    private WordPatterns() {}

    static boolean letterCase(OutputText expected, OutputText actual) {
        return !expected.words().equals(actual.words()) && lower(expected).equals(lower(actual));
    }

    private static List<String> lower(OutputText text) {
        return text.words().stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    /** Without a letter or a number, the signs are a drawing, and not punctuation. */
    static boolean punctuation(OutputText expected, OutputText actual) {
        return !expected.joined().equals(actual.joined())
                && (expected.hasLetters() || !expected.numbers().isEmpty())
                && sameNumbers(expected, actual)
                && expected.withoutPunctuation().equals(actual.withoutPunctuation());
    }

    private static boolean sameNumbers(OutputText expected, OutputText actual) {
        return expected.numbers().equals(actual.numbers());
    }

    /** As many words, and the few that differ differ by a letter or two. */
    static boolean typo(OutputText expected, OutputText actual) {
        return expected.words().size() == actual.words().size()
                && !expected.words().equals(actual.words())
                && sameNumbers(expected, actual)
                && IntStream.range(0, expected.words().size())
                        .allMatch(i -> equalOrMistyped(
                                expected.words().get(i), actual.words().get(i)));
    }

    private static boolean equalOrMistyped(String expected, String actual) {
        return expected.equals(actual)
                || (Math.min(expected.length(), actual.length()) >= SHORTEST_MISTYPED_WORD
                        && expected.chars().allMatch(c -> Character.isLetter(c) || isMark(c))
                        && distanceAtMost(expected, actual, MOST_TYPOS_IN_A_WORD));
    }

    private static boolean isMark(int c) {
        return ".,;:!?'".indexOf(c) >= 0;
    }

    /** Levenshtein's distance, within a band around the diagonal: linear in the words' length. */
    private static boolean distanceAtMost(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most) {
            return false;
        }
        int[] previous = IntStream.rangeClosed(0, b.length()).toArray();
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            java.util.Arrays.fill(row, most + 1);
            row[0] = i;
            for (int j = Math.max(1, i - most); j <= Math.min(b.length(), i + most); j++) {
                int replace = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replace, Math.min(previous[j], row[j - 1]) + 1);
            }
            previous = row;
        }
        return previous[b.length()] <= most;
    }

    /** The right numbers, with words where only numbers were wanted. */
    static boolean extraLabel(OutputText expected, OutputText actual) {
        return !expected.numbers().isEmpty()
                && sameNumbers(expected, actual)
                && !expected.hasLetters()
                && actual.hasLetters();
    }

    /** The right numbers alone, where words were wanted around them. */
    static boolean missingLabel(OutputText expected, OutputText actual) {
        return !expected.numbers().isEmpty()
                && sameNumbers(expected, actual)
                && expected.hasLetters()
                && !actual.hasLetters();
    }

    /** The right numbers in another sentence. One number alone is too easily right by chance: a sentence repeats its input. */
    static boolean sameNumbersInOtherWords(OutputText expected, OutputText actual) {
        return expected.numbers().size() >= 2
                && sameNumbers(expected, actual)
                && expected.hasLetters()
                && actual.hasLetters()
                && !expected.skeleton().equals(actual.skeleton());
    }
}
