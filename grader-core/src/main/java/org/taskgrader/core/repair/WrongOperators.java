package org.taskgrader.core.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.taskgrader.core.classification.detectors.ErrorSite;
import org.taskgrader.core.repair.TokenEdits.Part;
import org.taskgrader.core.source.Token;
import org.taskgrader.core.source.TokenKind;

/** An operator or separator taken for its neighbour on the keyboard or in mathematics, or torn in two. */
final class WrongOperators implements Guesser {

    /** What is meant by two punctuators that make no sense in a row. */
    private static final Map<String, String> TORN = Map.ofEntries(
            Map.entry("= <", "<="),
            Map.entry("= >", ">="),
            Map.entry("> =", ">="),
            Map.entry("< =", "<="),
            Map.entry("= =", "=="),
            Map.entry("! =", "!="),
            Map.entry("& &", "&&"),
            Map.entry("| |", "||"),
            Map.entry("+ +", "++"),
            Map.entry("- -", "--"),
            Map.entry("; )", ");"),
            Map.entry("!= =", "!="),
            Map.entry("== =", "=="));

    private static final Map<String, String> WORDS =
            Map.of("or", "||", "OR", "||", "and", "&&", "AND", "&&", "not", "!");

    private static final Map<String, List<String>> TAKEN_FOR = Map.of(
            ",", List.of(";"),
            ":", List.of(";"),
            ";", List.of(",", ":"),
            "%", List.of("&"),
            "=", List.of("=="),
            "{", List.of("}"),
            "}", List.of("{"),
            "]", List.of("}", ")"),
            ")", List.of("("),
            ".", List.of(","));

    @Override
    public Stream<Guess> guess(ErrorSite site) {
        return Stream.of(
                        torn(site),
                        replaced(site),
                        words(site),
                        quoted(site),
                        comparisons(site),
                        separators(site),
                        members(site))
                .flatMap(each -> each);
    }

    /** Where it happens more than once in a statement, it was not by chance. */
    private static Stream<Guess> torn(ErrorSite site) {
        return neighbours(site)
                .filter(token -> whole(site, token).isPresent())
                .limit(1)
                .flatMap(token -> {
                    List<Part> parts = sameStatement(site, token)
                            .flatMap(each -> whole(site, each).stream())
                            .toList();
                    Stream<Guess> one = whole(site, token).stream()
                            .map(part -> new Guess(TokenEdits.together(site.source(), List.of(part)), 1));
                    return parts.size() > 1
                            ? Stream.concat(Stream.of(new Guess(TokenEdits.together(site.source(), parts), 1)), one)
                            : one;
                });
    }

    private static Optional<Part> whole(ErrorSite site, Token token) {
        return site.beside(token, 1)
                .flatMap(next -> Optional.ofNullable(TORN.get(token.text() + " " + next.text()))
                        .map(whole -> new Part(token, next, whole)));
    }

    private static Stream<Guess> replaced(ErrorSite site) {
        return site.message().contains("undeclared") ? Stream.empty() : neighboursReplaced(site);
    }

    private static Stream<Guess> neighboursReplaced(ErrorSite site) {
        return Stream.concat(site.next().stream(), site.previous().stream())
                .filter(token -> token.kind() == TokenKind.PUNCTUATOR)
                .flatMap(token -> TAKEN_FOR.getOrDefault(token.text(), List.of()).stream()
                        .map(other -> new Guess(Edit.instead(token, other), surprise(site, token))));
    }

    /** A comma with nothing of its own behind it is too many, not another sign. */
    private static int surprise(ErrorSite site, Token token) {
        boolean dangling = token.is(",") && site.message().startsWith("expected identifier or");
        return token.is("%") ? 2 : dangling ? 6 : 4;
    }

    private static Stream<Guess> words(ErrorSite site) {
        return site.next().stream()
                .flatMap(token -> Optional.ofNullable(WORDS.get(token.text())).stream()
                        .map(operator -> new Guess(Edit.instead(token, operator), 1)));
    }

    /** An operator where a value should be was most likely to be printed or compared: {@code '*'}. */
    private static Stream<Guess> quoted(ErrorSite site) {
        return site.message().startsWith("expected expression before")
                ? Stream.concat(site.previous().stream(), site.next().stream())
                        .filter(token -> token.kind() == TokenKind.PUNCTUATOR && "*+-/%<>=&".contains(token.text()))
                        .map(token -> new Guess(Edit.instead(token, "'" + token.text() + "'"), 5))
                : Stream.empty();
    }

