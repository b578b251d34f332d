package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.Token;
import org.taskgrader.core.source.TokenKind;

/** No {@code ;} at the end of a statement. gcc sees it at the next token, the learner looks for it behind the last. */
final class MissingSemicolon implements Detector {

    private static final Pattern MESSAGE = Pattern.compile(
            "expected (‘,’ or ‘;’|‘;’|‘;’, identifier or ‘\\(’|‘=’, ‘,’, ‘;’, ‘asm’ or ‘__attribute__’|‘:’, ‘,’, ‘;’,"
                    + " ‘}’ or ‘__attribute__’) (before|at end of input).*");

    private static final Pattern BEHIND_PROTOTYPE = Pattern.compile("expected ‘=’, ‘,’, ‘;’, ‘asm’ or ‘__attribute__’"
            + " before ‘\\{’ token|old-style parameter declarations in prototyped function definition");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .flatMap(site ->
                        lastOfStatement(site).or(() -> lastOfPrototype(site)).or(() -> lastOfDeclaration(site)))
                .map(MissingSemicolon::behind);
    }

    private static Optional<Token> lastOfStatement(ErrorSite site) {
        boolean missed = MESSAGE.matcher(site.message()).matches() && endsStatement(site);
        // gcc names the type behind typedef, which is the second word of the next declaration.
        return site.previous()
                .filter(last -> missed)
                .flatMap(last -> last.is("typedef") ? site.beside(last, -1) : Optional.of(last));
    }

    /** Behind the parentheses of a prototype, gcc still expects declarations of its parameters, in the old style. */
    private static Optional<Token> lastOfPrototype(ErrorSite site) {
        if (!BEHIND_PROTOTYPE.matcher(site.message()).matches()) {
            return Optional.empty();
        }
        return site.next()
                .flatMap(next -> site.source().tokens().subList(0, next.index()).reversed().stream()
                        .takeWhile(token -> !token.is(";") && !token.is("{") && !token.is("}"))
                        .filter(token -> token.is(")"))
                        .filter(closing -> site.beside(closing, 1)
                                .filter(behind -> TypeKeywords.startsType(site.source(), behind))
                                .isPresent())
                        .findFirst());
    }

    /** A comma at the end of the line goes on a declaration, with a call that gcc takes for a function to declare. */
    private static Optional<Token> lastOfDeclaration(ErrorSite site) {
        return site.openParenthesis()
                .filter(opening -> site.message().startsWith("expected declaration specifiers or ‘...’ before "))
                .flatMap(opening -> site.beside(opening, -2))
                .filter(comma -> comma.is(","))
                .filter(comma ->
                        site.next().filter(next -> next.line() > comma.line()).isPresent())
                .flatMap(comma -> site.beside(comma, -1));
    }

    private static Finding behind(Token last) {
        return Finding.at(
                ErrorSite.behind(last),
                "missing-semicolon",
                Map.of(
                        "last",
                        last.text(),
                        "line",
                        Integer.toString(last.range().endLine())));
    }

    private static boolean endsStatement(ErrorSite site) {
        if (site.openParenthesis().isPresent() || site.nextIs("{") || site.nextIs(")") || site.nextIs("]")) {
            return false;
        }
        if (site.previousIs("(") || site.previousIs("=") || site.previousIs(",")) {
            return false;
        }
        return site.nextIs("}") || site.nextIs(":") || site.betweenLines() || startsStatement(site);
    }

    /** On one line, only what cannot go on a statement shows that a new one begins. */
    private static boolean startsStatement(ErrorSite site) {
        if (site.nextIs(TokenKind.KEYWORD)) {
            return true;
        }
        Optional<Token> follower = site.next().flatMap(next -> site.beside(next, 1));
        return site.nextIs(TokenKind.IDENTIFIER)
                && !site.previousIs(TokenKind.IDENTIFIER)
                && follower.filter(token -> token.is("(") || token.is("=") || token.is("++") || token.is("+="))
                        .isPresent();
    }
}
