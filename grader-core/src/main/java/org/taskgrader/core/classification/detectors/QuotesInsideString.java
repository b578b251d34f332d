package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.Token;
import org.taskgrader.core.source.TokenKind;

/** A double quote meant to be printed ends the string: what follows touches it, and more of the text comes behind. */
final class QuotesInsideString implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .filter(site -> site.expects(")")
                        || site.message().startsWith("stray ‘\\’")
                        || site.message().startsWith("invalid operands to binary % (have ‘char *’"))
                .flatMap(site -> site.previous()
                        .filter(text -> text.kind() == TokenKind.STRING)
                        .flatMap(text -> site.next()
                                .filter(next -> touches(text, next) && textGoesOn(site, next))
                                .map(next -> finding(text, next))));
    }

    private static Finding finding(Token text, Token next) {
        SourceRange end = text.range();
        SourceRange quote =
                new SourceRange(end.endLine(), Math.max(1, end.endColumn() - 1), end.endLine(), end.endColumn());
        return Finding.at(quote, "quotes-inside-string", Map.of("text", text.text(), "next", next.text()));
    }

    private static boolean touches(Token text, Token next) {
        return text.endOffset() == next.offset();
    }

    /** The rest of the text is a string by itself, which no comma makes an argument of its own. */
    private static boolean textGoesOn(ErrorSite site, Token next) {
        return site.source().tokens().stream()
                .skip(next.index() + 1L)
                .takeWhile(token -> token.line() == next.line())
                .filter(token -> token.kind() == TokenKind.STRING || token.kind() == TokenKind.UNCLOSED_STRING)
                .findFirst()
                .flatMap(rest -> site.beside(rest, -1))
                .filter(before -> !before.is(",") && !before.is("("))
                .isPresent();
    }
}
