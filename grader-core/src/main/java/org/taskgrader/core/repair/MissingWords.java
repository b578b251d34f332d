package org.taskgrader.core.repair;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.taskgrader.core.classification.detectors.ErrorSite;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.Token;
import org.taskgrader.core.source.TokenKind;

/** A keyword is missing, or grown together with the word behind it. */
final class MissingWords implements Guesser {

    private static final List<String> FIRST_WORDS =
            List.of("char", "const", "double", "else", "float", "int", "long", "return", "struct", "unsigned", "void");

    @Override
    public Stream<Guess> guess(ErrorSite site) {
        return Stream.concat(
                elseIf(site).stream(),
                site.next().stream().flatMap(next -> Stream.concat(declared(site, next), grownTogether(site, next))));
    }

    /** {@code else (a > b)}: a condition, but no {@code if}. */
    private static Optional<Guess> elseIf(ErrorSite site) {
        return site.previous()
                .filter(token -> token.is(")"))
                .flatMap(site.source().brackets()::partnerOf)
                .flatMap(open -> site.beside(open, -1))
                .filter(word -> word.is("else"))
                .map(word -> new Guess(Edit.behind(word, " if"), 1));
    }

    private static boolean isValue(ErrorSite site, String rest) {
        return rest.chars().allMatch(Character::isDigit)
                || !site.source().scopes().named(rest).isEmpty();
    }

    /** The variable of a {@code for} may be declared in its header. */
    private static Stream<Guess> declared(ErrorSite site, Token name) {
        boolean counts = site.message().contains("undeclared")
                && site.previousIs("(")
                && site.beside(name, -2).filter(word -> word.is("for")).isPresent()
                && site.beside(name, 1).filter(sign -> sign.is("=")).isPresent();
        return counts ? Stream.of(new Guess(Edit.before(name, "int "), 4)) : Stream.empty();
    }

    private static Stream<Guess> grownTogether(ErrorSite site, Token name) {
        return FIRST_WORDS.stream()
                .filter(word -> name.kind() == TokenKind.IDENTIFIER
                        && name.text().startsWith(word)
                        && name.text().length() > word.length())
                .map(word -> {
                    SourceRange range = name.range();
                    int column = range.column() + word.length();
                    return new Guess(
                            new Edit(new SourceRange(range.line(), column, range.line(), column), " "),
                            isValue(site, name.text().substring(word.length())) ? 0 : 2);
                });
    }
}
