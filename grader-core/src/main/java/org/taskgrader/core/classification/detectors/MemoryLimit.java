package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.fact.FunctionCall;
import org.taskgrader.core.verdict.Verdict.Limit;

/** The program asked for more memory than it may have. */
final class MemoryLimit implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return FailedRuns.reached(evidence, Limit.MEMORY)
                .map(test -> new Finding(
                        "memory-limit",
                        onlyAllocation(evidence),
                        Map.of("limit", evidence.exercise().limits().memory().toString()),
                        Optional.of(test.test().name())));
    }

    private static Optional<SourceRange> onlyAllocation(Evidence evidence) {
        var allocations = evidence.source().calls().to("malloc", "calloc", "realloc");
        return allocations.stream()
                .filter(call -> allocations.size() == 1)
                .map(FunctionCall::range)
                .findFirst();
    }
}
