package org.taskgrader.core.classification.detectors;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.DoubleStream;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceText;
import org.taskgrader.core.source.tree.BinaryOperator;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.UnaryOperator;

/**
 * A comparison with a number on its right, turned round if the program has it on the left.
 *
 * @param subject what is compared, as written
 * @param whole whether the subject is a whole number
 */
record ComparisonWithConstant(String subject, boolean whole, BinaryOperator operator, double constant) {

    static Optional<ComparisonWithConstant> read(CSource source, Expression term) {
        if (!(term instanceof Expression.Binary binary) || !binary.operator().isComparison()) {
            return Optional.empty();
        }
        OptionalDouble right = constant(source, binary.right());
        OptionalDouble left = constant(source, binary.left());
        if (right.isPresent() == left.isPresent()) {
            return Optional.empty();
        }
        return right.isPresent()
                ? of(source, binary.left(), binary.operator(), right.getAsDouble())
                : of(source, binary.right(), turned(binary.operator()), left.orElseThrow());
    }

    private static Optional<ComparisonWithConstant> of(
            CSource source, Expression subject, BinaryOperator operator, double constant) {
        return Effects.mayHave(subject)
                ? Optional.empty()
                : Optional.of(new ComparisonWithConstant(
                        SourceText.of(source, subject.range()),
                        source.types().of(subject).isInteger(),
                        operator,
                        constant));
    }

    private static OptionalDouble constant(CSource source, Expression expression) {
        OptionalLong whole = source.types().constantValue(expression);
        return switch (expression) {
            case Expression.FloatLiteral literal -> OptionalDouble.of(literal.value());
            case Expression.Unary unary
            when unary.operator() == UnaryOperator.MINUS
                    && unary.operand() instanceof Expression.FloatLiteral literal ->
                OptionalDouble.of(-literal.value());
            default -> whole.isPresent() ? OptionalDouble.of((double) whole.getAsLong()) : OptionalDouble.empty();
        };
    }

    private static BinaryOperator turned(BinaryOperator operator) {
        return switch (operator) {
            case LESS -> BinaryOperator.GREATER;
            case LESS_EQUAL -> BinaryOperator.GREATER_EQUAL;
            case GREATER -> BinaryOperator.LESS;
            case GREATER_EQUAL -> BinaryOperator.LESS_EQUAL;
            default -> operator;
        };
    }

    boolean holdsFor(double value) {
        return switch (operator) {
            case LESS -> value < constant;
            case LESS_EQUAL -> value <= constant;
            case GREATER -> value > constant;
            case GREATER_EQUAL -> value >= constant;
            case EQUAL -> value == constant;
            case NOT_EQUAL -> value != constant;
            default -> throw new IllegalStateException("not a comparison: " + operator);
        };
    }

    /** The constants, and a value on either side of each: between neighbours too, unless the subject is a whole number. */
    static DoubleStream samples(List<ComparisonWithConstant> comparisons) {
        double[] constants = comparisons.stream()
                .mapToDouble(ComparisonWithConstant::constant)
                .sorted()
                .toArray();
        boolean whole = comparisons.getFirst().whole();
        DoubleStream besides = DoubleStream.of(constants).flatMap(c -> DoubleStream.of(c - 1, c, c + 1));
        DoubleStream between = java.util.stream.IntStream.range(1, constants.length)
                .mapToDouble(i -> (constants[i - 1] + constants[i]) / 2)
                .filter(middle -> !whole || middle == Math.rint(middle));
        return DoubleStream.concat(besides, between);
    }
}
