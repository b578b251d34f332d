package org.taskgrader.core.repair;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.taskgrader.core.classification.detectors.ErrorSite;
import org.taskgrader.core.repair.TokenEdits.Part;
import org.taskgrader.core.source.Token;

/** {@code r ^ 2} as on paper, on all of the line at once. In C, that is an operator on bits, which no {@code float} has. */
final class Powers implements Guesser {

    @Override
    public Stream<Guess> guess(ErrorSite site) {
        List<Part> squares = site.message().startsWith("invalid operands to binary ^")
                ? site.where().stream()
                        .flatMap(where -> site.source().tokens().stream()
                                .filter(token -> token.line() == where.line() && token.is("^")))
                        .flatMap(token -> product(site, token).stream())
                        .toList()
                : List.of();
        return squares.isEmpty()
                ? Stream.empty()
                : Stream.of(new Guess(TokenEdits.together(site.source(), squares), 1));
    }

    private static Optional<Part> product(ErrorSite site, Token operator) {
        Optional<Token> last = site.beside(operator, -1);
        Optional<Token> first =
                last.flatMap(token -> token.is(")") ? site.source().brackets().partnerOf(token) : Optional.of(token));
        Optional<Token> exponent = site.beside(operator, 1).filter(token -> token.is("2") || token.is("3"));
        return first.flatMap(from -> exponent.map(power -> {
            String factor = site.source()
                    .text()
                    .substring(from.offset(), last.orElseThrow().endOffset());
            return new Part(
                    operator,
                    power,
                    ("* " + factor + " ").repeat(power.is("2") ? 1 : 2).strip());
        }));
    }
}
