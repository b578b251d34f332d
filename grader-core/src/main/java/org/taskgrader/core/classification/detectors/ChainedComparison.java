package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceText;
import org.taskgrader.core.source.tree.Expression;

/**
 * {@code 0 < x < 10} and {@code a == b == c}: the second comparison is made with the answer of the first, which is 0 or 1.
 * A comparison with 0 or 1 asks for that answer on purpose.
 */
final class ChainedComparison implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        CSource source = evidence.source();
        return source.unit()
                .descendants(Expression.Binary.class)
                .filter(outer -> isChain(source, outer))
                .filter(outer -> !isChain(source, (Expression.Binary) outer.left()))
                .findFirst()
                .map(outer -> finding(source, outer, (Expression.Binary) outer.left()));
    }

    private static boolean isChain(CSource source, Expression.Binary outer) {
        return outer.operator().isComparison()
                && outer.left() instanceof Expression.Binary inner
                && inner.operator().isComparison()
                && !source.isParenthesised(inner)
                && !isTruthValue(source, outer);
    }

    private static boolean isTruthValue(CSource source, Expression.Binary outer) {
        long right = source.types().constantValue(outer.right()).orElse(-1);
        return outer.operator().isEquality() && (right == 0 || right == 1);
    }

    private static Finding finding(CSource source, Expression.Binary outer, Expression.Binary inner) {
        return Finding.at(
                outer.range(),
                "chained-comparison",
                Map.of(
                        "whole", SourceText.of(source, outer.range()),
                        "first", SourceText.of(source, inner.range()),
                        "second",
                                SourceText.of(source, inner.right().range()) + " "
                                        + outer.operator().spelling() + " "
                                        + SourceText.of(source, outer.right().range())));
    }
}
