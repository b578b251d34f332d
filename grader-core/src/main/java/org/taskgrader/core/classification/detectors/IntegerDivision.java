package org.taskgrader.core.classification.detectors;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceText;
import org.taskgrader.core.source.fact.Division;
import org.taskgrader.core.source.tree.BinaryOperator;
import org.taskgrader.core.source.tree.Declaration;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.Node;
import org.taskgrader.core.source.tree.Statement;

/**
 * A division of whole numbers whose fraction is missed in the output. The division alone says nothing: half of the right
 * programs divide whole numbers too. Named is the one whose result becomes a number with decimals, if there is one.
 */
final class IntegerDivision implements Detector {

    /** From the most to the least telling. */
    private enum Weight {
        BECOMES_FLOATING,
        OF_CONSTANTS,
        /** {@code part / total * 100}: 0, however much is multiplied afterwards. */
        MULTIPLIED,
        ANY
    }

    private record Weighed(Division division, Weight weight) {}

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return LostFraction.shownBy(evidence)
                .flatMap(lost -> suspect(evidence.source(), lost.decimals())
                        .map(division -> new Finding(
                                "integer-division",
                                Optional.of(division.range()),
                                Map.of("division", SourceText.of(evidence.source(), division.range())),
                                Optional.of(lost.test().test().name()))));
    }

    private static Optional<Division> suspect(CSource source, boolean decimals) {
        boolean lostElsewhere = Truncation.all(source).findAny().isPresent();
        return source.divisions().all().stream()
                .filter(division -> division.operator().equals("/"))
                .filter(division -> division.arithmetic() == Division.Arithmetic.INTEGER)
                .filter(division -> !isCutShort(source, division))
                .map(division -> new Weighed(division, weight(source, division)))
                .filter(weighed -> weighed.weight() != Weight.ANY || (decimals && !lostElsewhere))
                .min(Comparator.comparing(Weighed::weight))
                .map(Weighed::division);
    }

    /** {@code n = n / 10} and {@code n /= 10} take the last digit away, and are meant to. */
    private static boolean isCutShort(CSource source, Division division) {
        return division.expression() instanceof Expression.Assignment
                || (source.scopes().parentOf(division.expression()).orElse(null) instanceof Expression.Assignment a
                        && SourceText.of(source, a.target().range())
                                .equals(SourceText.of(
                                        source, division.dividend().range())));
    }

    private static Weight weight(CSource source, Division division) {
        if (becomesFloating(source, division.expression())) {
            return Weight.BECOMES_FLOATING;
        }
        var dividend = source.types().constantValue(division.dividend());
        boolean inexact = dividend.isPresent()
                && division.constantDivisor().orElse(0) != 0
                && dividend.getAsLong() % division.constantDivisor().getAsLong() != 0;
        return inexact ? Weight.OF_CONSTANTS : isMultiplied(source, division) ? Weight.MULTIPLIED : Weight.ANY;
    }

    private static boolean isMultiplied(CSource source, Division division) {
        return source.scopes().parentOf(division.expression()).orElse(null) instanceof Expression.Binary user
                && user.operator() == BinaryOperator.MULTIPLY
                && user.left() == division.expression();
    }

    /** Whether the whole number is used where C makes it one with decimals (ISO C11 6.3.1.8, 6.5.16.1). */
    private static boolean becomesFloating(CSource source, Expression value) {
        Node user = source.scopes().parentOf(value).orElse(null);
        return switch (user) {
            case Expression.Binary b when isArithmetic(b) -> isFloating(source, b) || becomesFloating(source, b);
            case Expression.Unary u -> becomesFloating(source, u);
            case Expression.Conditional c -> isFloating(source, c) || becomesFloating(source, c);
            case Expression.Assignment a -> isFloating(source, a.target());
            case Expression.Cast c -> c.type().type().isFloating();
            case Declaration.Variable v -> v.type().isFloating();
            case Statement.Return r ->
                source.scopes()
                        .functionAround(r)
                        .filter(function -> function.returnType().isFloating())
                        .isPresent();
            case null, default -> false;
        };
    }

    private static boolean isArithmetic(Expression.Binary binary) {
        return !binary.operator().isComparison() && !binary.operator().isLogical();
    }

    private static boolean isFloating(CSource source, Expression expression) {
        return source.types().of(expression).isFloating();
    }
}
