package org.taskgrader.core.classification.detectors;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.SourceText;
import org.taskgrader.core.source.tree.BinaryOperator;
import org.taskgrader.core.source.tree.Expression;

/**
 * {@code ^} written for a power, as on paper. gcc refuses it for numbers with decimals; between whole numbers it is
 * "exclusive or" (C11 6.5.11), and only a small exponent, as in {@code x^2}, tells that something else is meant.
 */
final class PowerOperator implements Detector {

    private static final Pattern MESSAGE = Pattern.compile("invalid operands to binary \\^=? .*");
    private static final BigInteger SMALLEST = BigInteger.TWO;
    private static final BigInteger GREATEST = BigInteger.valueOf(9);

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return places(evidence)
                .flatMap(place -> PointedAt.binary(evidence.source(), place).stream())
                .findFirst()
                .map(power -> Finding.at(
                        power.operatorRange(),
                        "power-operator",
                        Map.of(
                                "base",
                                SourceText.of(evidence.source(), power.left().range()),
                                "exponent",
                                SourceText.of(evidence.source(), power.right().range()))));
    }

    private static Stream<SourceRange> places(Evidence evidence) {
        Optional<ErrorSite> refused = ErrorSite.first(evidence);
        if (refused.isPresent()) {
            return refused.filter(site -> MESSAGE.matcher(site.message()).matches()).flatMap(ErrorSite::where).stream();
        }
        return evidence.source()
                .unit()
                .descendants(Expression.Binary.class)
                .filter(binary -> Compiled.isDone(evidence))
                .filter(binary -> binary.operator() == BinaryOperator.BIT_XOR && isExponent(binary.right()))
                .map(Expression.Binary::operatorRange);
    }

    private static boolean isExponent(Expression right) {
        return right instanceof Expression.IntLiteral literal
                && literal.raw().length() == 1
                && literal.value().compareTo(SMALLEST) >= 0
                && literal.value().compareTo(GREATEST) <= 0;
    }
}
