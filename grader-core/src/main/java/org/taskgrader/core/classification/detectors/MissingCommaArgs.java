package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.Token;
import org.taskgrader.core.source.TokenKind;

/**
 * Two arguments of a call side by side, with no comma between them. Before an argument that starts with {@code &}, gcc
 * takes this for the operator between two values.
 */
final class MissingCommaArgs implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .filter(site -> (site.expects(")") && isBetweenArguments(site)) || isBeforeAmpersand(site))
                .flatMap(
                        site -> site.openParenthesis().filter(site::isCall).flatMap(opening -> finding(site, opening)));
    }

    private static boolean isBetweenArguments(ErrorSite site) {
        return site.previous().filter(MissingCommaArgs::canEndArgument).isPresent()
                && site.next().filter(MissingCommaArgs::canStartArgument).isPresent();
    }

    private static boolean isBeforeAmpersand(ErrorSite site) {
        return site.message().startsWith("invalid operands to binary & (have ‘char *’")
                && site.previousIs(TokenKind.STRING)
                && site.nextIs("&");
    }

    private static Optional<Finding> finding(ErrorSite site, Token opening) {
        return site.previous()
                .flatMap(previous -> site.next()
                        .flatMap(next -> site.beside(opening, -1)
                                .map(function -> Finding.at(
                                        ErrorSite.behind(previous),
                                        "missing-comma-args",
                                        Map.of(
                                                "function",
                                                function.text(),
                                                "left",
                                                previous.text(),
                                                "right",
                                                argument(site, next))))));
    }

    /** The first token; with an {@code &} alone nobody would recognise the argument. */
    private static String argument(ErrorSite site, Token first) {
        return first.is("&") ? "&" + site.beside(first, 1).map(Token::text).orElse("") : first.text();
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
