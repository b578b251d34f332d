package org.taskgrader.core.source;

/** What a {@link Token} is (ISO C11 6.4), and what a piece of text is that fails to be one. */
public enum TokenKind {
    KEYWORD,
    IDENTIFIER,
    INTEGER,
    FLOATING,
    /** Starts as a number does and is none: {@code 2x}, {@code 1.2.3}, {@code 08}. */
    MALFORMED_NUMBER,
    CHARACTER,
    STRING,
    PUNCTUATOR,
    /** A string whose closing quote is missing on its line; reaches to the end of the line. */
    UNCLOSED_STRING,
    /** A character constant whose closing quote is missing on its line; reaches to the end of the line. */
    UNCLOSED_CHARACTER,
    /** A character that C has no use for outside of strings and comments. */
    STRAY,
    /** A whole preprocessing directive with its continuation lines, without the final newline. */
    DIRECTIVE,
    COMMENT,
    /** A comment that is never closed; reaches to the end of the program. */
    UNCLOSED_COMMENT,
    WHITESPACE;

    /** Whether the compiler proper, behind the preprocessor, sees such a token. */
    public boolean isCode() {
        return switch (this) {
            case DIRECTIVE, COMMENT, UNCLOSED_COMMENT, WHITESPACE -> false;
            case KEYWORD,
                    IDENTIFIER,
                    INTEGER,
                    FLOATING,
                    MALFORMED_NUMBER,
                    CHARACTER,
                    STRING,
                    PUNCTUATOR,
                    UNCLOSED_STRING,
                    UNCLOSED_CHARACTER,
                    STRAY -> true;
        };
    }
}
