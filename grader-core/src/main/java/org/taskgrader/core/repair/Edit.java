package org.taskgrader.core.repair;

import org.taskgrader.core.source.CodeText;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.Token;

/**
 * One change of a program's text.
 *
 * @param where what is replaced; an empty range is an insertion
 * @param replacement what stands there afterwards
 */
public record Edit(SourceRange where, String replacement) {

    static Edit behind(Token token, String inserted) {
        return new Edit(token.range().end(), inserted);
    }

    static Edit before(Token token, String inserted) {
        return new Edit(token.range().start(), inserted);
    }

    static Edit instead(Token token, String replacement) {
        return new Edit(token.range(), replacement);
    }

    static Edit without(Token token) {
        return new Edit(token.range(), "");
    }

    /** Whether it only takes something away. */
    public boolean isDeletion() {
        boolean empty = where.line() == where.endLine() && where.column() == where.endColumn();
        return replacement.isBlank() && !empty;
    }

    /** The changed program; places behind the end of a line or of the text count as that end. */
    public String applyTo(String text) {
        int from = offset(text, where.line(), where.column());
        int to = Math.max(from, offset(text, where.endLine(), where.endColumn()));
        return text.substring(0, from) + replacement + text.substring(to);
    }

    /** Whether this change of {@code source} makes {@code wanted}, white space and comments aside. */
    public boolean leadsTo(String source, String wanted) {
        return CodeText.of(applyTo(source)).equals(CodeText.of(wanted));
    }

    private static int offset(String text, int line, int column) {
        int offset = 0;
        for (int passed = 1; passed < line; passed++) {
            int end = text.indexOf('\n', offset);
            if (end < 0) {
                return text.length();
            }
            offset = end + 1;
        }
        for (int passed = 1; passed < column && offset < text.length() && text.charAt(offset) != '\n'; passed++) {
            offset = text.offsetByCodePoints(offset, 1);
        }
        return offset;
    }
}
