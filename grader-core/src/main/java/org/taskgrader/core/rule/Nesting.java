package org.taskgrader.core.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.tree.Node;
import org.taskgrader.core.source.tree.Statement;

/** How deep statements with a body stand in one another: {@code if}, {@code switch} and loops. */
final class Nesting {

    /** A statement, and in how many it stands, itself counted. */
    record Level(Statement statement, int depth) {}

    private final List<Level> levels = new ArrayList<>();

    private Nesting() {}

    /** The first of the deepest, if it is deeper than that. */
    static Optional<Level> beyond(CSource source, int most) {
        Nesting nesting = new Nesting();
        nesting.visit(source.unit(), 0);
        return nesting.levels.stream()
                .filter(level -> level.depth() > most)
                .reduce((first, next) -> next.depth() > first.depth() ? next : first);
    }

    private void visit(Node node, int depth) {
        switch (node) {
            case Statement.If choice -> visitIf(choice, depth);
            case Statement.While loop -> enter(loop, depth);
            case Statement.DoWhile loop -> enter(loop, depth);
            case Statement.For loop -> enter(loop, depth);
            case Statement.Switch choice -> enter(choice, depth);
            default -> node.children().forEach(child -> visit(child, depth));
        }
    }

    private void enter(Statement statement, int depth) {
        levels.add(new Level(statement, depth + 1));
        statement.children().forEach(child -> visit(child, depth + 1));
    }

    private void visitIf(Statement.If choice, int depth) {
        levels.add(new Level(choice, depth + 1));
        visit(choice.condition(), depth + 1);
        visit(choice.thenBranch(), depth + 1);
        choice.elseBranch().ifPresent(other -> visit(other, other instanceof Statement.If ? depth : depth + 1));
    }
}
