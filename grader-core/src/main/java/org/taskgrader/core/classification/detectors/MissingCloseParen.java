package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.Token;

/**
 * A {@code (} that is never closed. With all closed, gcc's same message means something else: a semicolon before the
 * parenthesis, or braces around an index.
 */
final class MissingCloseParen implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .filter(site -> site.expects(")")
                        && SemicolonInParens.closedBehind(site).isEmpty())
                .flatMap(site -> site.openParenthesis()
                        .filter(opening -> isNeverClosed(site, opening) && !isClosedBehindBraces(site, opening))
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

    /** {@code print(t{i})}: all signs have their partners on this line. */
    private static boolean isClosedBehindBraces(ErrorSite site, Token opening) {
        return site.next()
                .filter(next -> next.is("{"))
                .flatMap(site.source().brackets()::partnerOf)
                .filter(end -> site.source()
                        .brackets()
                        .partnerOf(opening)
                        .filter(closing -> closing.index() > end.index() && closing.line() == opening.line())
                        .isPresent())
                .isPresent();
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
