package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.SourceText;
import org.taskgrader.core.source.fact.FormatCall.Family;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.UnaryOperator;

/**
 * A variable given to printf by its place in memory, as scanf wants it, where a value is to be printed. Anywhere in the argument,
 * as in {@code &a + b}: what is computed from a place is one, too.
 */
final class PrintfAmp implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return FormatWarning.all(evidence, Family.PRINTF)
                .filter(warning -> warning.actual().endsWith("*"))
                .flatMap(warning -> finding(evidence, warning).stream())
                .findFirst();
    }

    private static Optional<Finding> finding(Evidence evidence, FormatWarning warning) {
        return Stream.concat(Stream.of(warning.argument()), warning.argument().descendants())
                .filter(Expression.Unary.class::isInstance)
                .map(Expression.Unary.class::cast)
                .filter(unary -> unary.operator() == UnaryOperator.ADDRESS_OF)
                .findFirst()
                .map(address -> Finding.at(
                        address.range(),
                        "printf-amp",
                        Map.of(
                                "address", SourceText.of(evidence.source(), address.range()),
                                "variable",
                                        SourceText.of(
                                                evidence.source(),
                                                address.operand().range()))));
    }
}
