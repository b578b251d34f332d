package org.taskgrader.core.repair;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.taskgrader.core.classification.detectors.ErrorSite;
import org.taskgrader.core.classification.detectors.UnclosedBlock;
import org.taskgrader.core.source.Token;

/** Braces: one is missing somewhere before gcc noticed, or both around the statements before an {@code else}. */
final class MissingBraces implements Guesser {

    @Override
    public Stream<Guess> guess(ErrorSite site) {
        return site.message().contains("at end of input")
                ? closing(site)
                : site.nextIs("else") || site.message().startsWith("‘else’ without")
                        ? beforeElse(site)
                        : Stream.empty();
    }

    private static Stream<Guess> closing(ErrorSite site) {
        List<Token> tokens = site.source().tokens();
        return UnclosedBlock.of(site.source()).stream()
                .map(block ->
                        block.next().map(next -> tokens.get(next.index() - 1)).orElseGet(tokens::getLast))
                .map(last -> new Guess(Edit.behind(last, "\n}"), 1));
    }

    private static Stream<Guess> beforeElse(ErrorSite site) {
        List<Token> tokens = site.source().tokens();
        Optional<Token> word = site.where()
                .flatMap(where -> tokens.stream()
                        .filter(token -> token.is("else") && !token.range().isBefore(where))
                        .findFirst());
        return word.stream()
                .flatMap(token -> header(site, token).stream().flatMap(closing -> bodies(site, closing, token)));
    }

    /** The end of the condition of the nearest {@code if} on the same level of braces. */
    private static Optional<Token> header(ErrorSite site, Token word) {
        List<Token> tokens = site.source().tokens();
        int depth = 0;
        for (int i = word.index() - 1; i > 0; i--) {
            Token token = tokens.get(i);
            depth += token.is("}") ? 1 : token.is("{") ? -1 : 0;
            if (depth < 0) {
                return Optional.empty();
            }
            if (depth == 0 && token.is("(") && tokens.get(i - 1).is("if")) {
                return site.source().brackets().partnerOf(token);
            }
        }
        return Optional.empty();
    }

    private static Stream<Guess> bodies(ErrorSite site, Token closing, Token word) {
        List<Token> tokens = site.source().tokens();
        Token first = tokens.get(closing.index() + 1);
        Token last = tokens.get(word.index() - 1);
        if (first.is(";")) {
            return Stream.of(new Guess(Edit.without(first), 1));
        }
        if (last.is("}") && !first.is("{")) {
            return Stream.of(new Guess(Edit.behind(closing, " {"), 1));
        }
        return first.index() >= last.index() || first.is("{")
                ? Stream.empty()
                : Stream.of(new Guess(TokenEdits.around(site.source(), first, last, "{ ", " }"), 1));
    }
}
