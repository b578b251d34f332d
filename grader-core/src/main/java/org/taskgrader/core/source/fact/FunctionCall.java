package org.taskgrader.core.source.fact;

import java.util.List;
import java.util.Optional;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.tree.Declaration.FunctionDefinition;
import org.taskgrader.core.source.tree.Expression;

/**
 * A call.
 *
 * @param name of the function; empty when it is called through an expression
 * @param within the function in whose body it stands
 */
public record FunctionCall(String name, Expression.Call call, Optional<FunctionDefinition> within) {

    public List<Expression> arguments() {
        return call.arguments();
    }

    public SourceRange range() {
        return call.range();
    }
}
