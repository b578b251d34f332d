package org.taskgrader.core.source.fact;

import java.util.stream.Stream;
import org.taskgrader.core.source.tree.BinaryOperator;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.Node;
import org.taskgrader.core.source.tree.UnaryOperator;

/**
 * An expression that decides what happens next.
 *
 * @param owner the statement or conditional expression it belongs to
 */
public record Condition(Kind kind, Expression expression, Node owner) {

    public enum Kind {
        IF,
        WHILE,
        DO_WHILE,
        FOR,
        CONDITIONAL_EXPRESSION
    }

    /** The parts that are true or false in themselves: the operands of {@code &&}, {@code ||} and {@code !}, at the ends. */
    public Stream<Expression> terms() {
        return terms(expression);
    }

    /** Whether it is a plain assignment, or one of its terms is. */
    public Stream<Expression.Assignment> assignments() {
        return terms().filter(Expression.Assignment.class::isInstance).map(Expression.Assignment.class::cast);
    }

    private static Stream<Expression> terms(Expression expression) {
        return switch (expression) {
            case Expression.Binary b
            when b.operator() == BinaryOperator.LOGICAL_AND || b.operator() == BinaryOperator.LOGICAL_OR ->
                Stream.concat(terms(b.left()), terms(b.right()));
            case Expression.Unary u when u.operator() == UnaryOperator.NOT -> terms(u.operand());
            default -> Stream.of(expression);
        };
    }
}
