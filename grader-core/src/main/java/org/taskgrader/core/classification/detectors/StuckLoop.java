package org.taskgrader.core.classification.detectors;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.diagnosis.Fault;
import org.taskgrader.core.diagnosis.Place;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceText;
import org.taskgrader.core.source.fact.Loop;
import org.taskgrader.core.source.tree.BinaryOperator;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.verdict.Verdict.Limit;

/** Finds loops that nothing in the program can end. */
final class StuckLoop {

    /** No counter of a beginner's loop comes there in time, unless it has missed its end. */
    private static final long FAR_AWAY = 1_000_000;

    private StuckLoop() {}

    /** The first loop whose condition looks at variables that nothing in the loop changes, and that has no other end. */
    static Optional<Loop> withUnchangedCondition(CSource source) {
        return source.loops().all().stream().filter(StuckLoop::standsStill).findFirst();
    }

    /**
     * The loop in which a program was still at work, as the debugger saw it twice: of those around both places the
     * innermost one whose condition looks at something that stands still, ran far away or waits for more input; if there is none, the outermost.
     */
    static Optional<Loop> seen(Evidence evidence) {
        return evidence.diagnosis().fault(Fault.Endless.class).flatMap(endless -> {
            List<Loop> around = evidence.source().loops().all().stream()
                    .filter(loop -> isAround(loop, endless.where()) && isAround(loop, endless.later()))
                    .toList();
            return around.reversed().stream()
                    .filter(loop -> standsStill(loop) || ranAway(evidence, loop) || waitsForCharacter(evidence, loop))
                    .findFirst()
                    .or(() -> around.stream().findFirst());
        });
    }

    private static boolean isAround(Loop loop, Place place) {
        return loop.range().line() <= place.line()
                && place.line() <= loop.range().endLine();
    }

    private static boolean ranAway(Evidence evidence, Loop loop) {
        return loop.conditionUses().stream()
                .map(use -> FaultSite.number(evidence, use.name()))
                .anyMatch(value -> value.isPresent() && Math.abs(value.getAsLong()) > FAR_AWAY);
    }

    /** The loop that was seen at work, if it waits for a character that the input, which is over, did not bring. */
    static Optional<Loop> seenAfterTheInput(Evidence evidence) {
        return seen(evidence).filter(loop -> waitsForCharacter(evidence, loop));
    }

    /** {@code while (c != ' ')} with {@code c = getchar()} in it, and another value in {@code c} when it was stopped. */
    private static boolean waitsForCharacter(Evidence evidence, Loop loop) {
        return FailedRuns.reached(evidence, Limit.CPU_TIME, Limit.OUTPUT)
                        .filter(test ->
                                test.result().inputRead() >= test.test().input().size())
                        .isPresent()
                && loop.exits().isEmpty()
                && loop.condition()
                        .filter(condition -> condition instanceof Expression.Binary binary
                                && binary.operator() == BinaryOperator.NOT_EQUAL
                                && binary.left() instanceof Expression.Name name
                                && isReadIn(evidence.source(), loop, name)
                                && differs(evidence, name, binary.right()))
                        .isPresent();
    }

    private static boolean isReadIn(CSource source, Loop loop, Expression.Name name) {
        return loop.statement()
                        .descendants(Expression.Assignment.class)
                        .filter(assignment -> isNamed(assignment.target(), name))
                        .anyMatch(assignment -> calls(assignment.value(), "getchar", "getc", "fgetc"))
                || isReadByScanf(source, loop, name);
    }

    /** {@code scanf("%c", &c)} in the loop. */
    static boolean isReadByScanf(CSource source, Loop loop, Expression.Name name) {
        return loop.statement()
                .descendants(Expression.Call.class)
                .filter(call -> isNamed(call.callee(), "scanf")
                        && SourceText.of(source, call.range()).contains("%c"))
                .flatMap(call -> call.arguments().stream())
                .anyMatch(argument ->
                        argument instanceof Expression.Unary unary && isNamed(unary.operand(), name.name()));
    }

    private static boolean calls(Expression value, String... functions) {
        return value instanceof Expression.Call call
                && Stream.of(functions).anyMatch(function -> isNamed(call.callee(), function));
    }

    private static boolean isNamed(Expression expression, Expression.Name name) {
        return isNamed(expression, name.name());
    }

    private static boolean isNamed(Expression expression, String name) {
        return expression instanceof Expression.Name other && other.name().equals(name);
    }

    private static boolean differs(Evidence evidence, Expression.Name name, Expression end) {
        OptionalLong constant = evidence.source().types().constantValue(end);
        OptionalLong value = FaultSite.number(evidence, name);
        return constant.isPresent() && value.isPresent() && constant.getAsLong() != value.getAsLong();
    }

    /** Whether nothing in the loop changes what its condition looks at. */
    static boolean standsStill(Loop loop) {
        return loop.changed().isEmpty()
                && !loop.conditionUses().isEmpty()
                && loop.exits().isEmpty()
                && loop.condition().stream()
                        .flatMap(condition -> condition.descendants(Expression.Call.class))
                        .findAny()
                        .isEmpty();
    }

    /** The loop of a program that has just one. */
    static Optional<Loop> only(CSource source) {
        return source.loops().all().size() == 1
                ? Optional.of(source.loops().all().getFirst())
                : Optional.empty();
    }

    /** The variables of a loop's condition, as a learner would list them. */
    static String variables(Loop loop) {
        return loop.conditionUses().stream()
                .map(use -> use.name().name())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
