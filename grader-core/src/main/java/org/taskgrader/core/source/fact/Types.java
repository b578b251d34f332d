package org.taskgrader.core.source.fact;

import java.util.OptionalLong;
import org.taskgrader.core.source.tree.ConstantEvaluator;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.type.CType;
import org.taskgrader.core.source.type.CTypes;

/** Types and constant values of expressions, as far as they follow from the text. */
public final class Types {

    private final ConstantEvaluator constants;

    Types(Outline outline, ConstantEvaluator constants) {
        this.constants = constants;
    }

    /**
     * The type of an expression's value, before an array becomes a pointer; {@link CType#UNKNOWN} where it is not known.
     */
    public CType of(Expression expression) {
        return expression instanceof Expression.IntLiteral ? CTypes.INT : CTypes.UNKNOWN;
    }

    /** The value of an integer constant expression; empty for everything else. */
    public OptionalLong constantValue(Expression expression) {
        return constants.value(expression);
    }
}
