package org.taskgrader.core.classification.detectors;

import java.util.Optional;
import java.util.stream.Stream;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.fact.Condition;
import org.taskgrader.core.source.fact.Use;
import org.taskgrader.core.source.tree.BinaryOperator;
import org.taskgrader.core.source.tree.Declaration;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.Node;
import org.taskgrader.core.source.tree.Statement;

/**
 * What the text shows of where a variable gets its first value, beyond a flow analysis: that looks at each branch by itself,
 * and takes every combination of them for possible.
 */
final class FirstValue {

    private FirstValue() {}

    /** {@code int old = n;}, and {@code old} is never read. */
    static boolean isForNobody(CSource source, Use use) {
        return source.scopes().parentOf(use.name()).orElse(use.name()) instanceof Declaration.Variable receiver
                && source.uses().of(receiver).isEmpty();
    }

    /** {@code if (i == 0 || n > largest)}: whatever {@code largest} holds in the first round, the condition is true. */
    static boolean isLeftOpen(CSource source, Use use) {
        return source.conditions().all().stream()
                .filter(condition ->
                        condition.expression().range().contains(use.name().range()))
                .anyMatch(condition -> condition.expression() instanceof Expression.Binary either
                        && either.operator() == BinaryOperator.LOGICAL_OR
                        && condition.terms().anyMatch(term -> isEquality(source, term)));
    }

    static boolean isSetInALoop(CSource source, String name) {
        return assignments(source, name)
                .anyMatch(assignment -> source.loops().around(assignment).isPresent());
    }

    /** Each time where something is the largest or the smallest, equal ones among it: something always is. */
    static boolean isSetInOneOfAllCases(CSource source, String name) {
        return assignments(source, name).count() > 1
                && assignments(source, name)
                        .allMatch(assignment -> choices(source, assignment)
                                .findFirst()
                                .filter(choice -> terms(choice).allMatch(FirstValue::admitsEqualOnes))
                                .isPresent());
    }

    private static boolean admitsEqualOnes(Expression term) {
        return term instanceof Expression.Binary binary
                && (binary.operator() == BinaryOperator.GREATER_EQUAL
                        || binary.operator() == BinaryOperator.LESS_EQUAL);
    }

    private static Stream<Expression.Assignment> assignments(CSource source, String name) {
        return source.unit()
                .descendants(Expression.Assignment.class)
                .filter(assignment -> assignment.target() instanceof Expression.Name target
                        && target.name().equals(name));
    }

    /** {@code if (i == 0) largest = n;}: the flow analysis cannot know that the first round comes first. */
    static boolean isSetInTheFirstRound(CSource source, String name) {
        return assignments(source, name)
                .anyMatch(assignment ->
                        source.loops().around(assignment).isPresent() && isUnderAnEquality(source, assignment));
    }

    private static boolean isUnderAnEquality(CSource source, Node inner) {
        return choices(source, inner).flatMap(FirstValue::terms).anyMatch(term -> isEquality(source, term));
    }

    private static boolean isEquality(CSource source, Expression term) {
        return term instanceof Expression.Binary binary
                && binary.operator() == BinaryOperator.EQUAL
                && source.types().constantValue(binary.right()).isPresent();
    }

    /** Those whose condition has to be true to get there, the innermost first. */
    private static Stream<Statement.If> choices(CSource source, Node inner) {
        return Stream.iterate(
                        Optional.of(inner), Optional::isPresent, place -> place.flatMap(source.scopes()::parentOf))
                .flatMap(Optional::stream)
                .flatMap(place -> source
                        .scopes()
                        .parentOf(place)
                        .filter(user -> user instanceof Statement.If choice && choice.thenBranch() == place)
                        .map(Statement.If.class::cast)
                        .stream());
    }

    private static Stream<Expression> terms(Statement.If choice) {
        return new Condition(Condition.Kind.IF, choice.condition(), choice).terms();
    }
}
