package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.Token;
import org.taskgrader.core.source.TokenKind;

/** A condition or an {@code else} with no instruction behind it, often because it has become a comment. */
final class MissingBody implements Detector {

    private static final Set<String> WITH_CONDITION = Set.of("if", "while", "for", "switch");
    private static final Set<String> ALONE = Set.of("else", "do");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .filter(site -> site.message().equals("expected expression before ‘}’ token")
                        || site.message().equals("expected expression before ‘else’"))
                .flatMap(site -> site.previous()
                        .flatMap(last -> keyword(site, last)
                                .map(keyword -> Finding.at(
                                        place(site, last), "missing-body", Map.of("keyword", keyword.text())))));
    }

    /** The comment that stands where an instruction should, if there is one, or the {@code else} that comes too soon. */
    private static SourceRange place(ErrorSite site, Token last) {
        Optional<SourceRange> tooSoon =
                site.next().filter(token -> token.is("else")).map(Token::range);
        return site.source().allTokens().stream()
                .filter(token -> token.kind() == TokenKind.COMMENT && token.offset() >= last.endOffset())
                .filter(token -> site.next()
                        .filter(next -> token.offset() < next.offset())
                        .isPresent())
                .map(Token::range)
                .findFirst()
                .or(() -> tooSoon)
                .orElseGet(() -> ErrorSite.behind(last));
    }

    private static Optional<Token> keyword(ErrorSite site, Token last) {
        if (ALONE.contains(last.text())) {
            return Optional.of(last);
        }
        return Optional.of(last)
                .filter(closing -> closing.is(")"))
                .flatMap(site.source().brackets()::partnerOf)
                .flatMap(opening -> site.beside(opening, -1))
                .filter(word -> WITH_CONDITION.contains(word.text()));
    }
}
