package org.taskgrader.core.classification.detectors;

import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.tree.BinaryOperator;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.Statement;

/** Instructions that compare, as {@code sum == a + b;}, where a value was to be stored: {@link NoEffect} tells of these. */
final class ComparedForStored {

    private ComparedForStored() {}

    /** Whether a variable of this name is compared so: that it has no value follows from it. */
    static boolean is(CSource source, String name) {
        return source.unit()
                .descendants()
                .anyMatch(node -> node instanceof Statement.ExpressionStatement(Expression.Binary comparison, var range)
                        && comparison.operator() == BinaryOperator.EQUAL
                        && comparison.left() instanceof Expression.Name left
                        && left.name().equals(name));
    }
}
