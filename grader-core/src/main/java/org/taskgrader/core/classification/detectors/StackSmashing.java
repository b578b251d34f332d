package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.verdict.Judgement.JudgedTest;

/** Something was written past the end of an array; which one is not known. */
final class StackSmashing implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return FailedRuns.abortedSaying(evidence, "stack smashing detected")
                .or(() -> FailedRuns.abortedSaying(evidence, "buffer overflow detected"))
                .map(test -> finding(evidence, test));
    }

    private static Finding finding(Evidence evidence, JudgedTest test) {
        return new Finding(
                "stack-smashing",
                FaultSite.ofTest(evidence, test),
                Map.of(),
                Optional.of(test.test().name()));
    }
}
