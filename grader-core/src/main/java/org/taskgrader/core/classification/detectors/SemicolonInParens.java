package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.Token;

/** {@code printf("%d", n;)}: the semicolon and the parenthesis in front of which it stands have changed places. */
final class SemicolonInParens implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .filter(site -> site.expects(")"))
                .flatMap(site -> site.next()
                        .flatMap(semicolon -> closedBehind(site)
                                .flatMap(closing -> site.previous()
                                        .map(last -> Finding.at(
                                                semicolon.range(),
                                                "semicolon-in-parens",
                                                Map.of("last", last.text()))))));
    }

    /** The parenthesis directly behind the semicolon at which gcc stopped, if it closes the one that is open there. */
    static Optional<Token> closedBehind(ErrorSite site) {
        return site.next()
                .filter(semicolon -> semicolon.is(";"))
                .flatMap(semicolon -> site.beside(semicolon, 1))
                .filter(closing -> closing.is(")")
                        && closing.line() == site.next().orElseThrow().line())
                .filter(closing -> site.openParenthesis()
                        .filter(opening -> !site.isHeaderOf(opening, "for"))
                        .flatMap(site.source().brackets()::partnerOf)
                        .filter(partner -> partner.index() == closing.index())
                        .isPresent());
    }
}
