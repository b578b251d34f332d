package org.taskgrader.core.repair;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.taskgrader.core.classification.detectors.ErrorSite;
import org.taskgrader.core.repair.TokenEdits.Part;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.Token;
import org.taskgrader.core.source.TokenKind;

/** One token is missing between what gcc understood and where it gave up. */
final class MissingTokens implements Guesser {

    private static final List<String> ANYTHING = List.of(";", ",", ")", "(", "}", "{", "]", ":", "*", "\"", "=", "==");

    private static final List<String> FORM = List.of(
            "expected ",
            "stray ",
            "missing ",
            "‘else’ without",
            "unknown type name",
            "label ",
            "case label",
            "invalid suffix");

    private static final int UNASKED = 6;

    @Override
    public Stream<Guess> guess(ErrorSite site) {
        if (!aboutForm(site)) {
            return operators(site);
        }
        return Stream.concat(
                commas(site).stream(),
                site.previous().stream()
                        .flatMap(previous -> ANYTHING.stream()
                                .map(text -> new Guess(Edit.behind(previous, spaced(text)), surprise(site, text)))));
    }

    /** {@code printf("%d %d" a b)}: where one comma is missing, others may be. */
    private static Optional<Guess> commas(ErrorSite site) {
        List<Token> tokens = site.source().tokens();
        List<Part> parts = site.openParenthesis().filter(open -> site.expects(")") && site.isCall(open)).stream()
                .flatMap(open -> tokens.subList(open.index() + 1, tokens.size()).stream()
                        .takeWhile(token -> token.line() == open.line() && !token.is(";"))
                        .filter(token -> isValue(token.kind()) && followsValue(site, token)))
                .flatMap(token -> site.beside(token, -1).stream())
                .map(before -> new Part(before, before, before.text() + ","))
                .toList();
        return parts.size() > 1
                ? Optional.of(new Guess(TokenEdits.together(site.source(), parts), 1))
                : Optional.empty();
    }

    private static boolean followsValue(ErrorSite site, Token token) {
        return site.beside(token, -1)
                .filter(MissingTokens::canEndValue)
                .filter(before -> before.kind() != TokenKind.STRING || token.kind() != TokenKind.STRING)
                .isPresent();
    }

    /** Whether gcc misses or mistrusts a token; what it says about types and names, no token in between mends. */
    private static boolean aboutForm(ErrorSite site) {
        return FORM.stream().anyMatch(site.message()::startsWith);
    }

    /** {@code 2 * PI (r + 1)} looks like a call. */
    private static Stream<Guess> operators(ErrorSite site) {
        Stream<Guess> product = site.message().startsWith("called object")
                ? site.next().stream()
                        .map(called ->
                                site.source().brackets().partnerOf(called).orElse(called))
                        .flatMap(called -> Stream.of("*", ",")
                                .map(text -> new Guess(Edit.behind(called, " " + text), text.equals("*") ? 1 : 3)))
                : Stream.empty();
        Stream<Guess> comma = site.message().startsWith("invalid operands to binary &")
                ? site.where().stream().flatMap(where -> ampersands(site, where))
                : Stream.empty();
        return Stream.concat(product, comma);
    }

    /** {@code &a &b}: what are two arguments looks like an operator between them, as many times as there are. */
    private static Stream<Guess> ampersands(ErrorSite site, SourceRange where) {
        List<Token> signs = site.source().tokens().stream()
                .filter(token -> token.line() == where.line() && token.is("&"))
                .filter(token -> site.beside(token, -1)
                        .filter(MissingTokens::canEndValue)
                        .isPresent())
                .toList();
        Stream<Guess> single = signs.stream()
                .flatMap(sign -> site.beside(sign, -1).stream())
                .map(before -> new Guess(Edit.behind(before, ","), signs.size() > 1 ? 2 : 1));
        return signs.size() > 1
                ? Stream.concat(Stream.of(new Guess(TokenEdits.everywhere(site.source(), signs, ", &"), 1)), single)
                : single;
    }

    /** A brace that closes stands on a line of its own. */
    private static String spaced(String text) {
        return text.equals("}") ? "\n}" : text;
    }

    private static int surprise(ErrorSite site, String text) {
        return switch (text) {
            case ";" -> semicolon(site);
            case "," -> comma(site);
            case ")" -> closingParenthesis(site);
            case "}" -> site.message().contains("at end of input") ? 4 : site.expects("}") ? 3 : UNASKED + 1;
            case "(" -> site.expects("(") ? 3 : UNASKED;
            case "{" -> site.expects("{") || site.message().startsWith("expected identifier or") ? 3 : UNASKED + 1;
            case ":" -> site.message().startsWith("expected ‘:’") ? 1 : UNASKED + 2;
            case "]" -> site.expects("]") ? 1 : UNASKED + 1;
            case "*" -> site.message().startsWith("called object") ? 1 : UNASKED + 1;
            default -> UNASKED + 2;
        };
    }

    private static int semicolon(ErrorSite site) {
        Optional<Token> open = site.openParenthesis();
        boolean inside = open.filter(token -> !site.isHeaderOf(token, "for")).isPresent();
        boolean block = site.nextIs("{") && site.previousIs(")");
        boolean asked = !block
                && site.message().startsWith("expected")
                && site.message().contains("‘;’");
        return inside ? UNASKED : asked ? 1 : site.betweenLines() ? 3 : 4;
    }

    private static int comma(ErrorSite site) {
        boolean arguments = site.openParenthesis().filter(site::isCall).isPresent()
                && site.previous().filter(MissingTokens::canEndValue).isPresent()
                && site.next().filter(MissingTokens::canStartValue).isPresent();
        if (arguments && (site.expects(")") || site.message().startsWith("expected ‘)’"))) {
            return 1;
        }
        return site.message().contains("‘,’") ? 3 : arguments ? 3 : UNASKED;
    }

    private static int closingParenthesis(ErrorSite site) {
        if (site.openParenthesis().isEmpty()) {
            return UNASKED + 1;
        }
        return site.message().startsWith("expected ‘)’") ? 2 : 4;
    }

    static boolean canEndValue(Token token) {
        return isValue(token.kind()) || token.is(")") || token.is("]") || token.is("++") || token.is("--");
    }

    static boolean canStartValue(Token token) {
        return isValue(token.kind()) || token.is("&") || token.is("*") || token.is("(") || token.is("-");
    }

    private static boolean isValue(TokenKind kind) {
        return switch (kind) {
            case IDENTIFIER, INTEGER, FLOATING, CHARACTER, STRING -> true;
            default -> false;
        };
    }
}
