package org.taskgrader.core.classification.detectors;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.Brackets;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.Token;

/**
 * A <code>{</code> that is never closed. gcc notices at the end of the file; which one it is, the indentation tells: a
 * <code>}</code> further left than the line of its partner was meant for another one.
 */
final class MissingCloseBrace implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        CSource source = evidence.source();
        return evidence.firstError()
                .filter(error -> error.message().startsWith("expected declaration or statement at end of input")
                        || error.message().startsWith("expected ‘}’ before end of input"))
                .flatMap(error -> unclosed(source))
                .map(brace -> Finding.at(
                        brace.range(), "missing-close-brace", Map.of("line", Integer.toString(brace.line()))));
    }

    private static Optional<Token> unclosed(CSource source) {
        Brackets brackets = source.brackets();
        Optional<Token> alone =
                brackets.unpaired().stream().filter(token -> token.is("{")).findFirst();
        return alone.map(outermost -> source.tokens().stream()
                .skip(outermost.index() + 1L)
                .filter(token -> token.is("{"))
                .filter(token -> brackets.partnerOf(token)
                        .filter(closing -> isLeftOf(source, closing, token))
                        .isPresent())
                .reduce((outer, inner) -> inner)
                .orElse(outermost));
    }

    private static boolean isLeftOf(CSource source, Token closing, Token opening) {
        return closing.line() > opening.line()
                && isFirstOfLine(source.tokens(), closing)
                && closing.range().column() < indentation(source.tokens(), opening);
    }

    private static boolean isFirstOfLine(List<Token> tokens, Token token) {
        return token.index() == 0 || tokens.get(token.index() - 1).line() < token.line();
    }

    private static int indentation(List<Token> tokens, Token token) {
        Token first = token;
        while (!isFirstOfLine(tokens, first)) {
            first = tokens.get(first.index() - 1);
        }
        return first.range().column();
    }
}
