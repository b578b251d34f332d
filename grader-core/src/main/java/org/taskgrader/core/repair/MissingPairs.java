package org.taskgrader.core.repair;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.taskgrader.core.classification.detectors.ErrorSite;
import org.taskgrader.core.source.Token;
import org.taskgrader.core.source.TokenKind;

/** Parentheses around a condition, both or one of them. */
final class MissingPairs implements Guesser {

    private static final Set<String> WITH_CONDITION = Set.of("if", "while", "switch", "for");

    private static final Set<String> TYPES = Set.of("int", "float", "double", "char", "long");

    @Override
    public Stream<Guess> guess(ErrorSite site) {
        Optional<Token> keyword = site.previous().filter(token -> WITH_CONDITION.contains(token.text()));
        return Stream.of(cast(site), call(site), conditions(site, keyword)).flatMap(each -> each);
    }

    private static Stream<Guess> conditions(ErrorSite site, Optional<Token> keyword) {
        return Stream.of(
                        keyword.stream().flatMap(token -> around(site, token)),
                        closing(site).stream(),
                        opening(site).stream())
                .flatMap(each -> each);
    }

    /** {@code x = int y}. */
    private static Stream<Guess> cast(ErrorSite site) {
        return site
                .next()
                .filter(type -> site.message().startsWith("expected expression before") && TYPES.contains(type.text()))
                .map(type -> new Guess(Edit.instead(type, "(" + type.text() + ")"), 3))
                .stream();
    }

    /** {@code printf "Hello";}. */
    private static Stream<Guess> call(ErrorSite site) {
        List<Token> tokens = site.source().tokens();
        return site
                .next()
                .filter(text -> text.kind() == TokenKind.STRING && site.previousIs(TokenKind.IDENTIFIER))
                .flatMap(text -> tokens.stream()
                        .skip(text.index())
                        .takeWhile(token -> !token.is(";") && token.line() == text.line())
                        .reduce((first, second) -> second)
                        .map(last -> new Guess(TokenEdits.around(site.source(), text, last, "(", ")"), 1)))
                .stream();
    }

    private static Stream<Guess> around(ErrorSite site, Token keyword) {
        List<Token> tokens = site.source().tokens();
        int from = keyword.index() + 1;
        int end = from;
        while (end < tokens.size()
                && !tokens.get(end).is("{")
                && !tokens.get(end).is(";")
                && tokens.get(end).line() == keyword.line()) {
            end++;
        }
        return end == from
                ? Stream.empty()
                : Stream.of(
                        new Guess(TokenEdits.around(site.source(), tokens.get(from), tokens.get(end - 1), "(", ")"), 1),
                        new Guess(Edit.before(tokens.get(from), "("), 2));
    }

    /** {@code if (a) && b)}: only the first parenthesis is missing. */
    private static Optional<Guess> opening(ErrorSite site) {
        return closedEarly(site)
                .filter(open -> !site.nextIs(")"))
                .filter(open -> last(site.source().tokens(), open)
                        .filter(last -> last.is(")")
                                && site.source().brackets().partnerOf(last).isEmpty())
                        .isPresent())
                .map(open -> new Guess(Edit.before(open, "("), 0));
    }

    /** The parenthesis of a condition that was closed right before gcc gave up, or before the operator there. */
    private static Optional<Token> closedEarly(ErrorSite site) {
        List<Token> tokens = site.source().tokens();
        return Stream.of(site.previous(), site.previous().flatMap(operator -> site.beside(operator, -1)))
                .flatMap(Optional::stream)
                .filter(token -> token.is(")"))
                .flatMap(token -> site.source().brackets().partnerOf(token).stream())
                .filter(open -> open.index() > 0
                        && WITH_CONDITION.contains(tokens.get(open.index() - 1).text()))
                .findFirst();
    }

    /** {@code if (a) && (b)}: the parentheses close too early. */
    private static Optional<Guess> closing(ErrorSite site) {
        List<Token> tokens = site.source().tokens();
        return closedEarly(site)
                .flatMap(open -> last(tokens, open)
                        .map(last -> new Guess(TokenEdits.around(site.source(), open, last, "(", ")"), 2)));
    }

    private static Optional<Token> last(List<Token> tokens, Token open) {
        int end = open.index();
        while (end < tokens.size()
                && !tokens.get(end).is("{")
                && !tokens.get(end).is(";")
                && tokens.get(end).line() == open.line()) {
            end++;
        }
        return Optional.of(tokens.get(end - 1));
    }
}
