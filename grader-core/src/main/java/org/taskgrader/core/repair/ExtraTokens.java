package org.taskgrader.core.repair;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.taskgrader.core.classification.detectors.ErrorSite;
import org.taskgrader.core.classification.detectors.ExtraCloseBrace;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.Token;

/** One token too many, at the place where gcc gave up or just before. */
final class ExtraTokens implements Guesser {

    private static final Set<String> TYPES = Set.of("int", "char", "float", "double", "long", "void");

    @Override
    public Stream<Guess> guess(ErrorSite site) {
        return Stream.of(
                        site.next().stream().flatMap(next -> without(site, next, 0)),
                        site.previous().stream().flatMap(previous -> without(site, previous, 1)),
                        endOfFunction(site),
                        pairs(site))
                .flatMap(each -> each);
    }

    /** Statements outside of every function: the brace before them ended theirs too early. */
    private static Stream<Guess> endOfFunction(ErrorSite site) {
        List<Token> tokens = site.source().tokens();
        int at = site.next().map(Token::index).orElse(tokens.size());
        return site.message().startsWith("expected ")
                ? tokens.subList(0, at).reversed().stream()
                        .takeWhile(token -> !token.is("{"))
                        .filter(token -> token.is("}"))
                        .filter(token -> site.source().brackets().braceDepthAt(token) == 0)
                        .limit(1)
                        .map(token -> new Guess(Edit.without(ExtraCloseBrace.firstOutOfLine(site, token)), 2))
                : Stream.empty();
    }

    /** The end of a comment that is over already, empty brackets in a call, and a {@code break} in no loop. */
    private static Stream<Guess> pairs(ErrorSite site) {
        return Stream.of(
                        together(site, "*", "/", 0),
                        together(site, "[", "]", 3)
                                .filter(guess -> site.openParenthesis()
                                        .filter(site::isCall)
                                        .isPresent()),
                        together(site, "(", ")", 1)
                                .filter(guess -> site.previous()
                                        .flatMap(opening -> site.beside(opening, -1))
                                        .filter(word -> word.is("else"))
                                        .isPresent()),
                        site.message().startsWith("break statement not within")
                                ? together(site, "break", ";", 2)
                                : Stream.<Guess>empty())
                .flatMap(each -> each);
    }

    private static Stream<Guess> together(ErrorSite site, String first, String second, int surprise) {
        return Stream.of(site.previous(), site.next())
                .flatMap(Optional::stream)
                .filter(token -> token.is(first))
                .flatMap(token -> site.beside(token, 1).filter(next -> next.is(second)).stream()
                        .map(next ->
                                new Guess(new Edit(SourceRange.spanning(token.range(), next.range()), ""), surprise)));
    }

    private static Stream<Guess> without(ErrorSite site, Token token, int more) {
        Token which = token.is("}") ? ExtraCloseBrace.firstOutOfLine(site, token) : token;
        return surprise(site, token).stream().mapToObj(surprise -> new Guess(Edit.without(which), surprise + more));
    }

    /** A name is never too much all by itself: without it, what is left of its expression compiles by chance. */
    private static OptionalInt surprise(ErrorSite site, Token token) {
        return switch (token.kind()) {
            case STRAY -> OptionalInt.of(2);
            case PUNCTUATOR -> OptionalInt.of(punctuator(site, token));
            case KEYWORD -> keyword(site, token);
            default -> OptionalInt.empty();
        };
    }

    private static OptionalInt keyword(ErrorSite site, Token token) {
        if (token.is("else")) {
            return OptionalInt.of(6);
        }
        boolean twice = site.message().startsWith("redeclaration of");
        boolean inCall = site.message().startsWith("expected expression") && site.previousIs("(");
        boolean inList = site.message().startsWith("expected identifier or") && site.previousIs(",");
        return TYPES.contains(token.text())
                ? OptionalInt.of(twice ? 1 : inCall ? 2 : inList ? 3 : 6)
                : OptionalInt.empty();
    }

    private static int punctuator(ErrorSite site, Token token) {
        boolean alone = site.source().brackets().partnerOf(token).isEmpty();
        if (token.is("}") || token.is(")") || token.is("]")) {
            return alone ? 1 : 6;
        }
        return token.is(",") || token.is(";") ? 4 : 5;
    }
}
