package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.Token;
import org.taskgrader.core.source.TokenKind;

/** A comment that is never closed, or closed a second time: {@code /* … *}{@code /} does not nest (ISO C11 6.4.9). */
final class UnterminatedComment implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return neverClosed(evidence)
                .or(() -> ErrorSite.first(evidence).flatMap(UnterminatedComment::closedTwice))
                .map(sign -> Finding.at(
                        sign,
                        "unterminated-comment",
                        Map.of(
                                "sign",
                                "/*".equals(textAt(evidence, sign)) ? "/*" : "*/",
                                "line",
                                Integer.toString(sign.line()))));
    }

    private static Optional<SourceRange> neverClosed(Evidence evidence) {
        boolean open =
                evidence.errors().stream().anyMatch(error -> error.message().equals("unterminated comment"));
        return evidence.source().allTokens().stream()
                .filter(token -> open && token.kind() == TokenKind.UNCLOSED_COMMENT)
                .findFirst()
                .map(token -> firstTwo(token.range()));
    }

    private static Optional<SourceRange> closedTwice(ErrorSite site) {
        Optional<Token> slash = site.nextIs("/") ? site.next() : site.next().flatMap(star -> site.beside(star, 1));
        return slash.filter(token -> token.is("/"))
                .flatMap(token -> site.beside(token, -1)
                        .filter(star -> star.is("*") && star.endOffset() == token.offset())
                        .map(star -> SourceRange.spanning(star.range(), token.range())));
    }

    private static SourceRange firstTwo(SourceRange comment) {
        return new SourceRange(comment.line(), comment.column(), comment.line(), comment.column() + 2);
    }

    private static String textAt(Evidence evidence, SourceRange place) {
        String line = evidence.source().lines().get(place.line() - 1);
        int from = line.offsetByCodePoints(0, Math.min(place.column() - 1, line.codePointCount(0, line.length())));
        return line.startsWith("/*", from) ? "/*" : "*/";
    }
}
