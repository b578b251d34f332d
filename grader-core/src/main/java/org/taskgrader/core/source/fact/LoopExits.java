package org.taskgrader.core.source.fact;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.Node;
import org.taskgrader.core.source.tree.Statement;

/** The statements that leave a loop otherwise than by its condition. */
final class LoopExits {

    private static final Set<String> ENDING = Set.of("exit", "abort", "_Exit", "quick_exit", "longjmp");

    private LoopExits() {}

    static IdentityHashMap<Node, List<Statement>> of(Outline outline) {
        IdentityHashMap<Node, List<Statement>> exits = new IdentityHashMap<>();
        for (Node node : outline.nodes()) {
            switch (node) {
                case Statement.Break exit -> addBreak(exit, outline, exits);
                case Statement.Return exit -> addToAll(exit, outline, exits);
                case Statement.Goto exit -> addToAll(exit, outline, exits);
                case Statement.ExpressionStatement exit
                when endsProgram(exit.expression()) -> addToAll(exit, outline, exits);
                default -> {
                    // Stays in the loop.
                }
            }
        }
        return exits;
    }

    private static boolean endsProgram(Expression expression) {
        return expression instanceof Expression.Call call
                && call.callee() instanceof Expression.Name name
                && ENDING.contains(name.name());
    }

    private static void addBreak(Statement exit, Outline outline, IdentityHashMap<Node, List<Statement>> exits) {
        Node place = outline.parents().get(exit);
        while (place != null && !Loops.isLoop(place) && !(place instanceof Statement.Switch)) {
            place = outline.parents().get(place);
        }
        if (place != null && Loops.isLoop(place)) {
            exits.computeIfAbsent(place, key -> new ArrayList<>()).add(exit);
        }
    }

    private static void addToAll(Statement exit, Outline outline, IdentityHashMap<Node, List<Statement>> exits) {
        for (Node place = exit; place != null; place = outline.parents().get(place)) {
            if (Loops.isLoop(place)) {
                exits.computeIfAbsent(place, key -> new ArrayList<>()).add(exit);
            }
        }
    }
}
