package org.taskgrader.core.history;

import java.util.Set;

/**
 * What is left of a program without comments and without the white space that means nothing. A scan of one pass instead of
 * the grammar, for many programs are compared; where it is in doubt, two programs count as different.
 */
final class Code {

    /** Two signs that are another sign when they stand together (C11 6.4.6). */
    private static final Set<String> PAIRS = Set.of(
            "++", "--", "<<", ">>", "<=", ">=", "==", "!=", "&&", "||", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=",
            "->", "##", "//", "/*", "..");

    private final String source;
    private final StringBuilder code;
    private int at;
    private boolean blank;
    private boolean lineStart = true;
    private boolean directive;

    private Code(String source) {
        this.source = source;
        this.code = new StringBuilder(source.length());
    }

    static String of(String source) {
        return new Code(source).scan();
    }

    private String scan() {
        while (at < source.length()) {
            char c = source.charAt(at);
            if (Character.isWhitespace(c)) {
                whiteSpace(c);
            } else if (source.startsWith("//", at)) {
                skipTo("\n", 0);
            } else if (source.startsWith("/*", at)) {
                skipTo("*/", 2);
            } else if (c == '"' || c == '\'') {
                literal(c);
            } else {
                sign(c);
            }
        }
        return code.toString();
    }

    private void whiteSpace(char c) {
        blank = true;
        if (c == '\n') {
            endOfDirective();
            lineStart = true;
        }
        at++;
    }

    /** The end of a directive's line is a part of it (C11 6.10, 2). */
    private void endOfDirective() {
        if (directive) {
            code.append('\n');
            directive = false;
        }
    }

    private void skipTo(String end, int length) {
        int found = source.indexOf(end, at + length);
        at = found < 0 ? source.length() : found + length;
        blank = true;
    }

    private void literal(char quote) {
        separate(quote);
        do {
            char c = source.charAt(at++);
            code.append(c);
            if (c == '\\' && at < source.length()) {
                code.append(source.charAt(at++));
            }
        } while (at < source.length() && source.charAt(at) != quote && source.charAt(at) != '\n');
        if (at < source.length() && source.charAt(at) == quote) {
            code.append(quote);
            at++;
        }
    }

    private void sign(char c) {
        if (c == '#' && lineStart) {
            code.append('\n');
            directive = true;
        }
        separate(c);
        code.append(c);
        at++;
    }

    /** Keeps a blank where its absence would make one word or one sign of two, and all that stand in a directive. */
    private void separate(char next) {
        if (blank && !code.isEmpty()) {
            char last = code.charAt(code.length() - 1);
            boolean words = Character.isJavaIdentifierPart(last) && Character.isJavaIdentifierPart(next);
            if (words || directive || PAIRS.contains("" + last + next)) {
                code.append(' ');
            }
        }
        blank = false;
        lineStart = false;
    }
}
