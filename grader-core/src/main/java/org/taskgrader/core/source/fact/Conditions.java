package org.taskgrader.core.source.fact;

import java.util.List;
import java.util.Optional;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.Node;
import org.taskgrader.core.source.tree.Statement;

/** Every condition, in the order of the text. */
public final class Conditions {

    private final List<Condition> all;

    private Conditions(List<Condition> all) {
        this.all = all;
    }

    static Conditions of(Outline outline) {
        return new Conditions(outline.nodes().stream()
                .flatMap(node -> condition(node).stream())
                .toList());
    }

    private static Optional<Condition> condition(Node node) {
        return switch (node) {
            case Statement.If s -> Optional.of(new Condition(Condition.Kind.IF, s.condition(), s));
            case Statement.While s -> Optional.of(new Condition(Condition.Kind.WHILE, s.condition(), s));
            case Statement.DoWhile s -> Optional.of(new Condition(Condition.Kind.DO_WHILE, s.condition(), s));
            case Statement.For s -> s.condition().map(c -> new Condition(Condition.Kind.FOR, c, s));
            case Expression.Conditional e ->
                Optional.of(new Condition(Condition.Kind.CONDITIONAL_EXPRESSION, e.condition(), e));
            default -> Optional.empty();
        };
    }

    public List<Condition> all() {
        return all;
    }

    /** The conditions that are, or have for a term, an assignment. */
    public List<Condition> withAssignment() {
        return all.stream()
                .filter(condition -> condition.assignments().findAny().isPresent())
                .toList();
    }
}
