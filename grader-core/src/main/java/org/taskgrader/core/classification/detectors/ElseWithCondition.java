package org.taskgrader.core.classification.detectors;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.SourceText;
import org.taskgrader.core.source.Token;

/** {@code else (condition)}, or the two words {@code else if} written as one: C has no such word. */
final class ElseWithCondition implements Detector {

    private static final Set<String> ONE_WORD = Set.of("elseif", "elsif", "elif");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .flatMap(site -> opening(site)
                        .flatMap(opening -> site.beside(opening, -1)
                                .filter(ElseWithCondition::isElse)
                                .flatMap(word -> site.source()
                                        .brackets()
                                        .partnerOf(opening)
                                        .map(closing -> finding(site, word, closing)))));
    }

    /** The parenthesis that has just ended where gcc misses a {@code ;}, or the empty one in which it stops. */
    private static Optional<Token> opening(ErrorSite site) {
        if (site.expects(";") && site.previousIs(")")) {
            return site.previous().flatMap(site.source().brackets()::partnerOf);
        }
        boolean empty = site.previousIs("(") && site.nextIs(")");
        return site.previous().filter(token -> empty);
    }

    private static boolean isElse(Token word) {
        return word.is("else") || ONE_WORD.contains(word.text().toLowerCase(Locale.ROOT));
    }

    private static Finding finding(ErrorSite site, Token word, Token closing) {
        SourceRange where = SourceRange.spanning(word.range(), closing.range());
        return Finding.at(
                where,
                "else-with-condition",
                Map.of("written", SourceText.of(site.source(), where), "word", word.text()));
    }
}
