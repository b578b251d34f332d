package org.taskgrader.core.source;

/**
 * A piece of the program's text.
 *
 * @param text as written
 * @param offset of its first {@code char} in the program's text
 * @param index its place among {@link CSource#tokens()}, or among {@link CSource#allTokens()} when it is not code
 */
public record Token(TokenKind kind, String text, SourceRange range, int offset, int index) {

    /** Whether this is the keyword, punctuator or identifier of that spelling. */
    public boolean is(String spelling) {
        return kind != TokenKind.STRING && kind != TokenKind.CHARACTER && text.equals(spelling);
    }

    public int line() {
        return range.line();
    }

    /** The offset behind the last {@code char}. */
    public int endOffset() {
        return offset + text.length();
    }
}
