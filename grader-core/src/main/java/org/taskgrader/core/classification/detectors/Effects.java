package org.taskgrader.core.classification.detectors;

import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.Node;
import org.taskgrader.core.source.tree.UnaryOperator;

/** Whether computing an expression changes anything or is seen from outside (side effects, ISO C11 5.1.2.3). */
final class Effects {

    private Effects() {}

    /** Also true for what we could not read, and for a call, of which we do not know. */
    static boolean mayHave(Expression expression) {
        return expression.descendants().anyMatch(Effects::isOne);
    }

    private static boolean isOne(Node node) {
        return switch (node) {
            case Expression.Assignment assignment -> true;
            case Expression.Postfix postfix -> true;
            case Expression.Unary unary ->
                unary.operator() == UnaryOperator.INCREMENT || unary.operator() == UnaryOperator.DECREMENT;
            case Expression.Call call -> true;
            case Expression.StatementExpression block -> true;
            case Expression.Unknown unknown -> true;
            default -> false;
        };
    }
}
