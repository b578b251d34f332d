package org.taskgrader.core.source.fact;

import java.util.List;
import org.taskgrader.core.source.tree.Declaration.FunctionDefinition;

/**
 * A call by which a function may reach itself again.
 *
 * @param caller the function it is written in
 * @param cycle the functions that reach each other by it, in the order of the text: the caller alone for a direct one
 * @param guard whether anything decides that it is reached
 */
public record RecursiveCall(FunctionCall call, FunctionDefinition caller, List<FunctionDefinition> cycle, Guard guard) {

    public RecursiveCall {
        cycle = List.copyOf(cycle);
    }

    public enum Guard {
        /** A condition, loop or switch is around it, or a condition before it may return. */
        CONDITIONAL,
        /** Whoever enters the function gets to the call. */
        NONE
    }
}
