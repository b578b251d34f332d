package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.Token;
import org.taskgrader.core.source.TokenKind;

/** {@code if (a) && (b)}: the first parenthesis is closed, and the condition over, before the whole has been said. */
final class ConditionEndsEarly implements Detector {

    private static final Set<String> KEYWORDS = Set.of("if", "while", "for");
    private static final Set<String> OPERATORS =
            Set.of("&&", "||", "==", "!=", "<", ">", "<=", ">=", "+", "-", "*", "/", "%", "&", "|");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .filter(site -> site.message().startsWith("expected")
                        || site.message().endsWith("used but not defined")
                        || site.message().startsWith("invalid type argument of unary"))
                .flatMap(site -> Stream.concat(
                                Stream.of(
                                                site.previous(),
                                                site.next(),
                                                site.next().flatMap(token -> site.beside(token, 1)))
                                        .flatMap(Optional::stream),
                                labels(site))
                        .filter(ConditionEndsEarly::isOperator)
                        .flatMap(operator -> keyword(site, operator)
                                .map(keyword -> Finding.at(
                                        operator.range(),
                                        "condition-ends-early",
                                        Map.of("keyword", keyword.text(), "operator", operator.text())))
                                .stream())
                        .findFirst());
    }

    /** gcc takes {@code &&} in front of a name, where no value is before it, for the address of a label. */
    static Stream<Token> labels(ErrorSite site) {
        Optional<Integer> line = site.where().map(SourceRange::line);
        return site.source().tokens().stream()
                .filter(token -> site.message().endsWith("used but not defined")
                        && token.is("&&")
                        && line.equals(Optional.of(token.line())));
    }

    static boolean isOperator(Token token) {
        return token.kind() == TokenKind.PUNCTUATOR && OPERATORS.contains(token.text());
    }

    /** Without anything to compare or compute behind it, the sign itself is what is wrong. */
    private static boolean isLast(ErrorSite site, Token operator) {
        return site.beside(operator, 1)
                .filter(next -> !next.is("{") && !next.is(";"))
                .isEmpty();
    }

    /** The word to whose condition the parenthesis belongs that is closed directly in front of the operator. */
    private static Optional<Token> keyword(ErrorSite site, Token operator) {
        return site.beside(operator, -1)
                .filter(closing -> closing.is(")") && !isLast(site, operator))
                .flatMap(site.source().brackets()::partnerOf)
                .flatMap(opening -> site.beside(opening, -1))
                .filter(word -> KEYWORDS.contains(word.text()));
    }
}
