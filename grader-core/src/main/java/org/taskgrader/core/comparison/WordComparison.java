package org.taskgrader.core.comparison;

import java.util.Optional;
import java.util.regex.Pattern;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.comparison.Difference.Kind;

/**
 * Words in order, broken into the same lines; the amount of white space and blank lines do not count. Numbers may differ
 * by the tolerances.
 *
 * @param anyCase whether capital and small letters are the same
 */
record WordComparison(double absolute, double relative, boolean anyCase) {

    static final WordComparison STRICT = new WordComparison(0, 0, false);
    static final WordComparison ANY_CASE = new WordComparison(0, 0, true);

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    /** A longer word is text, however many digits it has (and its excerpt would be cut). */
    private static final int LONGEST_NUMBER = 200;

    Optional<Difference> compare(Bytes expected, Bytes actual) {
        Words expectedWords = new Words(expected);
        Words actualWords = new Words(actual);
        boolean anything = false;
        while (true) {
            boolean more = expectedWords.advance();
            boolean written = actualWords.advance();
            if (!more && !written) {
                return Optional.empty();
            }
            if (!written) {
                return Optional.of(difference(anything ? Kind.MISSING : Kind.EMPTY, expectedWords, actualWords));
            }
            if (!more) {
                return Optional.of(difference(Kind.EXTRA, expectedWords, actualWords));
            }
            anything = true;
            if (!actualWords.sameAs(expectedWords) && !countsAsSame(expectedWords, actualWords)) {
                return Optional.of(difference(kindOf(expectedWords, actualWords), expectedWords, actualWords));
            }
            if (actualWords.opensLine() != expectedWords.opensLine()) {
                return Optional.of(difference(Kind.WHITESPACE, expectedWords, actualWords));
            }
        }
    }

    private boolean countsAsSame(Words expected, Words actual) {
        return anyCase ? sameLetters(expected.text(), actual.text()) : closeEnough(expected, actual);
    }

    /** Octets that are no text all become the same sign, so where there are some, nothing is the same. */
    private static boolean sameLetters(String expected, String actual) {
        return actual.equalsIgnoreCase(expected) && actual.indexOf('\uFFFD') < 0;
    }

    private boolean closeEnough(Words expected, Words actual) {
        if ((absolute == 0 && relative == 0) || !bothNumbers(expected, actual)) {
            return false;
        }
        double wanted = Double.parseDouble(expected.word());
        double distance = Math.abs(Double.parseDouble(actual.word()) - wanted);
        return distance <= absolute || distance <= relative * Math.abs(wanted);
    }

    private static Kind kindOf(Words expected, Words actual) {
        if (bothNumbers(expected, actual)) {
            return Kind.NUMBER;
        }
        String wanted = expected.word();
        String written = actual.word();
        // Where the two look alike they differ behind the excerpt's end, or in octets that are no text.
        return wanted.equalsIgnoreCase(written) && !wanted.equals(written) ? Kind.LETTER_CASE : Kind.WORD;
    }

    private static boolean bothNumbers(Words expected, Words actual) {
        return isNumber(expected) && isNumber(actual);
    }

    private static boolean isNumber(Words words) {
        return words.length() <= LONGEST_NUMBER && NUMBER.matcher(words.word()).matches();
    }

    private static Difference difference(Kind kind, Words expected, Words actual) {
        return new Difference(kind, actual.line(), actual.column(), expected.line(), expected.word(), actual.word());
    }
}
