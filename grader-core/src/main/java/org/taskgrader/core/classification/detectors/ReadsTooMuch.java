package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.classification.output.OutputPattern;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.fact.FormatCall;
import org.taskgrader.core.source.fact.Loop;
import org.taskgrader.core.source.tree.AssignmentOperator;
import org.taskgrader.core.source.tree.Declaration;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.Statement;
import org.taskgrader.core.verdict.Judgement.JudgedTest;

/**
 * A loop that counts reads in one round more than there are values: the last scanf finds nothing, and its variable keeps
 * the value before. Where a passed test has that round too, or the values printed are right, it does no harm.
 */
final class ReadsTooMuch implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        CSource source = evidence.source();
        return source.loops().all().stream()
                .filter(loop -> loop.depth() == 1 && loop.exits().isEmpty())
                .flatMap(
                        loop -> FailedRuns.allAndOnly(evidence, test -> readsOnce(source, loop, test))
                                .map(test -> finding(loop, test))
                                .stream())
                .findFirst()
                .filter(finding -> evidence.outputs().content().isPresent()
                        && evidence.outputs().find(OutputPattern.PUNCTUATION).isEmpty());
    }

    private static Finding finding(Loop loop, JudgedTest test) {
        return new Finding(
                "reads-too-much",
                loop.condition().map(Expression::range),
                Map.of(),
                Optional.of(test.test().name()));
    }

    /** Whether its last round has nothing left to read, and the one before had. */
    private static boolean readsOnce(CSource source, Loop loop, JudgedTest test) {
        long inRound = valuesRead(source, call -> isIn(loop.body(), call));
        long before = valuesRead(source, call -> call.call().range().isBefore(loop.range()));
        Optional<Long> rounds = rounds(source, loop, test);
        long there = test.test().input().text().strip().split("\\s+").length;
        return inRound > 0
                && test.result().inputRead() == test.test().input().size()
                && rounds.filter(count -> before + inRound * (count - 1) == there)
                        .isPresent();
    }

    private static long valuesRead(CSource source, java.util.function.Predicate<FormatCall> where) {
        return source.formats().all().stream()
                .filter(call -> call.call().name().equals("scanf"))
                .filter(where)
                .mapToLong(call -> call.conversions().size())
                .sum();
    }

    private static boolean isIn(Statement body, FormatCall call) {
        return body.range().contains(call.call().range());
    }

    private static Optional<Long> rounds(CSource source, Loop loop, JudgedTest test) {
        return first(source, loop)
                .flatMap(first -> InputBound.lastOf(source, loop, test).map(last -> last - first + 1));
    }

    private static Optional<Long> first(CSource source, Loop loop) {
        return loop.statement() instanceof Statement.For counted
                ? counted.init().flatMap(init -> start(init)).flatMap(start -> value(source, start))
                : Optional.empty();
    }

    private static Optional<Expression> start(Statement init) {
        return switch (init) {
            case Statement.DeclarationStatement declaration
            when declaration.declarations().size() == 1
                    && declaration.declarations().getFirst() instanceof Declaration.Variable variable ->
                variable.initialiser();
            case Statement.ExpressionStatement statement
            when statement.expression() instanceof Expression.Assignment assignment
                    && assignment.operator() == AssignmentOperator.ASSIGN -> Optional.of(assignment.value());
            default -> Optional.empty();
        };
    }

    private static Optional<Long> value(CSource source, Expression expression) {
        var value = source.types().constantValue(expression);
        return value.isPresent() ? Optional.of(value.getAsLong()) : Optional.empty();
    }
}
