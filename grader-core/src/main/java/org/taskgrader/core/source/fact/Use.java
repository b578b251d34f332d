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

    /** What happens to the object named; for {@code t[i] = 0}, {@code t} is {@link #READ} as is {@code i}. */
    public enum Manner {
        READ,
        /** Assigned by {@code =}. */
        WRITE,
        /** Changed from its old value, as by {@code +=} or {@code ++}. */
        UPDATE,
        /** Operand of {@code &}: whoever gets the address may read and write. */
        ADDRESS_TAKEN,
        /** The function of a call. */
        CALLED,
        /** Operand of {@code sizeof}, which looks at the type only. */
        MEASURED;

        public boolean changes() {
            return this == WRITE || this == UPDATE || this == ADDRESS_TAKEN;
        }
    }
}
