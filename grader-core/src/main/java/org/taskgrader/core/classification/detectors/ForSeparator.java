package org.taskgrader.core.classification.detectors;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.SourceText;
import org.taskgrader.core.source.Token;

/** The three parts of a {@code for} that are not separated by exactly two {@code ;}. */
final class ForSeparator implements Detector {

    private static final int SEPARATORS = 2;

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .filter(site -> site.message().startsWith("expected"))
                .flatMap(site -> site.openParenthesis()
                        .filter(opening -> site.isHeaderOf(opening, "for"))
                        .filter(opening -> !endsEarly(site, opening))
                        .flatMap(opening -> finding(site, opening)));
    }

    /** An operator behind the last parenthesis shows that one before it is too many, and not a semicolon too few. */
    private static boolean endsEarly(ErrorSite site, Token opening) {
        return site.source()
                .brackets()
                .partnerOf(opening)
                .flatMap(closing -> site.beside(closing, 1))
                .filter(ConditionEndsEarly::isOperator)
                .isPresent();
    }

    private static Optional<Finding> finding(ErrorSite site, Token opening) {
        List<Token> header = site.source().tokens().stream()
                .skip(opening.index())
                .limit(closing(site, opening).index() - opening.index() + 1L)
                .toList();
        long separators = header.stream().filter(token -> token.is(";")).count();
        if (separators == SEPARATORS) {
            return Optional.empty();
        }
        SourceRange where =
                SourceRange.spanning(opening.range(), header.getLast().range());
        return Optional.of(Finding.at(
                where,
                "for-separator",
                Map.of(
                        "header",
                        "for " + SourceText.of(site.source(), where),
                        "separators",
                        Long.toString(separators))));
    }

    /** The partner, or the end of the line if there is none in the same statement. */
    private static Token closing(ErrorSite site, Token opening) {
        Optional<Token> partner = site.source().brackets().partnerOf(opening);
        return partner.filter(token -> token.line() == opening.line())
                .orElseGet(() -> site.source().tokens().stream()
                        .skip(opening.index())
                        .takeWhile(token -> token.line() == opening.line())
                        .reduce(opening, (earlier, later) -> later));
    }
}
