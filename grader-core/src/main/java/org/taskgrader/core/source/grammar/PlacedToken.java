package org.taskgrader.core.source.grammar;

import org.antlr.v4.runtime.CommonToken;
import org.taskgrader.core.source.SourceRange;

/** A token for ANTLR that knows its place in the learner's program. */
final class PlacedToken extends CommonToken {

    private static final long serialVersionUID = 1;

    private final transient SourceRange range;

    PlacedToken(int type, String text, SourceRange range) {
        super(type, text);
        this.range = range;
        setLine(range.line());
        setCharPositionInLine(range.column() - 1);
    }

    SourceRange range() {
        return range;
    }
}