    /** gcc says that the left side of {@code =} is no variable: a condition, most often, with all its {@code =} wrong. */
    private static Stream<Guess> comparisons(ErrorSite site) {
        boolean refused = site.message().startsWith("lvalue required as left operand")
                || site.message().startsWith("assignment to expression");
        if (!refused || !isAsked(site)) {
            return Stream.empty();
        }
        Optional<Token> at = site.where()
                .flatMap(where -> site.source().tokens().stream()
                        .filter(token -> token.is("=") && !token.range().isBefore(where))
                        .findFirst());
        return at.stream().flatMap(token -> {
            List<Guess> guesses = new ArrayList<>();
            List<Token> all =
                    sameStatement(site, token).filter(each -> each.is("=")).toList();
            if (all.size() > 1) {
                guesses.add(new Guess(TokenEdits.everywhere(site.source(), all, "=="), 1));
            }
            all.forEach(each -> guesses.add(new Guess(Edit.instead(each, "=="), each.equals(token) ? 1 : 3)));
            guesses.add(new Guess(Edit.instead(token, "!="), 5));
            return guesses.stream();
        });
    }

    /** Where a point is written for an arrow, or the other way round, the line's other members are most often the same. */
    private static Stream<Guess> members(ErrorSite site) {
        boolean arrows = site.message().endsWith("did you mean to use ‘->’?");
        boolean points = site.message().startsWith("invalid type argument of ‘->’");
        if (!arrows && !points) {
            return Stream.empty();
        }
        List<Token> signs = site.where().stream()
                .flatMap(where -> site.source().tokens().stream().filter(token -> token.line() == where.line()))
                .filter(token -> token.is(arrows ? "." : "->"))
                .toList();
        String meant = arrows ? "->" : ".";
        Stream<Guess> each = signs.stream().map(sign -> new Guess(Edit.instead(sign, meant), 2));
        return signs.size() > 1
                ? Stream.concat(Stream.of(new Guess(TokenEdits.everywhere(site.source(), signs, meant), 1)), each)
                : each;
    }

    /** As a whole instruction, a comparison does nothing. */
    private static boolean isAsked(ErrorSite site) {
        return site.openParenthesis().isPresent()
                || site.next()
                        .flatMap(site::statementStart)
                        .filter(word -> word.is("return"))
                        .isPresent();
    }

    private static Stream<Token> sameStatement(ErrorSite site, Token token) {
        List<Token> tokens = site.source().tokens();
        int from = token.index();
        while (from > 0 && !endsStatement(tokens.get(from - 1))) {
            from--;
        }
        int to = token.index();
        while (to < tokens.size() && !endsStatement(tokens.get(to))) {
            to++;
        }
        return tokens.subList(from, to).stream();
    }

    private static boolean endsStatement(Token token) {
        return token.is(";") || token.is("{") || token.is("}");
    }

    /** In the header of a {@code for}, both separators at once. */
    private static Stream<Guess> separators(ErrorSite site) {
        return site.openParenthesis().filter(open -> site.isHeaderOf(open, "for")).stream()
                .flatMap(open -> {
                    List<Token> commas = new ArrayList<>();
                    int semicolons = 0;
                    int depth = 0;
                    for (Token token : site.source()
                            .tokens()
                            .subList(open.index() + 1, site.source().tokens().size())) {
                        depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
                        if (depth < 0 || token.is("{")) {
                            break;
                        }
                        if (depth == 0 && (token.is(",") || token.is(":"))) {
                            commas.add(token);
                        }
                        semicolons += depth == 0 && token.is(";") ? 1 : 0;
                    }
                    if (commas.size() == 2 && semicolons == 0) {
                        return Stream.of(new Guess(TokenEdits.everywhere(site.source(), commas, ";"), 1));
                    }
                    return semicolons == 1
                            ? commas.stream().map(comma -> new Guess(Edit.instead(comma, ";"), 1))
                            : Stream.<Guess>empty();
                });
    }

    private static Stream<Token> neighbours(ErrorSite site) {
        return site.previous().stream()
                .flatMap(previous -> Stream.of(-1, 0, 1).flatMap(places -> site.beside(previous, places).stream()));
    }
}
