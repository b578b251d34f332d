package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.Token;

/** {@code scanf("%d"; &n)}: with a comma, the call would be complete. */
final class SemicolonForComma implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .filter(site -> site.expects(")") && site.nextIs(";"))
                .filter(site -> SemicolonInParens.closedBehind(site).isEmpty())
                .filter(SemicolonForComma::isClosedLater)
                .flatMap(site -> site.next()
                        .flatMap(semicolon -> site.previous()
                                .map(last -> Finding.at(
                                        semicolon.range(), "semicolon-for-comma", Map.of("last", last.text())))));
    }

    /** The call's parenthesis is closed behind one more value on the same line, and its instruction ends there. */
    private static boolean isClosedLater(ErrorSite site) {
        Token semicolon = site.next().orElseThrow();
        return site.openParenthesis()
                .filter(site::isCall)
                .flatMap(site.source().brackets()::partnerOf)
                .filter(closing -> closing.index() > semicolon.index() && closing.line() == semicolon.line())
                .filter(closing -> site.source().tokens().subList(semicolon.index() + 1, closing.index()).stream()
                        .noneMatch(token -> token.is(";") || token.is("{") || token.is("}")))
                .isPresent();
    }
}
