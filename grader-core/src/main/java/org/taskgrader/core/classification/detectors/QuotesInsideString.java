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
                        || site.message().contains("’ undeclared (first use in this function)")
                        || site.message().startsWith("invalid operands to binary % (have ‘char *’"))
                .flatMap(site -> text(site)
                        .flatMap(text -> site.beside(text, 1)
                                .filter(next -> textGoesOn(site, text, next))
                                .map(next -> finding(site, text, next))))
                .or(() -> cutBefore(evidence));
    }

    /** With an odd number of double quotes, gcc complains of the last one; an earlier one has cut the text. */
    private static Optional<Finding> cutBefore(Evidence evidence) {
        return evidence.errors().stream()
                .filter(error -> error.message().startsWith("missing terminating \""))
                .flatMap(error -> error.where().stream())
                .findFirst()
                .flatMap(last -> ErrorSite.first(evidence)
                        .flatMap(site -> site.source().tokens().stream()
                                .filter(text -> text.kind() == TokenKind.STRING
                                        && text.line() == last.line()
                                        && text.range().isBefore(last))
                                .flatMap(text -> site
                                        .beside(text, 1)
                                        .filter(QuotesInsideString::isOfText)
                                        .map(next -> finding(site, text, next))
                                        .stream())
                                .findFirst()));
    }

    /** What cannot follow a string in C. */
    private static boolean isOfText(Token next) {
        return next.kind() == TokenKind.IDENTIFIER || next.kind() == TokenKind.STRAY;
    }

    private static Finding finding(ErrorSite site, Token text, Token next) {
        SourceRange end = text.range();
        SourceRange quote =
                new SourceRange(end.endLine(), Math.max(1, end.endColumn() - 1), end.endLine(), end.endColumn());
        return Finding.at(quote, "quotes-inside-string", Map.of("text", text.text(), "next", word(site, next)));
    }

    /** A conversion with its letter: the sign alone is no word. */
    private static String word(ErrorSite site, Token next) {
        return next.is("%")
                ? next.text()
                        + site.beside(next, 1)
                                .filter(letter -> touches(next, letter))
                                .map(Token::text)
                                .orElse("")
                : next.text();
    }

    /** The text before the place; behind a {@code %}, gcc stops only at the letter of the conversion, as at a variable. */
    private static Optional<Token> text(ErrorSite site) {
        boolean conversion = site.message().contains("undeclared");
        return site.previous()
                .flatMap(last -> !conversion ? Optional.of(last) : percent(site, last))
                .filter(text -> text.kind() == TokenKind.STRING);
    }

    private static Optional<Token> percent(ErrorSite site, Token last) {
        return Optional.of(last)
                .filter(sign -> sign.is("%")
                        && site.next().filter(next -> touches(sign, next)).isPresent())
                .flatMap(sign -> site.beside(sign, -1).filter(text -> touches(text, sign)));
    }

    private static boolean touches(Token text, Token next) {
        return text.endOffset() == next.offset();
    }

    /** What follows touches the text, or is a word that the program knows nothing of and that another text follows. */
    private static boolean textGoesOn(ErrorSite site, Token text, Token next) {
        return restFollows(site, next)
                && (touches(text, next)
                        || (next.kind() == TokenKind.IDENTIFIER
                                && text.line() == next.line()
                                && site.source().scopes().named(next.text()).isEmpty()
                                && site.beside(next, 1)
                                        .filter(word ->
                                                word.kind() == TokenKind.IDENTIFIER || word.kind() == TokenKind.STRING)
                                        .isPresent()));
    }

    /** The rest of the text is a string by itself, which no comma makes an argument of its own. */
    private static boolean restFollows(ErrorSite site, Token next) {
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
