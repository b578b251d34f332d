package org.taskgrader.core.classification.detectors;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.diagnosis.Fault;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceText;
import org.taskgrader.core.source.fact.Condition;
import org.taskgrader.core.source.fact.Loop;
import org.taskgrader.core.source.fact.Use;
import org.taskgrader.core.source.tree.BinaryOperator;
import org.taskgrader.core.source.tree.Declaration;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.verdict.Verdict.Limit;

/**
 * A loop that reads on after the end of its input: {@code scanf} then returns EOF, which is not 0, and leaves its variables
 * as they were, and {@code getchar} returns it for ever (C11 7.21.6.4, 7.21.7.6). It never ends, or fills an array until
 * there is no more room.
 */
final class EofLoop implements Detector {

    private static final Set<String> CHARACTER_READERS = Set.of("getchar", "getc", "fgetc");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return FailedRuns.reached(evidence, Limit.CPU_TIME, Limit.OUTPUT)
                .or(() -> FailedRuns.crashedByMemory(evidence).filter(crash -> leftAnArray(evidence)))
                .filter(test -> test.result().inputRead() >= test.test().input().size())
                .flatMap(test -> (leftAnArray(evidence) ? filling(evidence) : waiting(evidence))
                        .map(condition -> new Finding(
                                "eof-loop",
                                Optional.of(condition.range()),
                                Map.of("condition", SourceText.of(evidence.source(), condition.range())),
                                Optional.of(test.test().name()))));
    }

    private static Optional<Expression> waiting(Evidence evidence) {
        return StuckLoop.seenAfterTheInput(evidence)
                .flatMap(Loop::condition)
                .or(() -> evidence.source().loops().all().stream()
                        .filter(loop -> loop.exits().isEmpty())
                        .flatMap(loop -> blindCondition(evidence.source(), loop).stream())
                        .findFirst());
    }

    private static boolean leftAnArray(Evidence evidence) {
        return evidence.diagnosis()
                .fault()
                .filter(fault -> fault instanceof Fault.BadIndex || fault instanceof Fault.OutsideObject)
                .isPresent();
    }

    /** Of the loop that filled an array until it was full: why it went on, if that is the end of the input. */
    private static Optional<Expression> filling(Evidence evidence) {
        CSource source = evidence.source();
        int line = evidence.diagnosis().fault().orElseThrow().where().line();
        return source.loops().all().reversed().stream()
                .filter(loop ->
                        loop.range().line() <= line && line <= loop.range().endLine())
                .findFirst()
                .filter(loop -> loop.exits().isEmpty())
                .flatMap(loop -> blindCondition(source, loop)
                        .or(() -> loop.condition().filter(condition -> waitsForScanf(source, loop, condition))));
    }

    /** {@code while (c != '\n' && c != EOF) scanf("%c", &c);}: at the end of the input, {@code c} stays what it was. */
    private static boolean waitsForScanf(CSource source, Loop loop, Expression condition) {
        List<Expression> terms = new Condition(Condition.Kind.WHILE, condition, loop.statement())
                .terms()
                .toList();
        return condition
                        .descendants(Expression.Binary.class)
                        .noneMatch(binary -> binary.operator() == BinaryOperator.LOGICAL_OR)
                && terms.stream()
                        .allMatch(term -> term instanceof Expression.Binary binary
                                && binary.operator() == BinaryOperator.NOT_EQUAL
                                && binary.left() instanceof Expression.Name name
                                && StuckLoop.isReadByScanf(source, loop, name));
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
