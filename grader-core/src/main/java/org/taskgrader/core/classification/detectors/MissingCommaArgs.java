package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.Token;

/** Two arguments of a call side by side, with no comma between them. */
final class MissingCommaArgs implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .filter(site -> site.expects(")"))
                .filter(site ->
                        site.previous().filter(MissingCommaArgs::canEndArgument).isPresent())
                .flatMap(site -> site.next()
                        .filter(MissingCommaArgs::canStartArgument)
                        .flatMap(next -> site.openParenthesis()
                                .filter(site::isCall)
                                .flatMap(opening -> finding(site, opening, next))));
    }

    private static Optional<Finding> finding(ErrorSite site, Token opening, Token next) {
        return site.previous()
                .flatMap(previous -> site.beside(opening, -1)
                        .map(function -> Finding.at(
                                ErrorSite.behind(previous),
                                "missing-comma-args",
                                Map.of("function", function.text(), "left", previous.text(), "right", next.text()))));
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
