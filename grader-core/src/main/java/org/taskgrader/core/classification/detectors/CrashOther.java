package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.verdict.Judgement.JudgedTest;
import org.taskgrader.core.verdict.Verdict;

/** The program was stopped by a signal that no other class explains. */
final class CrashOther implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return FailedRuns.shortest(evidence, test -> test.verdict() instanceof Verdict.Crashed)
                .map(CrashOther::finding);
    }

    private static Finding finding(JudgedTest test) {
        String signal = test.verdict() instanceof Verdict.Crashed crash ? Integer.toString(crash.signal()) : "";
        return new Finding(
                "crash-other",
                Optional.empty(),
                Map.of("signal", signal),
                Optional.of(test.test().name()));
    }
}
