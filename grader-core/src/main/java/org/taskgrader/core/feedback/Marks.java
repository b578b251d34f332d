package org.taskgrader.core.feedback;

import org.taskgrader.core.comparison.Difference;
import org.taskgrader.core.feedback.ShownTest.Cell;

/** The parts of two lines in which they differ. A very long line is cut around its mark. */
record Marks(Cell expected, Cell actual) {

    private static final int LONGEST_LINE = 100;
    private static final int BEFORE_MARK = 40;

    /**
     * Marks the first difference.
     *
     * @param expected the line of the expected output, with its end; empty where there is none
     * @param actual the line of the program's output, with its end; empty where there is none
     */
    static Marks of(Difference difference, String expected, String actual) {
        return switch (difference.kind()) {
            case WHITESPACE -> blanks(expected, actual);
            case LINE -> new Marks(whole(expected), whole(actual));
            case EMPTY -> new Marks(word(expected, 0), unmarked(actual));
            case MISSING -> new Marks(word(expected, wordsBefore(actual, actual.length())), unmarked(actual));
            case EXTRA -> new Marks(unmarked(expected), word(actual, wordsBefore(actual, offset(actual, difference))));
            case NUMBER, WORD, LETTER_CASE -> {
                int index = wordsBefore(actual, offset(actual, difference));
                yield new Marks(word(expected, index), word(actual, index));
            }
        };
    }

    static Cell unmarked(String line) {
        return cell(body(line), 0, 0);
    }

    static Cell whole(String line) {
        return cell(body(line), 0, body(line).length());
    }

    private static int offset(String line, Difference difference) {
        int characters = line.codePointCount(0, line.length());
        return line.offsetByCodePoints(0, Math.min(difference.column() - 1, characters));
    }

    private static int wordsBefore(String line, int end) {
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < end; i++) {
            boolean space = isBlank(line.charAt(i));
            words += !space && !inWord ? 1 : 0;
            inWord = !space;
        }
        return words;
    }

    /** A line with one of its words marked, counted from 0; with none if there are fewer. */
    private static Cell word(String line, int index) {
        String body = body(line);
        int start = 0;
        for (int word = 0; ; word++) {
            while (start < body.length() && isBlank(body.charAt(start))) {
                start++;
            }
            int end = start;
            while (end < body.length() && !isBlank(body.charAt(end))) {
                end++;
            }
            if (word == index || start == end) {
                return cell(body, start, end);
            }
            start = end;
        }
    }

    /** The stretches of white space in which the two lines first differ, all white space made visible. */
    private static Marks blanks(String expected, String actual) {
        String left = visible(expected);
        String right = visible(actual);
        int at = 0;
        while (at < Math.min(left.length(), right.length()) && left.charAt(at) == right.charAt(at)) {
            at++;
        }
        return new Marks(stretch(left, at), stretch(right, at));
    }

    private static Cell stretch(String line, int at) {
        int start = at;
        while (start > 0 && isSign(line.charAt(start - 1))) {
            start--;
        }
        int end = at;
        while (end < line.length() && isSign(line.charAt(end))) {
            end++;
        }
        return cell(line, start, end);
    }

    private static String visible(String line) {
        return line.replace(' ', '·').replace('\t', '→').replace('\n', '↵');
    }

    private static boolean isSign(char c) {
        return c == '·' || c == '→' || c == '↵' || c == '\r';
    }

    /** As the comparison sees it (C11 7.4.1.10), and NUL. */
    static boolean isBlank(int c) {
        return c == 0 || c == ' ' || (c >= '\t' && c <= '\r');
    }

    private static String body(String line) {
        return line.endsWith("\n") ? line.substring(0, line.length() - 1) : line;
    }

    private static Cell cell(String line, int start, int end) {
        int from = line.length() > LONGEST_LINE ? Math.max(0, start - BEFORE_MARK) : 0;
        int to = Math.min(line.length(), Math.max(from + LONGEST_LINE, Math.min(end, start + LONGEST_LINE)));
        int markEnd = Math.min(end, to);
        return new Cell(
                (from > 0 ? "…" : "") + LearnerText.line(line.substring(from, start)),
                LearnerText.line(line.substring(start, markEnd)),
                LearnerText.line(line.substring(markEnd, to)) + (to < line.length() ? "…" : ""));
    }
}
