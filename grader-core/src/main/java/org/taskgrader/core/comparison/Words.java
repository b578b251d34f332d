package org.taskgrader.core.comparison;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.taskgrader.core.bytes.Bytes;

/**
 * Walks over an output word by word without building anything: outputs may be large, and most are right.
 *
 * <p>Words are what stands between the white-space characters of the C locale (C11 7.4.1.10) and NUL, which beginners
 * print unseen with {@code %c}: a terminal does not show it, and the courses that we measured let it pass. Bytes are compared as they
 * are, so that an output which is no text at all compares like any other.
 */
final class Words {

    private static final int LONGEST_EXCERPT = 200;

    private final byte[] content;
    private int start;
    private int end;
    private int lineStart;
    private int line = 1;
    private boolean opensLine;
    private boolean lineHasWord;

    Words(Bytes content) {
        this.content = content.toArray();
    }

    /** Goes to the next word; false when there is none, and then the place is the end of the output. */
    boolean advance() {
        int at = end;
        while (at < content.length && isSpace(content[at])) {
            if (content[at] == '\n') {
                line++;
                lineStart = at + 1;
                lineHasWord = false;
            }
            at++;
        }
        start = at;
        while (at < content.length && !isSpace(content[at])) {
            at++;
        }
        end = at;
        opensLine = !lineHasWord;
        lineHasWord = true;
        return end > start;
    }

    /** Whether the word is the first of its line; blank lines do not count. */
    boolean opensLine() {
        return opensLine;
    }

    boolean sameAs(Words other) {
        return Arrays.equals(content, start, end, other.content, other.start, other.end);
    }

    int line() {
        return line;
    }

    /** The word's column, in characters from 1. */
    int column() {
        return columnOf(content, lineStart, start);
    }

    /** The word as text for people, cut where it is very long. */
    String word() {
        return excerpt(content, start, end);
    }

    /** The whole word as text. */
    String text() {
        return new String(content, start, end - start, StandardCharsets.UTF_8);
    }

    /** The whole word, each octet as the character with its number (ISO 8859-1). */
    String octets() {
        return new String(content, start, end - start, StandardCharsets.ISO_8859_1);
    }

    int length() {
        return end - start;
    }

    static int columnOf(byte[] content, int lineStart, int at) {
        String before = new String(content, lineStart, at - lineStart, StandardCharsets.UTF_8);
        return before.codePointCount(0, before.length()) + 1;
    }

    static String excerpt(byte[] content, int start, int end) {
        String text = new String(content, start, Math.min(end - start, 4 * LONGEST_EXCERPT), StandardCharsets.UTF_8);
        return text.codePointCount(0, text.length()) <= LONGEST_EXCERPT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_EXCERPT)) + "…";
    }

    static boolean isSpace(byte octet) {
        return octet == ' ' || octet == 0 || (octet >= '\t' && octet <= '\r');
    }
}
