package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceText;
import org.taskgrader.core.source.fact.Condition;
import org.taskgrader.core.source.tree.BinaryOperator;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.Expression.Binary;
import org.taskgrader.core.source.tree.UnaryOperator;

/**
 * {@code &} or {@code |} between a comparison and a number: {@code n & 1 == 0} compares first, and {@code x == 1 | 2} is never
 * 0. Between two comparisons the sign gives the same answer as its double, so that is left alone.
 */
final class BitwiseLogical implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        CSource source = evidence.source();
        return source.conditions().all().stream()
                .flatMap(Condition::terms)
                .flatMap(term -> term.descendants(Binary.class))
                .filter(binary -> isBitwise(binary))
                .filter(binary -> isMixed(source, binary.left(), binary.right())
                        || isMixed(source, binary.right(), binary.left()))
                .findFirst()
                .map(binary -> Finding.at(
                        binary.operatorRange(),
                        "bitwise-logical",
                        Map.of(
                                "whole", SourceText.of(source, binary.range()),
                                "operator", binary.operator().spelling(),
                                "doubled", binary.operator().spelling().repeat(2),
                                "left", SourceText.of(source, binary.left().range()),
                                "right", SourceText.of(source, binary.right().range()))));
    }

    private static boolean isBitwise(Binary binary) {
        return binary.operator() == BinaryOperator.BIT_AND || binary.operator() == BinaryOperator.BIT_OR;
    }

    private static boolean isMixed(CSource source, Expression one, Expression other) {
        return one instanceof Binary comparison
                && comparison.operator().isComparison()
                && !source.isParenthesised(comparison)
                && !isAnswer(other);
    }

    /** Whether a value is 0 or 1 by its nature. */
    private static boolean isAnswer(Expression expression) {
        return switch (expression) {
            case Binary b -> b.operator().isComparison() || b.operator().isLogical() || isBitwise(b);
            case Expression.Unary u -> u.operator() == UnaryOperator.NOT;
            case Expression.Call call -> true; // of a function that answers a question, most often
            default -> false;
        };
    }
}
