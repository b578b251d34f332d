package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceText;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.Expression.Binary;

/** {@code x == 1 || 2}: behind {@code ||} stands a value alone, which counts as true unless it is 0. */
final class OrConstant implements Detector {

    /** What a lone value is joined with, and the comparison that it lacks. */
    private record Lone(Binary whole, Binary comparison, Expression value) {}

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        CSource source = evidence.source();
        return source.unit()
                .descendants(Binary.class)
                .filter(whole -> whole.operator().isLogical())
                .flatMap(OrConstant::sides)
                .filter(lone -> isLiteral(lone.value()))
                .reduce((outer, inner) -> isBefore(inner, outer) ? inner : outer)
                .map(lone -> finding(source, lone));
    }

    /** Outer operators come first in the tree, and last in the line. */
    private static boolean isBefore(Lone one, Lone other) {
        return one.value().range().isBefore(other.value().range());
    }

    private static Stream<Lone> sides(Binary whole) {
        return lastComparison(whole.left()).map(comparison -> new Lone(whole, comparison, whole.right())).stream();
    }

    /** The comparison right before the operator, as in {@code a && x == 1 || 2}. */
    private static Optional<Binary> lastComparison(Expression left) {
        return switch (left) {
            case Binary b when b.operator().isComparison() -> Optional.of(b);
            case Binary b
            when b.operator().isLogical() -> lastComparison(b.right()).or(() -> lastComparison(b.left()));
            default -> Optional.empty();
        };
    }

    private static boolean isLiteral(Expression value) {
        return switch (value) {
            case Expression.IntLiteral literal -> true;
            case Expression.FloatLiteral literal -> true;
            case Expression.CharLiteral literal -> true;
            case Expression.StringLiteral literal -> true;
            default -> false;
        };
    }

    private static Finding finding(CSource source, Lone lone) {
        Binary comparison = lone.comparison();
        String value = SourceText.of(source, lone.value().range());
        return Finding.at(
                lone.value().range(),
                "or-constant",
                Map.of(
                        "value", value,
                        "operator", lone.whole().operator().spelling(),
                        "comparison", SourceText.of(source, comparison.range()),
                        "subject", SourceText.of(source, comparison.left().range())));
    }
}
