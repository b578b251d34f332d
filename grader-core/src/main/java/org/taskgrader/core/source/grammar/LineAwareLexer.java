package org.taskgrader.core.source.grammar;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.Lexer;

/** What the lexer must know of the text before a token: a {@code #} opens a directive at the start of a line only. */
abstract class LineAwareLexer extends Lexer {

    LineAwareLexer(CharStream input) {
        super(input);
    }

    /** Whether nothing but blanks stands between the start of the line and the character just read. */
    final boolean startsLine() {
        int back = -2;
        while (_input.LA(back) == ' ' || _input.LA(back) == '\t') {
            back--;
        }
        int before = _input.LA(back);
        return before == '\n' || before <= 0;
    }
}
