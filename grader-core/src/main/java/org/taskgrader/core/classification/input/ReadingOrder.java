package org.taskgrader.core.classification.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.fact.FormatCall;
import org.taskgrader.core.source.tree.Declaration.FunctionDefinition;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.Node;
import org.taskgrader.core.source.tree.Statement;

/**
 * The scanf calls that {@code main} makes first, in order, as far as the text alone tells: up to the first branch that reads,
 * and through one round of the first loop that does.
 */
final class ReadingOrder {

    private static final Set<String> OTHER_READERS = Set.of(
            "getchar", "getc", "fgetc", "fgets", "gets", "getline", "fread", "read", "fscanf", "getch", "ungetc",
            "vscanf");

    private final CSource source;
    private final List<FormatCall> calls = new ArrayList<>();
    private boolean ended;

    private ReadingOrder(CSource source) {
        this.source = source;
    }

    static List<FormatCall> of(CSource source) {
        ReadingOrder order = new ReadingOrder(source);
        source.scopes().function("main").map(FunctionDefinition::body).ifPresent(order::follow);
        return List.copyOf(order.calls);
    }

    private void follow(Statement statement) {
        if (ended || !reads(statement)) {
            return;
        }
        switch (statement) {
            case Statement.Block block -> block.items().forEach(this::follow);
            case Statement.If branch -> {
                take(branch.condition());
                ended = true;
            }
            case Statement.While loop -> {
                take(loop.condition());
                lastRound(loop.body());
            }
            case Statement.For loop -> {
                loop.init().ifPresent(this::follow);
                loop.condition().ifPresent(this::take);
                lastRound(loop.body());
            }
            case Statement.DoWhile loop -> lastRound(loop.body());
            case Statement.Switch choice -> {
                take(choice.subject());
                ended = true;
            }
            case Statement.DeclarationStatement declaration -> take(declaration);
            case Statement.ExpressionStatement expression -> take(expression);
            case Statement.Return end -> {
                take(end);
                ended = true;
            }
            case Statement.Empty nothing -> {}
            case Statement.Case label -> {}
            case Statement.Default label -> {}
            case Statement.Label label -> ended = true;
            case Statement.Break jump -> ended = true;
            case Statement.Continue jump -> ended = true;
            case Statement.Goto jump -> ended = true;
            case Statement.Unknown unknown -> ended = true;
        }
    }

    private void lastRound(Statement body) {
        follow(body);
        ended = true;
    }

    private void take(Node node) {
        node.descendants(Expression.Call.class).forEach(this::take);
    }

    @SuppressWarnings("ReferenceEquality") // this very call, not one that reads the same
    private void take(Expression.Call call) {
        if (ended || !reads(call)) {
            return;
        }
        Optional<FormatCall> scanf = source.formats().all().stream()
                .filter(format ->
                        format.call().call() == call && format.call().name().equals("scanf"))
                .findFirst();
        scanf.ifPresentOrElse(calls::add, () -> ended = true);
    }

    /** Whether something in it reads, in a function of the program's own too; other reading ends what can be followed. */
    private boolean reads(Node node) {
        return node.descendants(Expression.Call.class)
                .anyMatch(call -> call.callee() instanceof Expression.Name name
                        && (name.name().equals("scanf")
                                || OTHER_READERS.contains(name.name())
                                || source.scopes().function(name.name()).isPresent()));
    }
}
