package org.taskgrader.core.classification.detectors;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.fact.Loop;
import org.taskgrader.core.source.fact.Use;
import org.taskgrader.core.source.tree.BinaryOperator;
import org.taskgrader.core.source.tree.Declaration;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.verdict.Verdict.Limit;

/**
 * A loop that reads on after the end of its input: {@code scanf} then returns EOF, which is not 0, and {@code getchar}
 * returns it for ever (C11 7.21.6.4, 7.21.7.6).
 */
final class EofLoop implements Detector {

    private static final Set<String> CHARACTER_READERS = Set.of("getchar", "getc", "fgetc");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return FailedRuns.reached(evidence, Limit.CPU_TIME, Limit.OUTPUT)
                .filter(test -> test.result().inputRead() >= test.test().input().size())
                .flatMap(test -> StuckLoop.seenAfterTheInput(evidence)
                        .flatMap(Loop::condition)
                        .or(() -> evidence.source().loops().all().stream()
                                .filter(loop -> loop.exits().isEmpty())
                                .flatMap(loop -> blindCondition(evidence.source(), loop).stream())
                                .findFirst())
                        .map(condition -> new Finding(
                                "eof-loop",
                                Optional.of(condition.range()),
                                Map.of("condition", SourceText.of(evidence.source(), condition.range())),
                                Optional.of(test.test().name()))));
    }

    private static Optional<Expression> blindCondition(CSource source, Loop loop) {
        return loop.condition()
                .filter(condition -> waitsForAValue(source, condition)
                        || (!mentionsEof(condition)
                                && (isScanfItself(source, condition) || waitsForOneCharacter(source, condition))));
    }

    private static boolean mentionsEof(Expression condition) {
        return condition
                .descendants(Expression.Name.class)
                .anyMatch(name -> Set.of("EOF", "feof").contains(name.name()));
    }

    /** {@code while (scanf(…))} and {@code while (scanf(…) != 0)}. */
    private static boolean isScanfItself(CSource source, Expression condition) {
        Expression reading = condition instanceof Expression.Binary binary
                        && binary.operator() == BinaryOperator.NOT_EQUAL
                        && source.types().constantValue(binary.right()).orElse(1) == 0
                ? binary.left()
                : condition;
        return reading instanceof Expression.Call call
                && call.callee() instanceof Expression.Name name
                && name.name().equals("scanf");
    }

    /** {@code while (n != EOF)}: EOF is what scanf returns, and never what it puts into {@code n}. */
    private static boolean waitsForAValue(CSource source, Expression condition) {
        return condition instanceof Expression.Binary binary
                && binary.operator() == BinaryOperator.NOT_EQUAL
                && binary.left() instanceof Expression.Name value
                && binary.right() instanceof Expression.Name eof
                && eof.name().equals("EOF")
                && source.scopes()
                        .declarationOf(value)
                        .filter(variable -> isFilledOnly(source, variable))
                        .isPresent();
    }

    private static boolean isFilledOnly(CSource source, Declaration variable) {
        List<Use> uses = source.uses().of(variable);
        return uses.stream().anyMatch(use -> use.manner() == Use.Manner.ADDRESS_TAKEN)
                && uses.stream().noneMatch(use -> use.manner() == Use.Manner.WRITE);
    }

    /** {@code while ((c = getchar()) != '\\n')}: the input may end before that character comes. */
    private static boolean waitsForOneCharacter(CSource source, Expression condition) {
        return condition instanceof Expression.Binary binary
                && binary.operator() == BinaryOperator.NOT_EQUAL
                && source.types().constantValue(binary.right()).orElse(-1) >= 0
                && binary.left()
                        .descendants(Expression.Call.class)
                        .map(Expression.Call::callee)
                        .anyMatch(callee ->
                                callee instanceof Expression.Name name && CHARACTER_READERS.contains(name.name()));
    }
}
