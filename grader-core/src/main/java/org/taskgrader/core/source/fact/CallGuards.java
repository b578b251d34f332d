package org.taskgrader.core.source.fact;

import java.util.IdentityHashMap;
import org.taskgrader.core.source.tree.Declaration.FunctionDefinition;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.Node;
import org.taskgrader.core.source.tree.Statement;

/** Whether whoever enters a function is sure to get to a place in it. */
final class CallGuards {

    private final Outline outline;
    /** Where, in each function, the first return stands that is not always reached. */
    private final IdentityHashMap<FunctionDefinition, Integer> firstWayOut = new IdentityHashMap<>();

    CallGuards(Outline outline) {
        this.outline = outline;
        outline.nodes(Statement.Return.class)
                .filter(this::isConditional)
                .forEach(way -> outline.functionAround(way)
                        .ifPresent(function -> firstWayOut.putIfAbsent(function, outline.index(way))));
    }

    boolean isGuarded(Node place, FunctionDefinition function) {
        return firstWayOut.getOrDefault(function, Integer.MAX_VALUE) < outline.index(place) || isConditional(place);
    }

    private boolean isConditional(Node place) {
        Node inner = place;
        Node outer = outline.parents().get(inner);
        while (outer != null && !(outer instanceof FunctionDefinition)) {
            if (decides(outer, inner)) {
                return true;
            }
            inner = outer;
            outer = outline.parents().get(outer);
        }
        return false;
    }

    private boolean decides(Node outer, Node inner) {
        return switch (outer) {
            case Statement.If s -> !outline.isWithin(inner, s.condition());
            case Statement.Switch s -> !outline.isWithin(inner, s.subject());
            case Statement.While s -> !outline.isWithin(inner, s.condition());
            case Statement.For s ->
                outline.isWithin(inner, s.body())
                        || s.step()
                                .filter(step -> outline.isWithin(inner, step))
                                .isPresent();
            case Expression.Conditional e -> !outline.isWithin(inner, e.condition());
            case Expression.Binary e when e.operator().isLogical() -> outline.isWithin(inner, e.right());
            default -> false;
        };
    }
}
