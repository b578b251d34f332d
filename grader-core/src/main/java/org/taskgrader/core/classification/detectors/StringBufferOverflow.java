package org.taskgrader.core.classification.detectors;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.diagnosis.Fault.OutsideObject;
import org.taskgrader.core.diagnosis.Fault.Region;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.fact.Conversion;
import org.taskgrader.core.source.fact.FormatCall;
import org.taskgrader.core.source.tree.Declaration.Variable;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.type.CType;
import org.taskgrader.core.verdict.Judgement.JudgedTest;

/** A text is read or copied into an array of characters without a limit, and the program was stopped for it. */
final class StringBufferOverflow implements Detector {

    private static final Set<String> WRITERS = Set.of(
            "scanf",
            "sscanf",
            "fscanf",
            "gets",
            "fgets",
            "strcpy",
            "strncpy",
            "strcat",
            "strncat",
            "sprintf",
            "snprintf",
            "memcpy",
            "memmove");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return diagnosed(evidence).or(() -> guessed(evidence));
    }

    /** A function of the library wrote on behind an array, as a sanitizer saw it. */
    private static Optional<Finding> diagnosed(Evidence evidence) {
        return evidence.diagnosis()
                .fault(OutsideObject.class)
                .filter(fault -> fault.written() && !fault.before() && fault.region() != Region.HEAP)
                .filter(fault -> fault.library().filter(WRITERS::contains).isPresent())
                .flatMap(fault -> fault.object()
                        .map(array -> FaultSite.finding(
                                "string-buffer-overflow", evidence, fault, Optional.empty(), Map.of("array", array))));
    }

    private static Optional<Finding> guessed(Evidence evidence) {
        if (evidence.diagnosis().fault().isPresent()) {
            return Optional.empty(); // It is known what it was, and it was something else.
        }
        return overflowing(evidence)
                .flatMap(test -> only(evidence.source())
                        .map(target -> new Finding(
                                "string-buffer-overflow",
                                Optional.of(target.range()),
                                Map.of("array", target.name()),
                                Optional.of(test.test().name()))));
    }

    private static Optional<JudgedTest> overflowing(Evidence evidence) {
        return FailedRuns.abortedSaying(evidence, "stack smashing detected")
                .or(() -> FailedRuns.abortedSaying(evidence, "buffer overflow detected"))
                .or(() -> FailedRuns.crashedByMemory(evidence));
    }

    /** The array that an unlimited text goes to, if there is one such and nothing else to blame. */
    private static Optional<Expression.Name> only(CSource source) {
        List<Expression.Name> targets = source.formats().all().stream()
                .filter(call -> call.family() == FormatCall.Family.SCANF)
                .flatMap(call -> call.conversions().stream())
                .filter(conversion ->
                        conversion.specifier().equals("s") && conversion.width().isEmpty())
                .map(Conversion::argument)
                .flatMap(Optional::stream)
                .filter(Expression.Name.class::isInstance)
                .map(Expression.Name.class::cast)
                .filter(name -> isSmallArray(source, name))
                .toList();
        List<Expression.Name> copies = source.calls().to("gets", "strcpy", "strcat", "sprintf").stream()
                .flatMap(call -> call.arguments().stream().limit(1))
                .filter(Expression.Name.class::isInstance)
                .map(Expression.Name.class::cast)
                .filter(name -> isSmallArray(source, name))
                .toList();
        boolean one = targets.size() + copies.size() == 1;
        return java.util.stream.Stream.concat(targets.stream(), copies.stream())
                .filter(name -> one)
                .findFirst();
    }

    private static boolean isSmallArray(CSource source, Expression.Name name) {
        return source.scopes()
                .declarationOf(name)
                .filter(declaration ->
                        declaration instanceof Variable variable && variable.type() instanceof CType.Array)
                .isPresent();
    }
}
