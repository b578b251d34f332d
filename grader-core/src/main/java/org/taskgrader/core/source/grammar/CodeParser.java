package org.taskgrader.core.source.grammar;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.jspecify.annotations.Nullable;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.SyntaxProblem;

/** Runs the generated parser. */
final class CodeParser {

    private final CParser parser;

    CodeParser(List<Lexeme> code, List<SyntaxProblem> problems) {
        List<Token> tokens = new ArrayList<>(code.size() + 1);
        for (Lexeme lexeme : code) {
            tokens.add(new PlacedToken(lexeme.type(), lexeme.text(), lexeme.range()));
        }
        SourceRange end = code.isEmpty()
                ? new SourceRange(1, 1, 1, 1)
                : code.getLast().range().end();
        tokens.add(new PlacedToken(Token.EOF, "<EOF>", end));
        parser = new CParser(new CommonTokenStream(new ListTokenSource(tokens)));
        // Two tokens decide every alternative, so the weaker prediction is as good and never expensive.
        parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
        parser.setErrorHandler(new Recovery());
        parser.removeErrorListeners();
        parser.addErrorListener(new Listener(problems));
    }

    /** The items at file scope, one by one: what comes before the parser gives up is kept. */
    List<CParser.ItemContext> items(List<SyntaxProblem> problems) {
        try {
            parser.program();
        } catch (BoundedParser.GivenUp e) {
            Token at = parser.getCurrentToken();
            SourceRange place = at instanceof PlacedToken placed ? placed.range() : new SourceRange(1, 1, 1, 1);
            problems.add(new SyntaxProblem(place, e.reason()));
        }
        return parser.root() instanceof CParser.ProgramContext program ? program.item() : List.of();
    }

    /** An expression, if the tokens are one and nothing else. */
    CParser.@Nullable ExpressionContext wholeExpression() {
        try {
            CParser.ExpressionContext expression = parser.expression();
            return parser.getNumberOfSyntaxErrors() == 0
                            && parser.getCurrentToken().getType() == Token.EOF
                    ? expression
                    : null;
        } catch (BoundedParser.GivenUp e) {
            return null;
        }
    }

    private static final class Listener extends BaseErrorListener {

        private final List<SyntaxProblem> problems;

        Listener(List<SyntaxProblem> problems) {
            this.problems = problems;
        }

        @Override
        public void syntaxError(
                Recognizer<?, ?> recognizer,
                @Nullable Object offending,
                int line,
                int column,
                String message,
                @Nullable RecognitionException e) {
            SourceRange range = offending instanceof PlacedToken token
                    ? token.range()
                    : new SourceRange(line, column + 1, line, column + 1);
            problems.add(new SyntaxProblem(range, message));
        }
    }
}
