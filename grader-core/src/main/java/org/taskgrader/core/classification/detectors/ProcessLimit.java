package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.verdict.Judgement.JudgedTest;
import org.taskgrader.core.verdict.Verdict.Limit;

/** The program started too many processes. */
final class ProcessLimit implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return FailedRuns.reached(evidence, Limit.PROCESSES).map(ProcessLimit::finding);
    }

    private static Finding finding(JudgedTest test) {
        return new Finding(
                "process-limit",
                Optional.empty(),
                Map.of(),
                Optional.of(test.test().name()));
    }
}
