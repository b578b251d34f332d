package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.SourceText;
import org.taskgrader.core.source.Token;
import org.taskgrader.core.source.TokenKind;
import org.taskgrader.core.source.tree.Declaration;

/**
 * Two factors side by side, as school writes a product: {@code 2x}, {@code 3(a + b)}, {@code p(1 + r)}. gcc takes the
 * letters behind a number for its suffix, two letters for a name, and a parenthesis behind a value for a call.
 */
final class MathNotation implements Detector {

    private static final Pattern SUFFIX = Pattern.compile("invalid suffix \"(\\w+)\" on (?:integer|floating) constant");
    private static final Pattern UNKNOWN = Pattern.compile("‘(\\w\\w)’ undeclared \\(first use in this function\\).*");
    private static final Pattern CALLED =
            Pattern.compile("called object (?:‘\\w+’ )?is not a function or function pointer");
    private static final Pattern NUMBER = Pattern.compile("(\\d+\\.?\\d*)([A-Za-z_]\\w*)");

    /** Nobody multiplies the answers to questions: between two of these, a logical operator is missing. */
    private static final Set<String> QUESTIONS = Set.of("<", ">", "<=", ">=", "==", "!=", "&&", "||", "!");

    /** To multiply by what these give back is never meant. */
    private static final Set<String> ANSWERS_NO_NUMBER = Set.of("printf", "scanf", "puts", "putchar", "gets");

    private static final Pattern IMAGINARY = Pattern.compile("\\d+[ij]");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .flatMap(site -> site.captured(UNKNOWN).isPresent()
                        ? letters(site)
                        : site.captured(SUFFIX).isPresent()
                                ? numberAndName(site)
                                : factorAndParenthesis(site).or(() -> imaginaryNumber(site)));
    }

    /** {@code ab}, where the program has an {@code a} and a {@code b}, and both hold numbers. */
    private static Optional<Finding> letters(ErrorSite site) {
        return site.next()
                .filter(token -> token.text().length() == 2
                        && token.text().chars().allMatch(letter -> isNumber(site, token, letter)))
                .map(token -> finding(
                        token.range(),
                        token.text(),
                        token.text().substring(0, 1),
                        token.text().substring(1)));
    }

    private static boolean isNumber(ErrorSite site, Token token, int letter) {
        return site.source()
                .scopes()
                .lookup(Character.toString(letter), token.range())
                .filter(MathNotation::isNumber)
                .isPresent();
    }

    /** gcc reads {@code 3i} as an imaginary number, an extension that no beginner means, and refuses its use only. */
    private static Optional<Finding> imaginaryNumber(ErrorSite site) {
        return site.next().stream()
                .flatMap(next -> site.source().tokens().stream().filter(token -> token.line() == next.line()))
                .filter(token -> IMAGINARY.matcher(token.text()).matches())
                .filter(token ->
                        isName(site, token.text().substring(token.text().length() - 1)))
                .findFirst()
                .map(token -> finding(
                        token.range(),
                        token.text(),
                        token.text().substring(0, token.text().length() - 1),
                        token.text().substring(token.text().length() - 1)));
    }

    private static Optional<Finding> numberAndName(ErrorSite site) {
        return site.next()
                .filter(token -> token.kind() == TokenKind.MALFORMED_NUMBER && !isDeclared(site))
                .flatMap(token -> {
                    Matcher number = NUMBER.matcher(token.text());
                    boolean product = number.matches() && isValue(site, token, number.group(2));
                    return product
                            ? Optional.of(finding(token.range(), token.text(), number.group(1), number.group(2)))
                            : Optional.empty();
                });
    }

    /** A name of the program, several of one letter each, or a call; other letters are a mistyped number. */
    private static boolean isValue(ErrorSite site, Token token, String letters) {
        boolean called = site.beside(token, 1).filter(next -> next.is("(")).isPresent();
        return (called && !ANSWERS_NO_NUMBER.contains(letters))
                || isName(site, letters)
                || letters.chars().allMatch(letter -> isName(site, Character.toString(letter)));
    }

    private static boolean isName(ErrorSite site, String name) {
        return !site.source().scopes().named(name).isEmpty();
    }

    /** Behind a type, the letters are meant to be the end of a name: {@code int 2nd}. */
    private static boolean isDeclared(ErrorSite site) {
        return site.previousIs(TokenKind.KEYWORD) && !site.previousIs("return");
    }

    private static Optional<Finding> factorAndParenthesis(ErrorSite site) {
        return calledValue(site)
                .flatMap(value -> site.beside(value, 1)
                        .filter(opening -> opening.is("(") && isProduct(site, value, opening))
                        .flatMap(site.source().brackets()::partnerOf)
                        .map(closing -> product(site, value, closing)));
    }

    /** The last token of what gcc takes for a function. */
    private static Optional<Token> calledValue(ErrorSite site) {
        return site.where()
                .filter(where -> CALLED.matcher(site.message()).matches())
                .flatMap(where -> site.next().stream()
                        .flatMap(first -> site.source().tokens().stream().skip(first.index()))
                        .takeWhile(token -> !where.isBefore(token.range()))
                        .reduce((earlier, later) -> later));
    }

    /** One value in the parenthesis, behind a number, another parenthesis, or a variable that holds a number. */
    private static boolean isProduct(ErrorSite site, Token value, Token opening) {
        boolean oneValue = site.source()
                .brackets()
                .partnerOf(opening)
                .map(closing -> site.source().tokens().subList(opening.index() + 1, closing.index()))
                .filter(inside -> !inside.isEmpty()
                        && inside.stream().noneMatch(token -> token.is(",") || QUESTIONS.contains(token.text())))
                .isPresent();
        return oneValue
                && switch (value.kind()) {
                    case INTEGER, FLOATING -> true;
                    case IDENTIFIER ->
                        !LibraryFunctions.contains(value.text())
                                && site.source()
                                        .scopes()
                                        .lookup(value.text(), value.range().end())
                                        .filter(MathNotation::isNumber)
                                        .isPresent();
                    default -> value.is(")");
                };
    }

    private static boolean isNumber(Declaration declaration) {
        return switch (declaration) {
            case Declaration.Variable variable -> variable.type().isArithmetic();
            case Declaration.Parameter parameter -> parameter.type().isArithmetic();
            default -> false;
        };
    }

    private static Finding product(ErrorSite site, Token value, Token closing) {
        Token first = value.is(")") ? site.source().brackets().partnerOf(value).orElse(value) : value;
        SourceRange left = SourceRange.spanning(first.range(), value.range());
        Token opening = site.source().brackets().partnerOf(closing).orElse(closing);
        SourceRange right = SourceRange.spanning(opening.range(), closing.range());
        SourceRange both = SourceRange.spanning(left, right);
        return finding(
                both,
                SourceText.of(site.source(), both),
                SourceText.of(site.source(), left),
                SourceText.of(site.source(), right));
    }

    private static Finding finding(SourceRange where, String written, String left, String right) {
        return Finding.at(where, "math-notation", Map.of("written", written, "left", left, "right", right));
    }
}
