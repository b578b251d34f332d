package org.taskgrader.core.source.grammar;

import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.taskgrader.core.source.SourceRange;

/** ANTLR's way of going on after an error, within the parser's limits. */
final class Recovery extends DefaultErrorStrategy {

    @Override
    public void recover(Parser parser, RecognitionException error) {
        ((BoundedParser) parser).countError();
        super.recover(parser, error);
    }

    @Override
    protected void reportUnwantedToken(Parser parser) {
        ((BoundedParser) parser).countError();
        super.reportUnwantedToken(parser);
    }

    @Override
    protected void reportMissingToken(Parser parser) {
        ((BoundedParser) parser).countError();
        super.reportMissingToken(parser);
    }

    /** Our tokens come from no text stream, which ANTLR's own way of inventing one would ask for. */
    @Override
    protected Token getMissingSymbol(Parser parser) {
        Token previous = parser.getInputStream().LT(-1);
        SourceRange place =
                previous instanceof PlacedToken placed ? placed.range().end() : new SourceRange(1, 1, 1, 1);
        int expected = getExpectedTokens(parser).getMinElement();
        return new PlacedToken(expected, "", place);
    }
}
