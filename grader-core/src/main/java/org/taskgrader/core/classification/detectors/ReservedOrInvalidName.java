package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.SourceText;
import org.taskgrader.core.source.Token;
import org.taskgrader.core.source.TokenKind;

/**
 * What should be a name is none (ISO C11 6.4.2): it starts with a digit, has a space or another sign in it, or is a word
 * that C keeps for itself.
 */
final class ReservedOrInvalidName implements Detector {

    private static final Pattern NO_NAME = Pattern.compile("invalid suffix .*|expected identifier or ‘\\(’ before .*"
            + "|two or more data types in declaration specifiers|both ‘\\w+’ and ‘\\w+’ in declaration specifiers");
    private static final Pattern NAME_GOES_ON =
            Pattern.compile("expected ‘=’, ‘,’, ‘;’, ‘asm’ or ‘__attribute__’ before .*");
    private static final Pattern VALUE = Pattern.compile("expected expression before ‘\\w+’");

    private static final Set<String> BEHIND_NAME = Set.of(";", ",", "=", "[", ")");
    private static final Set<String> BEHIND_VALUE =
            Set.of("=", "==", "!=", "<", ">", "<=", ">=", "+", "-", "/", "%", "[", "++", "--", "+=", "-=");
    private static final Set<String> INSIDE_NAME = Set.of("-", ".", "?", "!", "&", "%", "'");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence).flatMap(site -> place(site).map(where -> finding(site, where)));
    }

    private static Optional<SourceRange> place(ErrorSite site) {
        if (NO_NAME.matcher(site.message()).matches()) {
            return site.next()
                    .filter(token -> isDeclarator(site, token) && isFollowed(site, token, BEHIND_NAME))
                    .map(Token::range);
        }
        if (NAME_GOES_ON.matcher(site.message()).matches()) {
            return site.previous().flatMap(start -> site.next().flatMap(rest -> brokenName(site, start, rest)));
        }
        return site.next()
                .filter(token -> VALUE.matcher(site.message()).matches() && token.kind() == TokenKind.KEYWORD)
                .filter(token -> isFollowed(site, token, BEHIND_VALUE))
                .map(Token::range);
    }

    /** Behind a type, or behind a comma in a list that a type starts. */
    private static boolean isDeclarator(ErrorSite site, Token name) {
        Optional<Token> before = site.beside(name, -1);
        boolean listed = before.filter(token -> token.is(",")).isPresent()
                && site.statementStart(name)
                        .filter(first -> TypeKeywords.startsType(site.source(), first))
                        .isPresent();
        boolean typed = before.filter(token -> TypeKeywords.startsType(site.source(), token) || token.is("*"))
                .isPresent();
        return (listed || typed)
                && switch (name.kind()) {
                    case KEYWORD, MALFORMED_NUMBER, INTEGER, FLOATING, CHARACTER, STRING -> true;
                    default -> false;
                };
    }

    /** {@code my var} and {@code my-var}: on one line, with a name's end behind it. */
    private static Optional<SourceRange> brokenName(ErrorSite site, Token start, Token rest) {
        boolean sign = INSIDE_NAME.contains(rest.text());
        return Optional.of(start)
                .filter(token -> token.kind() == TokenKind.IDENTIFIER && !site.betweenLines())
                .filter(token -> site.beside(token, -1)
                        .filter(type -> TypeKeywords.startsType(site.source(), type) || type.is(","))
                        .isPresent())
                .flatMap(token -> site.beside(rest, sign ? 1 : 0))
                .filter(end -> end.kind() == TokenKind.IDENTIFIER && end.line() == start.line())
                .filter(end -> isFollowed(site, end, BEHIND_NAME))
                .map(end -> SourceRange.spanning(start.range(), end.range()));
    }

    private static boolean isFollowed(ErrorSite site, Token token, Set<String> signs) {
        return site.beside(token, 1)
                .filter(next -> signs.contains(next.text()) && next.kind() == TokenKind.PUNCTUATOR)
                .isPresent();
    }

    private static Finding finding(ErrorSite site, SourceRange where) {
        return Finding.at(where, "reserved-or-invalid-name", Map.of("name", SourceText.of(site.source(), where)));
    }
}
