package org.taskgrader.core.source.grammar;

import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.TokenStream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the parser within a thread's stack and linear time, whatever the text: it gives up on a program that nests
 * deeper, or has more errors, than any that a person would write.
 */
abstract class BoundedParser extends Parser {

    /** A parenthesis costs eight rules, a block three. */
    private static final int MAX_RULES = 700;

    /** Recovery costs time by the depth of the rules, so these are added up: about a thousand errors on the whole. */
    private static final int MAX_RECOVERY = 20_000;

    private @Nullable ParserRuleContext root;
    private int rules;
    private int recovery;

    BoundedParser(TokenStream input) {
        super(input);
    }

    @Override
    public void enterRule(ParserRuleContext context, int state, int rule) {
        super.enterRule(context, state, rule);
        root = root == null ? context : root;
        rules++;
        if (rules > MAX_RULES) {
            throw new GivenUp("nested too deep");
        }
    }

    @Override
    public void exitRule() {
        rules--;
        super.exitRule();
    }

    /** The context of the first rule: all that has been read, even when the parser gave up inside it. */
    final @Nullable ParserRuleContext root() {
        return root;
    }

    /** Counts an error at the present place. */
    final void countError() {
        recovery += 20 + rules;
        if (recovery > MAX_RECOVERY) {
            throw new GivenUp("too many errors");
        }
    }

    /** The parser goes no further; what it has is kept. */
    static final class GivenUp extends RuntimeException {

        private static final long serialVersionUID = 1;

        GivenUp(String reason) {
            super(reason, null, false, false);
        }

        String reason() {
            @Nullable String message = getMessage();
            return message == null ? "" : message;
        }
    }
}
