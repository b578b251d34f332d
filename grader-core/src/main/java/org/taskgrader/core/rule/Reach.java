package org.taskgrader.core.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.fact.Use;
import org.taskgrader.core.source.tree.BinaryOperator;
import org.taskgrader.core.source.tree.Declaration.FunctionDefinition;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.Node;
import org.taskgrader.core.source.tree.Statement;

/**
 * The parts of a program that can be reached, as far as constants tell: a function that nothing leads to from
 * {@code main}, a branch of {@code if (0)} and what stands behind a {@code return} cannot. A loop that never goes round
 * and a choice without a choice are not reached either, as they are none.
 */
final class Reach {

    private static final Set<String> ENDS_PROGRAM = Set.of("exit", "_Exit", "_exit", "quick_exit", "abort");

    private final CSource source;
    private final List<Node> reached = new ArrayList<>();
    private final Set<FunctionDefinition> functions = Collections.newSetFromMap(new IdentityHashMap<>());

    private Reach(CSource source) {
        this.source = source;
    }

    static Reach of(CSource source) {
        Reach reach = new Reach(source);
        reach.findFunctions();
        source.unit().declarations().stream()
                .filter(each -> !(each instanceof FunctionDefinition function) || reach.functions.contains(function))
                .forEach(reach::visit);
        return reach;
    }

    /** The parts of a kind that can be reached, in the order of the text. */
    <T extends Node> Stream<T> nodes(Class<T> kind) {
        return reached.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** From {@code main}, by every mention of a name; all of a program whose {@code main} is not seen. */
    private void findFunctions() {
        IdentityHashMap<FunctionDefinition, List<String>> mentions = new IdentityHashMap<>();
        for (Use use : source.uses().all()) {
            use.within()
                    .ifPresent(function -> mentions.computeIfAbsent(function, key -> new ArrayList<>())
                            .add(use.name().name()));
        }
        Deque<FunctionDefinition> open = new ArrayDeque<>();
        source.scopes()
                .function("main")
                .ifPresentOrElse(open::add, () -> open.addAll(source.unit().functions()));
        source.uses().all().stream()
                .filter(use -> use.within().isEmpty())
                .forEach(use -> source.scopes().function(use.name().name()).ifPresent(open::add));
        while (!open.isEmpty()) {
            FunctionDefinition function = open.pop();
            if (functions.add(function)) {
                mentions.getOrDefault(function, List.of())
                        .forEach(name -> source.scopes().function(name).ifPresent(open::push));
            }
        }
    }

    private void visit(Node node) {
        switch (node) {
            case Statement.Block block -> visitItems(block);
            case Statement.If choice ->
                visitChoice(choice, choice.condition(), choice.thenBranch(), choice.elseBranch());
            case Expression.Conditional choice ->
                visitChoice(choice, choice.condition(), choice.whenTrue(), Optional.of(choice.whenFalse()));
            case Statement.While loop -> visitLoop(loop, Optional.of(loop.condition()), List.of(loop.body()));
            case Statement.For loop -> {
                loop.init().ifPresent(this::visit);
                visitLoop(loop, loop.condition(), stepAndBody(loop));
            }
            case Statement.DoWhile loop -> {
                if (!isNever(Optional.of(loop.condition()))) {
                    reached.add(loop);
                }
                visit(loop.body());
                visit(loop.condition());
            }
            case Expression.SizeOf size -> reached.add(size);
            case Expression.Binary binary -> visitBinary(binary);
            default -> visitAll(node);
        }
    }

    private void visitAll(Node node) {
        reached.add(node);
        node.children().forEach(this::visit);
    }

    private void visitItems(Statement.Block block) {
        reached.add(block);
        boolean goesOn = true;
        for (Statement item : block.items()) {
            goesOn |= item instanceof Statement.Label
                    || item instanceof Statement.Case
                    || item instanceof Statement.Default;
            if (goesOn) {
                visit(item);
            }
            goesOn &= !leaves(item);
        }
    }

    private static boolean leaves(Statement item) {
        return switch (item) {
            case Statement.Return leaving -> true;
            case Statement.Break leaving -> true;
            case Statement.Continue leaving -> true;
            case Statement.Goto leaving -> true;
            case Statement.ExpressionStatement(Expression.Call call, var range) ->
                call.callee() instanceof Expression.Name name && ENDS_PROGRAM.contains(name.name());
            default -> false;
        };
    }

    private void visitChoice(Node choice, Expression condition, Node whenTrue, Optional<? extends Node> whenFalse) {
        OptionalLong value = source.types().constantValue(condition);
        if (value.isEmpty()) {
            reached.add(choice);
        }
        visit(condition);
        if (value.orElse(1) != 0) {
            visit(whenTrue);
        }
        if (value.orElse(0) == 0) {
            whenFalse.ifPresent(this::visit);
        }
    }

    private void visitLoop(Statement loop, Optional<Expression> condition, List<Node> rounds) {
        if (!isNever(condition)) {
            reached.add(loop);
            condition.ifPresent(this::visit);
            rounds.forEach(this::visit);
        }
    }

    private static List<Node> stepAndBody(Statement.For loop) {
        List<Node> rounds = new ArrayList<>();
        loop.step().ifPresent(rounds::add);
        rounds.add(loop.body());
        return rounds;
    }

    private boolean isNever(Optional<Expression> condition) {
        OptionalLong value = condition.map(source.types()::constantValue).orElse(OptionalLong.of(1));
        return value.isPresent() && value.getAsLong() == 0;
    }

    private void visitBinary(Expression.Binary binary) {
        reached.add(binary);
        visit(binary.left());
        OptionalLong left = source.types().constantValue(binary.left());
        boolean decided = left.isPresent()
                && ((binary.operator() == BinaryOperator.LOGICAL_AND && left.getAsLong() == 0)
                        || (binary.operator() == BinaryOperator.LOGICAL_OR && left.getAsLong() != 0));
        if (!decided) {
            visit(binary.right());
        }
    }
}
