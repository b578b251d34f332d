package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.diagnosis.Fault;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.fact.RecursiveCall;
import org.taskgrader.core.source.type.CType;
import org.taskgrader.core.verdict.Judgement.JudgedTest;

/**
 * A recursive function that can stop, in a program stopped for its use of memory that has neither arrays nor pointers to
 * be the cause: most likely the stop is never reached.
 */
final class DeepRecursion implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return diagnosed(evidence).or(() -> guessed(evidence));
    }

    /** The stack was used up by calls, as the debugger saw it. */
    private static Optional<Finding> diagnosed(Evidence evidence) {
        return evidence.diagnosis()
                .fault(Fault.StackExhausted.class)
                .filter(Fault.StackExhausted::byCalls)
                .flatMap(fault -> FailedRuns.crashedByMemory(evidence)
                        .flatMap(test -> evidence.source().recursion().all().stream()
                                .filter(call -> call.caller()
                                        .range()
                                        .contains(FaultSite.line(evidence.source(), fault.where())
                                                .orElse(call.call().range())))
                                .findFirst()
                                .map(call -> finding(call, test))));
    }

    private static Optional<Finding> guessed(Evidence evidence) {
        if (evidence.diagnosis().fault().isPresent()) {
            return Optional.empty(); // It is known what it was, and it was something else.
        }
        return FailedRuns.crashedByMemory(evidence)
                .filter(test -> !hasMemoryToMiss(evidence.source()))
                .flatMap(test ->
                        evidence.source().recursion().all().stream().findFirst().map(call -> finding(call, test)));
    }

    private static boolean hasMemoryToMiss(CSource source) {
        return source.scopes().all().stream().anyMatch(declared -> switch (declared.declaration()) {
            case org.taskgrader.core.source.tree.Declaration.Variable variable -> isMemory(variable.type());
            case org.taskgrader.core.source.tree.Declaration.Parameter parameter -> isMemory(parameter.type());
            default -> false;
        });
    }

    private static boolean isMemory(CType type) {
        return type.isPointerLike();
    }

    private static Finding finding(RecursiveCall call, JudgedTest test) {
        return new Finding(
                "deep-recursion",
                Optional.of(call.call().range()),
                Map.of("function", call.caller().name()),
                Optional.of(test.test().name()));
    }
}
