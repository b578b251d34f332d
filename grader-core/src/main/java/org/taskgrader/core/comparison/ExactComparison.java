package org.taskgrader.core.comparison;

import java.util.Arrays;
import java.util.Optional;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.comparison.Difference.Kind;

/** Byte for byte. A difference in words is told before one in white space: it matters more. */
final class ExactComparison {

    private ExactComparison() {}

    static Optional<Difference> compare(Bytes expected, Bytes actual) {
        byte[] wanted = expected.toArray();
        byte[] written = actual.toArray();
        int at = Arrays.mismatch(wanted, written);
        if (at < 0) {
            return Optional.empty();
        }
        Optional<Difference> inWords = WordComparison.STRICT.compare(expected, actual);
        if (inWords.isPresent() && inWords.get().kind() != Kind.WHITESPACE) {
            return inWords;
        }
        return Optional.of(whitespace(wanted, written, at));
    }

    private static Difference whitespace(byte[] wanted, byte[] written, int at) {
        int lineStart = startOfLine(written, at);
        return new Difference(
                Kind.WHITESPACE,
                lineNumber(written, at),
                Words.columnOf(written, lineStart, Math.min(at, written.length)),
                lineNumber(wanted, at),
                lineAt(wanted, at),
                lineAt(written, at));
    }

    private static int startOfLine(byte[] content, int at) {
        int start = Math.min(at, content.length);
        while (start > 0 && content[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    private static int lineNumber(byte[] content, int at) {
        int line = 1;
        for (int i = 0; i < Math.min(at, content.length); i++) {
            if (content[i] == '\n') {
                line++;
            }
        }
        return line;
    }

    private static String lineAt(byte[] content, int at) {
        int start = startOfLine(content, at);
        int end = start;
        while (end < content.length && content[end] != '\n') {
            end++;
        }
        return Words.excerpt(content, start, end);
    }
}
