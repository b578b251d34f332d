package org.taskgrader.core.source.fact;

import java.util.Optional;
import org.taskgrader.core.source.tree.Declaration;
import org.taskgrader.core.source.tree.Declaration.FunctionDefinition;
import org.taskgrader.core.source.tree.Expression;

/**
 * A name used in an expression.
 *
 * @param declaration what it means, if the program declares it visibly
 * @param within the function in which it stands
 */
public record Use(
        Expression.Name name, Manner manner, Optional<Declaration> declaration, Optional<FunctionDefinition> within) {

    /** What happens to the object named. */
    public enum Manner {
        READ,
        /** Assigned by {@code =}. */
        WRITE,
        /** Changed from its old value, as by {@code +=} or {@code ++}. */
        UPDATE,
        /** Operand of {@code &}: whoever gets the address may read and write. */
        ADDRESS_TAKEN,
        /** Something reached through it is changed or its address taken, as {@code t} in {@code t[i] = 0}. */
        THROUGH,
        /** The function of a call. */
        CALLED,
        /** Operand of {@code sizeof}, which looks at the type only. */
        MEASURED;

        /** Whether the object itself may get another value. */
        public boolean changes() {
            return this == WRITE || this == UPDATE || this == ADDRESS_TAKEN;
        }
    }
}
