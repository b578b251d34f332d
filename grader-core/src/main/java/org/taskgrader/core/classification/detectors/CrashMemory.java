package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.verdict.Judgement.JudgedTest;

/** The program was stopped for its use of memory, and nothing more can be said. */
final class CrashMemory implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return FailedRuns.crashedByMemory(evidence).map(test -> finding(evidence, test));
    }

    private static Finding finding(Evidence evidence, JudgedTest test) {
        return new Finding(
                "crash-memory",
                FaultSite.ofTest(evidence, test),
                Map.of(),
                Optional.of(test.test().name()));
    }
}
