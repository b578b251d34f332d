package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.diagnosis.Fault;
import org.taskgrader.core.verdict.Judgement.JudgedTest;

/** Memory is given back twice, or was never lent: the C library noticed and gave up. */
final class BadFree implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        Optional<Finding> diagnosed = evidence.diagnosis()
                .fault(Fault.BadFree.class)
                .map(fault -> FaultSite.finding("bad-free", evidence, fault, Optional.empty(), Map.of()));
        return diagnosed.or(() -> reported(evidence));
    }

    private static Optional<Finding> reported(Evidence evidence) {
        return FailedRuns.abortedSaying(evidence, "free(): ")
                .or(() -> FailedRuns.abortedSaying(evidence, "double free"))
                .or(() -> FailedRuns.abortedSaying(evidence, "munmap_chunk(): "))
                .map(BadFree::finding);
    }

    private static Finding finding(JudgedTest test) {
        return new Finding(
                "bad-free", Optional.empty(), Map.of(), Optional.of(test.test().name()));
    }
}
