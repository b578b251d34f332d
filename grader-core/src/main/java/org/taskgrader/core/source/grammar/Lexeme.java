package org.taskgrader.core.source.grammar;

import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.Token;

/**
 * A token on its way to the parser.
 *
 * @param type the parser's, which may come to differ from the lexer's
 * @param token as written; one from a macro's body stands where the macro is used
 */
record Lexeme(int type, Token token) {

    String text() {
        return token.text();
    }

    SourceRange range() {
        return token.range();
    }

    Lexeme as(int otherType) {
        return new Lexeme(otherType, token);
    }

    /** The same piece of text, found at another place. */
    Lexeme at(Token place) {
        return new Lexeme(type, new Token(token.kind(), token.text(), place.range(), place.offset(), place.index()));
    }
}
