package org.taskgrader.core.source.grammar;

import java.util.ArrayDeque;
import java.util.Deque;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;
import org.taskgrader.core.source.SourceRange;

/** Where the parser's nodes are in the program. */
final class Places {

    private static final SourceRange NOWHERE = new SourceRange(1, 1, 1, 1);

    private static final int MAX_TEXT = 200;

    private Places() {}

    static SourceRange of(ParserRuleContext context) {
        Token start = context.getStart();
        Token stop = context.getStop();
        if (start == null) {
            return NOWHERE;
        }
        SourceRange first = of(start);
        // A rule that matched nothing stops before it starts.
        if (stop == null || stop.getTokenIndex() < start.getTokenIndex()) {
            return first.start();
        }
        return spanning(first, of(stop));
    }

    static SourceRange of(TerminalNode node) {
        return of(node.getSymbol());
    }

    static SourceRange of(@Nullable Token token) {
        return token instanceof PlacedToken placed ? placed.range() : NOWHERE;
    }

    /** What a part of the program says, cut off where it gets long; without white space, which the parser never sees. */
    static String text(ParserRuleContext context) {
        StringBuilder text = new StringBuilder();
        Deque<ParseTree> open = new ArrayDeque<>();
        open.push(context);
        while (!open.isEmpty() && text.length() < MAX_TEXT) {
            ParseTree part = open.pop();
            if (part instanceof TerminalNode) {
                text.append(part.getText());
            }
            for (int i = part.getChildCount() - 1; i >= 0; i--) {
                open.push(part.getChild(i));
            }
        }
        return text.toString();
    }

    /** From one range to another; the first alone if the other is not behind it. */
    static SourceRange spanning(SourceRange first, SourceRange last) {
        boolean ordered = last.endLine() > first.endLine()
                || (last.endLine() == first.endLine() && last.endColumn() >= first.endColumn());
        return ordered ? SourceRange.spanning(first, last) : first;
    }
}
