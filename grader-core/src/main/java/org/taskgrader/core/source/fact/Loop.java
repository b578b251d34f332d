package org.taskgrader.core.source.fact;

import java.util.List;
import java.util.Optional;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.tree.Declaration.FunctionDefinition;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.Statement;

/**
 * A loop.
 *
 * @param statement a {@code while}, {@code do} or {@code for}
 * @param condition empty for {@code for (;;)}
 * @param conditionUses the uses of declared variables in the condition
 * @param changed those of {@code conditionUses} whose variable the condition, body or step may change: by assignment, through
 *     its address, through an array's element or a pointer; a global by any call of the program's own functions
 * @param exits the statements that leave the loop: {@code break}, {@code return}, {@code goto} and calls that end the program
 * @param within the function around it
 * @param depth 1 for a loop that is in no other
 */
public record Loop(
        Statement statement,
        Optional<Expression> condition,
        List<Use> conditionUses,
        List<Use> changed,
        List<Statement> exits,
        Optional<FunctionDefinition> within,
        int depth) {

    public Loop {
        conditionUses = List.copyOf(conditionUses);
        changed = List.copyOf(changed);
        exits = List.copyOf(exits);
    }

    public Statement body() {
        return switch (statement) {
            case Statement.While loop -> loop.body();
            case Statement.DoWhile loop -> loop.body();
            case Statement.For loop -> loop.body();
            default -> throw new IllegalStateException("not a loop: " + statement);
        };
    }

    public SourceRange range() {
        return statement.range();
    }
}
