package org.taskgrader.core.source.fact;

import java.util.List;
import org.taskgrader.core.source.tree.Expression;

/**
 * A call of the printf or scanf family whose format is a string literal.
 *
 * @param conversions in order, {@code %%} left out
 * @param arguments all arguments behind the format
 * @param surplus the arguments that no conversion takes
 */
public record FormatCall(
        FunctionCall call,
        Family family,
        Expression.StringLiteral format,
        List<Conversion> conversions,
        List<Expression> arguments,
        List<Expression> surplus) {

    public FormatCall {
        conversions = List.copyOf(conversions);
        arguments = List.copyOf(arguments);
        surplus = List.copyOf(surplus);
    }

    public enum Family {
        PRINTF,
        SCANF
    }
}
