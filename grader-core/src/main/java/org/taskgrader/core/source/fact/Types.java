package org.taskgrader.core.source.fact;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.taskgrader.core.source.tree.ConstantEvaluator;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.Node;
import org.taskgrader.core.source.type.CType;
import org.taskgrader.core.source.type.CTypes;

/** Types and constant values of expressions, as far as they follow from the text. */
public final class Types {

    private final IdentityHashMap<Expression, CType> types = new IdentityHashMap<>();
    private final ConstantEvaluator constants;

    Types(Outline outline, Map<String, Expression> values) {
        this.constants = new ConstantEvaluator(values, this::of);
        TypeRules rules = new TypeRules(outline, this, values);
        // Backwards, so that operands come before what they are operands of.
        for (Node node : outline.nodes().reversed()) {
            if (node instanceof Expression expression) {
                types.put(expression, rules.typeOf(expression));
            }
        }
    }

    /**
     * The type of an expression's value, before an array becomes a pointer; {@link CTypes#UNKNOWN} where it is not known.
     */
    public CType of(Expression expression) {
        return types.getOrDefault(expression, CTypes.UNKNOWN);
    }

    /** The value of an integer constant expression, macros and enumerators included; empty for everything else. */
    public OptionalLong constantValue(Expression expression) {
        return constants.value(expression);
    }
}
