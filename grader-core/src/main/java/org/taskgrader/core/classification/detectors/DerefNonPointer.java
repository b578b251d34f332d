package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.SourceText;
import org.taskgrader.core.source.Token;
import org.taskgrader.core.source.tree.Expression;

/** {@code *} or {@code ->} on something that is no address (C11 6.5.3.2, paragraph 2). */
final class DerefNonPointer implements Detector {

    private static final Pattern MESSAGE = Pattern.compile(
            "invalid type argument of (?:unary )?‘(?<operator>\\*|->)’ \\(have ‘(?<type>[^’]+)’(?: \\{aka ‘[^’]+’})?\\)");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .filter(site -> !isMultiplication(site))
                .flatMap(site -> site.matched(MESSAGE).flatMap(message -> finding(site, message)));
    }

    /** {@code if (a) * b > c} starts a statement with the operator: its parentheses are the mistake. */
    private static boolean isMultiplication(ErrorSite site) {
        return site.previous()
                .filter(token -> token.is(")"))
                .flatMap(closing -> site.source().brackets().partnerOf(closing))
                .flatMap(opening -> site.beside(opening, -1))
                .filter(token -> token.is("if") || token.is("while"))
                .isPresent();
    }

    private static Optional<Finding> finding(ErrorSite site, MatchResult message) {
        String operator = message.group("operator");
        return operand(site, operator)
                .filter(operand -> !DotArrow.isStructure(site, operand) || operator.equals("*"))
                .map(operand -> Finding.at(
                        site.where(),
                        "deref-non-pointer",
                        Map.of(
                                "operator",
                                operator,
                                "operand",
                                SourceText.of(site.source(), operand.range()),
                                "type",
                                message.group("type"))));
    }

    private static Optional<Expression> operand(ErrorSite site, String operator) {
        Optional<Token> at = site.next().filter(token -> token.is(operator));
        if (operator.equals("->")) {
            return at.flatMap(token -> PointedAt.member(site.source(), token)).map(Expression.Member::object);
        }
        return at.flatMap(token -> PointedAt.starting(site.source(), token.range(), Expression.Unary.class))
                .map(Expression.Unary::operand);
    }
}
