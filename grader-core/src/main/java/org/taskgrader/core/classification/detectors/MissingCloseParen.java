package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.Token;

/** A {@code (} that is never closed. With all closed, gcc's same message means something else. */
final class MissingCloseParen implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .filter(site -> site.expects(")"))
                .flatMap(site -> site.openParenthesis()
                        .filter(opening -> isNeverClosed(site, opening))
                        .flatMap(opening -> site.previous().map(last -> finding(opening, last))));
    }

    private static boolean isNeverClosed(ErrorSite site, Token opening) {
        return Optional.of(opening)
                .flatMap(site.source().brackets()::partnerOf)
                // A partner in another statement was meant for something else.
                .filter(closing -> site.next()
                        .filter(next -> isInStatement(site, next, closing))
                        .isPresent())
                .isEmpty();
    }

    private static boolean isInStatement(ErrorSite site, Token from, Token to) {
        return site.source().tokens().subList(from.index(), Math.max(from.index(), to.index())).stream()
                .noneMatch(token -> token.is(";") || token.is("{") || token.is("}"));
    }

    private static Finding finding(Token opening, Token last) {
        return Finding.at(
                ErrorSite.behind(last),
                "missing-close-paren",
                Map.of("last", last.text(), "line", Integer.toString(opening.line())));
    }
}
