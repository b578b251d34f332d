package org.taskgrader.core.repair;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.taskgrader.core.classification.detectors.ErrorSite;
import org.taskgrader.core.source.Token;

/** One token too many, at the place where gcc gave up or just before. */
final class ExtraTokens implements Guesser {

    private static final Set<String> TYPES = Set.of("int", "char", "float", "double", "long", "void");

    @Override
    public Stream<Guess> guess(ErrorSite site) {
        return Stream.of(
                        site.next().stream().flatMap(next -> without(site, next, 0)),
                        site.previous().stream().flatMap(previous -> without(site, previous, 1)),
                        endOfFunction(site))
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
                        .map(token -> new Guess(Edit.without(token), 2))
                : Stream.empty();
    }

    private static Stream<Guess> without(ErrorSite site, Token token, int more) {
        return surprise(site, token).stream().mapToObj(surprise -> new Guess(Edit.without(token), surprise + more));
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
        boolean inList = site.message().startsWith("expected identifier or") && site.previousIs(",");
        return TYPES.contains(token.text()) ? OptionalInt.of(twice ? 1 : inList ? 3 : 6) : OptionalInt.empty();
    }

    private static int punctuator(ErrorSite site, Token token) {
        boolean alone = site.source().brackets().partnerOf(token).isEmpty();
        if (token.is("}") || token.is(")") || token.is("]")) {
            return alone ? 1 : 6;
        }
        return token.is(",") || token.is(";") ? 4 : 5;
    }
}
