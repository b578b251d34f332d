package org.taskgrader.core.source;

/** What the program says at a place, on one line. */
public final class SourceText {

    private SourceText() {}

    /** The tokens of the place, with one space where the program has any white space or comment. */
    public static String of(CSource source, SourceRange range) {
        StringBuilder text = new StringBuilder();
        int end = -1;
        for (Token token : source.tokensIn(range)) {
            text.append(end < 0 || end == token.offset() ? "" : " ").append(token.text());
            end = token.endOffset();
        }
        return text.toString();
    }
}
