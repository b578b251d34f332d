package org.taskgrader.core.source.fact;

import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.tree.Expression;

/**
 * A pointer that is followed.
 *
 * @param expression as {@code *p}, {@code *(p + 1)}, {@code p[i]} or {@code p->x}
 * @param pointer {@code p}; not an array, though C follows that as well
 */
public record Dereference(Expression expression, Expression.Name pointer) {

    public SourceRange range() {
        return expression.range();
    }
}
