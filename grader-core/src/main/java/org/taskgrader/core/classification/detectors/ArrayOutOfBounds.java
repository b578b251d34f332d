package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.diagnosis.Fault;
import org.taskgrader.core.diagnosis.Fault.Region;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.SourceText;
import org.taskgrader.core.source.fact.ArrayAccess;
import org.taskgrader.core.source.fact.Loop;
import org.taskgrader.core.source.tree.BinaryOperator;
import org.taskgrader.core.source.tree.Declaration;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.verdict.Judgement.JudgedTest;
import org.taskgrader.core.verdict.OverallVerdict;

/**
 * An element is used that the array does not have: by a constant index, or in a loop that counts up to the array's size
 * itself. It counts as a cause whatever the failure is: what lies behind an array is other variables.
 *
 * <p>Or where a second look at the program saw it happen.
 *
 * <p>Or, in a program stopped for its use of memory, in a loop that counts up to a number of the test's input: the array
 * of 10 that met 1000 values.
 */
final class ArrayOutOfBounds implements Detector {

    private static final String ID = "array-out-of-bounds";

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        CSource source = evidence.source();
        Optional<String> test = FailedRuns.shortest(evidence, run -> !run.passed())
                .map(run -> run.test().name());
        boolean passed = evidence.judgement().overall() == OverallVerdict.PASSED;
        return diagnosed(evidence).or(() -> passed ? Optional.empty() : inText(evidence, source, test));
    }

    private static Optional<Finding> diagnosed(Evidence evidence) {
        Fault fault = evidence.diagnosis().fault().orElse(null);
        return switch (fault) {
            case Fault.BadIndex bad
            when !bad.negative()
                    && FaultSite.withoutValue(evidence, bad.where()).isEmpty() ->
                FaultSite.elements(evidence.source(), bad.where())
                        .filter(access ->
                                bad.size().isEmpty() || access.extent().equals(bad.size()))
                        .findFirst()
                        .flatMap(access -> finding(evidence, bad, access, bad.index()));
            case Fault.OutsideObject outside
            when outside.region() != Region.HEAP
                    && !outside.before()
                    && outside.library().isEmpty() ->
                outside.object()
                        .filter(array -> !FaultSite.metAnEmptyInput(evidence, array))
                        .flatMap(array -> ofObject(evidence, outside, array));
            case Fault.WildUse wild -> beyond(evidence, wild);
            case null, default -> Optional.empty();
        };
    }

    private static Optional<Finding> finding(Evidence evidence, Fault fault, ArrayAccess access, OptionalLong index) {
        String array =
                SourceText.of(evidence.source(), access.expression().array().range());
        Optional<String> size = access.extent().isPresent()
                ? Optional.of(Long.toString(access.extent().getAsLong()))
                : FaultSite.declaredSize(evidence.source(), array);
        return size.map(known ->
                finding(evidence, fault, Optional.of(access.expression().range()), array, known, index));
    }

    /** AddressSanitizer knows the array, also where a function got it by another name; the index is read off the state. */
    private static Optional<Finding> ofObject(Evidence evidence, Fault fault, String array) {
        Optional<ArrayAccess> access =
                FaultSite.elements(evidence.source(), fault.where()).findFirst();
        OptionalLong index = access.isPresent()
                ? FaultSite.number(evidence, access.get().expression().index())
                : OptionalLong.empty();
        return FaultSite.declaredSize(evidence.source(), array)
                .map(size -> finding(
                        evidence,
                        fault,
                        access.map(element -> element.expression().range()),
                        array,
                        size,
                        index));
    }

    /** An index so far out that nothing lies there at all. */
    private static Optional<Finding> beyond(Evidence evidence, Fault fault) {
        return FaultSite.elements(evidence.source(), fault.where())
                .filter(access -> access.extent().isPresent())
                .filter(access ->
                        FaultSite.number(evidence, access.expression().index()).orElse(0)
                                >= access.extent().getAsLong())
                .findFirst()
                .flatMap(access -> finding(
                        evidence,
                        fault,
                        access,
                        FaultSite.number(evidence, access.expression().index())));
    }

    /** Where the index is not known, or not to be told, it is the first one too large. */
    private static Finding finding(
            Evidence evidence,
            Fault fault,
            Optional<SourceRange> where,
            String array,
            String size,
            OptionalLong index) {
        boolean isNumber = size.matches("\\d{1,9}");
        long count = isNumber ? Long.parseLong(size) : Long.MAX_VALUE;
        boolean tellsIndex = index.isPresent() && index.getAsLong() >= (isNumber ? count : 0);
        return FaultSite.finding(
                ID,
                evidence,
                fault,
                where,
                Map.of(
                        "array",
                        array,
                        "index",
                        tellsIndex ? Long.toString(index.getAsLong()) : size,
                        "size",
                        size,
                        "last",
                        isNumber ? Long.toString(count - 1) : size + " - 1"));
    }

    private static Optional<Finding> inText(Evidence evidence, CSource source, Optional<String> test) {
        return source.arrays().all().stream()
                .filter(access -> access.extent().isPresent())
                .flatMap(access -> Stream.of(constant(access), counted(source, access))
                        .flatMap(Optional::stream)
                        .map(index -> finding(source, access, index, test)))
                .findFirst()
                .or(() -> FailedRuns.crashedByMemory(evidence).flatMap(crash -> byInput(source, crash)));
    }

    /** The index told is the first one too large: a later one would say what a hidden input holds. */
    private static Optional<Finding> byInput(CSource source, JudgedTest crash) {
        return source.arrays().all().stream()
                .filter(access -> access.extent().isPresent())
                .filter(access -> loopOf(source, access)
                        .flatMap(loop -> InputBound.lastOf(source, loop, crash))
                        .filter(last -> last >= access.extent().orElse(Long.MAX_VALUE))
                        .isPresent())
                .findFirst()
                .map(access -> finding(
                        source,
                        access,
                        access.extent().orElse(0),
                        Optional.of(crash.test().name())));
    }

    /** The loop around an element whose condition looks at the element's index. */
    private static Optional<Loop> loopOf(CSource source, ArrayAccess access) {
        return access.expression().index() instanceof Expression.Name index
                ? source.loops()
                        .around(access.expression())
                        .filter(loop -> loop.conditionUses().stream()
                                .anyMatch(use -> use.declaration().isPresent()
                                        && use.declaration()
                                                .equals(source.scopes().declarationOf(index))))
                : Optional.empty();
    }

    private static Finding finding(CSource source, ArrayAccess access, long index, Optional<String> test) {
        long extent = access.extent().orElse(0);
        return new Finding(
                ID,
                Optional.of(access.expression().range()),
                Map.of(
                        "array",
                                SourceText.of(
                                        source, access.expression().array().range()),
                        "index", Long.toString(index),
                        "size", Long.toString(extent),
                        "last", Long.toString(extent - 1)),
                test);
    }

    private static Optional<Long> constant(ArrayAccess access) {
        return access.constantIndex().stream()
                .filter(index -> index < 0 || index >= access.extent().orElse(Long.MAX_VALUE))
                .boxed()
                .findFirst();
    }

    /** {@code for (i = 0; i <= 5; i++) t[i]} for five elements: the condition alone lets {@code i} be the size. */
    private static Optional<Long> counted(CSource source, ArrayAccess access) {
        if (!(access.expression().index() instanceof Expression.Name index)) {
            return Optional.empty();
        }
        Optional<Declaration> variable = source.scopes().declarationOf(index);
        return variable.flatMap(counter -> source.loops()
                .around(access.expression())
                .filter(loop -> loop.exits().isEmpty())
                .filter(loop -> loop.statement() instanceof org.taskgrader.core.source.tree.Statement.For)
                .flatMap(Loop::condition)
                .filter(Expression.Binary.class::isInstance)
                .map(Expression.Binary.class::cast)
                .filter(condition -> condition.operator() == BinaryOperator.LESS_EQUAL)
                .filter(condition -> condition.left() instanceof Expression.Name name
                        && source.scopes()
                                .declarationOf(name)
                                .filter(d -> d == counter)
                                .isPresent())
                .flatMap(condition -> source.types().constantValue(condition.right()).stream()
                        .boxed()
                        .findFirst())
                .filter(last -> last >= access.extent().orElse(Long.MAX_VALUE)));
    }
}
