package org.taskgrader.core.source.fact;

import java.util.OptionalLong;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.tree.Expression;

/**
 * A {@code /}, {@code %}, {@code /=} or {@code %=}.
 *
 * @param expression a {@link Expression.Binary} or {@link Expression.Assignment}
 * @param operator {@code /} or {@code %}
 * @param constantDivisor the divisor's value, if it is an integer constant
 */
public record Division(
        Expression expression,
        String operator,
        Expression dividend,
        Expression divisor,
        Arithmetic arithmetic,
        OptionalLong constantDivisor) {

    public enum Arithmetic {
        INTEGER,
        FLOATING,
        UNKNOWN
    }

    public SourceRange range() {
        return expression.range();
    }
}
