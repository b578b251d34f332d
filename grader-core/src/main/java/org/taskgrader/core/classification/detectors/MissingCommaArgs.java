package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.Token;
import org.taskgrader.core.source.TokenKind;

/**
 * Two arguments of a call side by side, with no comma between them. A parenthesis behind a text is taken for a call of
 * the text.
 */
final class MissingCommaArgs implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .filter(site -> (site.expects(")") && isBetweenArguments(site))
                        || isCalledText(site)
                        || isTextWithOperator(site))
                .flatMap(
                        site -> site.openParenthesis().filter(site::isCall).flatMap(opening -> finding(site, opening)));
    }

    private static boolean isBetweenArguments(ErrorSite site) {
        return site.previous().filter(MissingCommaArgs::canEndArgument).isPresent()
                && site.next().filter(MissingCommaArgs::canStartArgument).isPresent();
    }

    private static boolean isCalledText(ErrorSite site) {
        return site.message().equals("called object is not a function or function pointer")
                && site.nextIs(TokenKind.STRING);
    }

    /** Behind a text, {@code *} multiplies and a dot names a member, where a comma was meant or mistyped. */
    private static boolean isTextWithOperator(ErrorSite site) {
        return site.previousIs(TokenKind.STRING)
                && ((site.nextIs("*") && site.message().startsWith("invalid operands to binary * (have ‘char *’"))
                        || (site.nextIs(".") && site.message().startsWith("request for member ‘")));
    }

    private static Optional<Finding> finding(ErrorSite site, Token opening) {
        Optional<Token> left = isCalledText(site) ? site.next() : site.previous();
        return left.flatMap(previous -> site.beside(previous, 1)
                .flatMap(next -> site.beside(opening, -1)
                        .map(function -> Finding.at(
                                ErrorSite.behind(previous),
                                "missing-comma-args",
                                Map.of(
                                        "function", function.text(),
                                        "left", previous.text(),
                                        "right", argument(site, next))))));
    }

    /** The first token; with a sign alone nobody would recognise the argument. */
    private static String argument(ErrorSite site, Token first) {
        boolean sign = first.is("*") || first.is(".");
        return sign ? first.text() + site.beside(first, 1).map(Token::text).orElse("") : first.text();
    }

    private static boolean canEndArgument(Token token) {
        return switch (token.kind()) {
            case IDENTIFIER, INTEGER, FLOATING, CHARACTER, STRING -> true;
            default -> token.is(")") || token.is("]");
        };
    }

    private static boolean canStartArgument(Token token) {
        return switch (token.kind()) {
            case IDENTIFIER, INTEGER, FLOATING, CHARACTER -> true;
            // Neighbouring strings are one string in C, so that gcc stops at one only behind something else.
            case STRING -> true;
            default -> token.is("!") || token.is("~");
        };
    }
}
