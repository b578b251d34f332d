package org.taskgrader.core.source;

import java.util.List;

/**
 * A program without its white space and comments: two are equal when the compiler would see the same.
 *
 * @param words its tokens' texts
 */
public record CodeText(List<String> words) {

    public CodeText {
        words = List.copyOf(words);
    }

    /** What the compiler would see of {@code source}. */
    public static CodeText of(String source) {
        return new CodeText(CSource.parse(source).allTokens().stream()
                .filter(token -> token.kind().isCode() || token.kind() == TokenKind.DIRECTIVE)
                .map(CodeText::text)
                .toList());
    }

    /** A directive is one token, with white space of its own. */
    private static String text(Token token) {
        return token.kind() == TokenKind.DIRECTIVE ? token.text().replaceAll("\\s+", "") : token.text();
    }
}
