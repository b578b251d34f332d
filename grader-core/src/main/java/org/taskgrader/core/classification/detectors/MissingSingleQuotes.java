package org.taskgrader.core.classification.detectors;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.Token;
import org.taskgrader.core.source.TokenKind;
import org.taskgrader.core.source.tree.Declaration;
import org.taskgrader.core.source.type.CType;
import org.taskgrader.core.source.type.CTypes;

/** A single letter that nobody declared, where a character is compared or stored: its quotes are missing. */
public final class MissingSingleQuotes implements Detector {

    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", ">", "<=", ">=");

    /** Behind a name, only what is a variable has these. */
    private static final Set<String> BEHIND_VARIABLE = Set.of("=", "+=", "-=", "*=", "/=", "++", "--", "[", "(");

    private static final Set<String> BEFORE_VARIABLE = Set.of("&", "++", "--");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return UndeclaredName.first(evidence)
                .flatMap(unknown -> ErrorSite.first(evidence)
                        .flatMap(site ->
                                site.next().filter(letter -> letter.is(unknown.name()) && isMeant(site, letter)))
                        .map(letter ->
                                Finding.at(letter.range(), "missing-single-quotes", Map.of("name", unknown.name()))));
    }

    /** Whether a name that is not declared is a letter, in a place for characters, and is nowhere used as a variable. */
    public static boolean isMeant(ErrorSite site, Token name) {
        return name.text().length() == 1
                && Character.isLetter(name.text().charAt(0))
                && isNeverSet(site, name.text())
                && isCharacterThere(site.source(), name);
    }

    private static boolean isNeverSet(ErrorSite site, String name) {
        return site.source().tokens().stream()
                .filter(token -> token.kind() == TokenKind.IDENTIFIER && token.is(name))
                .noneMatch(token -> isAny(site, token, 1, BEHIND_VARIABLE) || isAny(site, token, -1, BEFORE_VARIABLE));
    }

    private static boolean isAny(ErrorSite site, Token token, int places, Set<String> signs) {
        return site.beside(token, places)
                .filter(beside -> signs.contains(beside.text()))
                .isPresent();
    }

    /** A label, a value for something that holds characters, or a comparison with such a thing. */
    private static boolean isCharacterThere(CSource source, Token letter) {
        List<Token> tokens = source.tokens();
        Token before = tokens.get(Math.max(0, letter.index() - 1));
        boolean takesValue = COMPARISONS.contains(before.text()) || before.is("=");
        return before.is("case")
                || (takesValue && endsCharacter(source, before.index() - 1))
                || (isComparedAbove(tokens, letter) && startsCharacter(source, letter.index() + 2))
                || isListed(source, letter);
    }

    private static boolean isComparedAbove(List<Token> tokens, Token letter) {
        return letter.index() + 1 < tokens.size()
                && COMPARISONS.contains(tokens.get(letter.index() + 1).text());
    }

    /** {@code char vowels[] = {a, e}}. */
    private static boolean isListed(CSource source, Token letter) {
        List<Token> tokens = source.tokens();
        int at = letter.index() - 1;
        while (at > 0 && (tokens.get(at).is(",") || tokens.get(at).kind() == TokenKind.IDENTIFIER)) {
            at--;
        }
        return at > 1 && tokens.get(at).is("{") && tokens.get(at - 1).is("=") && endsCharacter(source, at - 2);
    }

    private static boolean endsCharacter(CSource source, int index) {
        List<Token> tokens = source.tokens();
        if (index < 0) {
            return false;
        }
        Token last = tokens.get(index);
        Optional<Token> name = last.is("]")
                ? source.brackets()
                        .partnerOf(last)
                        .filter(opening -> opening.index() > 0)
                        .map(opening -> tokens.get(opening.index() - 1))
                : Optional.of(last);
        return name.filter(token -> holdsCharacters(source, token)).isPresent();
    }

    private static boolean startsCharacter(CSource source, int index) {
        List<Token> tokens = source.tokens();
        return index < tokens.size() && holdsCharacters(source, tokens.get(index));
    }

    private static boolean holdsCharacters(CSource source, Token name) {
        SourceRange behind = ErrorSite.behind(name);
        return source.scopes()
                .lookup(name.text(), behind)
                .filter(MissingSingleQuotes::isCharacters)
                .isPresent();
    }

    private static boolean isCharacters(Declaration declaration) {
        return switch (declaration) {
            case Declaration.Variable variable -> isCharacters(variable.type());
            case Declaration.Parameter parameter -> isCharacters(parameter.type());
            default -> false;
        };
    }

    private static boolean isCharacters(CType type) {
        return switch (type) {
            case CType.Array array -> array.element().equals(CTypes.CHAR);
            case CType.Pointer pointer -> pointer.target().equals(CTypes.CHAR);
            default -> type.equals(CTypes.CHAR);
        };
    }
}
