package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.verdict.CrashKind;
import org.taskgrader.core.verdict.Judgement.JudgedTest;

/** The processor refused a division of whole numbers, and several divisions of the program can be meant. */
final class DivisionByZeroSomewhere implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return FailedRuns.crashed(evidence, CrashKind.ARITHMETIC).map(test -> finding(evidence, test));
    }

    private static Finding finding(Evidence evidence, JudgedTest test) {
        return new Finding(
                "division-by-zero-somewhere",
                FaultSite.ofTest(evidence, test),
                Map.of(),
                Optional.of(test.test().name()));
    }
}
