package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.fact.RecursiveCall;
import org.taskgrader.core.source.fact.RecursiveCall.Guard;

/** A function that always calls itself, in a program that ran out of memory for its calls or out of time. */
final class InfiniteRecursion implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return FailedRuns.endless(evidence)
                .flatMap(test -> unguarded(evidence)
                        .map(call -> new Finding(
                                "infinite-recursion",
                                Optional.of(call.call().range()),
                                Map.of("function", call.caller().name()),
                                Optional.of(test.test().name()))));
    }

    private static Optional<RecursiveCall> unguarded(Evidence evidence) {
        return evidence.source().recursion().all().stream()
                .filter(call -> call.guard() == Guard.NONE)
                .findFirst();
    }
}
