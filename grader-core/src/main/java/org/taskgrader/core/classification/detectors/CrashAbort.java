package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.verdict.CrashKind;
import org.taskgrader.core.verdict.Judgement.JudgedTest;

/** The program was aborted, by itself or by the C library. */
final class CrashAbort implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return FailedRuns.crashed(evidence, CrashKind.ABORT).map(test -> finding(evidence, test));
    }

    private static Finding finding(Evidence evidence, JudgedTest test) {
        return new Finding(
                "crash-abort",
                FaultSite.ofTest(evidence, test),
                Map.of(),
                Optional.of(test.test().name()));
    }
}
