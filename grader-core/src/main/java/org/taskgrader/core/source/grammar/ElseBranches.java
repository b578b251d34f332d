package org.taskgrader.core.source.grammar;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.tree.Node;
import org.taskgrader.core.source.tree.Statement;

/** Gives an {@code else} to the nearest {@code if} before it that has none (ISO C11 6.8.4.1p3). */
final class ElseBranches {

    private ElseBranches() {}

    /** The statement with the branch in it; empty if no {@code if} at its end is left to take one. */
    static Optional<Statement> join(Statement statement, Statement branch, TreeBuilder tree) {
        Deque<Statement> path = new ArrayDeque<>();
        Statement inner = statement;
        while (inner != null && path.size() < Node.MAX_DEPTH) {
            path.push(inner);
            inner = lastPart(inner).orElse(null);
        }
        int depth = path.size();
        while (!path.isEmpty() && !isOpen(path.element())) {
            path.pop();
        }
        boolean fits = tree.nested(depth, () -> true, () -> false);
        if (!fits || !(path.poll() instanceof Statement.If open)) {
            return Optional.empty();
        }
        SourceRange range = Places.spanning(open.range(), branch.range());
        Statement result = new Statement.If(open.condition(), open.thenBranch(), Optional.of(branch), range);
        for (Statement outer : path) {
            result = around(outer, result);
        }
        return Optional.of(result);
    }

    private static boolean isOpen(Statement statement) {
        return statement instanceof Statement.If choice && choice.elseBranch().isEmpty();
    }

    /** The statement that ends where this one does. */
    private static Optional<Statement> lastPart(Statement statement) {
        return switch (statement) {
            case Statement.If choice -> Optional.of(choice.elseBranch().orElse(choice.thenBranch()));
            case Statement.While loop -> Optional.of(loop.body());
            case Statement.For loop -> Optional.of(loop.body());
            case Statement.Switch choice -> Optional.of(choice.body());
            default -> Optional.empty();
        };
    }

    private static Statement around(Statement outer, Statement last) {
        SourceRange range = Places.spanning(outer.range(), last.range());
        return switch (outer) {
            case Statement.If choice
            when choice.elseBranch().isPresent() ->
                new Statement.If(choice.condition(), choice.thenBranch(), Optional.of(last), range);
            case Statement.If choice -> new Statement.If(choice.condition(), last, Optional.empty(), range);
            case Statement.While loop -> new Statement.While(loop.condition(), last, range);
            case Statement.For loop -> new Statement.For(loop.init(), loop.condition(), loop.step(), last, range);
            case Statement.Switch choice -> new Statement.Switch(choice.subject(), last, range);
            default -> outer;
        };
    }
}
