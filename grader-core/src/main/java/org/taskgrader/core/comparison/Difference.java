package org.taskgrader.core.comparison;

/**
 * The first place where an output is not what was expected.
 *
 * @param kind how the two differ there
 * @param line in the program's output, from 1
 * @param column in the program's output, in characters from 1
 * @param expectedLine in the expected output, from 1
 * @param expected the word or line that was expected there; empty where the expected output had ended
 * @param actual what the program wrote there; empty where its output had ended
 */
public record Difference(Kind kind, int line, int column, int expectedLine, String expected, String actual) {

    public enum Kind {
        /** Nothing but white space was written, and something was expected. */
        EMPTY,
        /** The output ends where more was expected. */
        MISSING,
        /** The output goes on where nothing more was expected. */
        EXTRA,
        /** Two numbers that are not equal, or not close enough. */
        NUMBER,
        /** Two words that are not equal. */
        WORD,
        /** The same words, differently spaced or broken into lines. */
        WHITESPACE,
        /** The same letters in another case. */
        LETTER_CASE,
        /** A line that has no equal on the other side, where order does not count. */
        LINE
    }
}
