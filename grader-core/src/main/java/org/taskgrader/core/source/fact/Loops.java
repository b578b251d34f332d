package org.taskgrader.core.source.fact;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.taskgrader.core.source.tree.Node;
import org.taskgrader.core.source.tree.Statement;

/** Every loop, an outer one before those inside. */
public final class Loops {

    private final Outline outline;
    private final List<Loop> all = new ArrayList<>();
    private final IdentityHashMap<Node, Loop> byStatement = new IdentityHashMap<>();

    private Loops(Outline outline, Types types) {
        this.outline = outline;
        LoopChanges changes = new LoopChanges(outline, types);
        IdentityHashMap<Node, List<Statement>> exits = LoopExits.of(outline);
        for (Node node : outline.nodes()) {
            if (isLoop(node)) {
                Statement statement = (Statement) node;
                List<Use> uses = changes.conditionUses(statement);
                Loop loop = new Loop(
                        statement,
                        LoopChanges.condition(statement),
                        uses,
                        uses.stream()
                                .filter(use -> changes.mayChange(use, statement))
                                .toList(),
                        exits.getOrDefault(statement, List.of()),
                        outline.functionAround(statement),
                        depth(statement));
                all.add(loop);
                byStatement.put(statement, loop);
            }
        }
    }

    static Loops of(Outline outline, Types types) {
        return new Loops(outline, types);
    }

    /** Whether it is one of the three statements that go round. */
    public static boolean isLoop(Node node) {
        return node instanceof Statement.While || node instanceof Statement.DoWhile || node instanceof Statement.For;
    }

    private int depth(Node loop) {
        return 1 + around(outline.parents().get(loop)).map(Loop::depth).orElse(0);
    }

    public List<Loop> all() {
        return List.copyOf(all);
    }

    /** The innermost loop in which a node stands, its condition and step included; a loop stands in itself. */
    public Optional<Loop> around(@Nullable Node node) {
        Node place = node;
        while (place != null && !byStatement.containsKey(place)) {
            place = outline.parents().get(place);
        }
        return Optional.ofNullable(place == null ? null : byStatement.get(place));
    }
}
