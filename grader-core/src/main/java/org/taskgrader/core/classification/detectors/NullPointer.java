package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.verdict.Judgement.JudgedTest;

/** A pointer that is never anything but NULL is followed, and the program was stopped for its use of memory. */
final class NullPointer implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return FailedRuns.crashedByMemory(evidence).flatMap(test -> find(evidence.source(), test));
    }

    private static Optional<Finding> find(CSource source, JudgedTest test) {
        return PointerUses.in(source)
                .filter(pointer ->
                        pointer.isAlwaysNull(source) && pointer.followed().isPresent())
                .findFirst()
                .map(pointer -> new Finding(
                        "null-pointer",
                        pointer.followed().map(Expression::range),
                        Map.of("variable", pointer.variable().name()),
                        Optional.of(test.test().name())));
    }
}
