package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.fact.FunctionCall;
import org.taskgrader.core.verdict.Judgement.JudgedTest;
import org.taskgrader.core.verdict.Verdict.Limit;

/** The program waited, for a key or for time to pass, until its time was over. */
final class WaitsTooLong implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return FailedRuns.reached(evidence, Limit.WALL_TIME)
                .filter(test -> !FailedRuns.wasComputing(test))
                .map(test -> finding(evidence, test));
    }

    private static Finding finding(Evidence evidence, JudgedTest test) {
        return new Finding(
                "waits-too-long",
                evidence.source().calls().to("sleep", "usleep", "nanosleep", "system", "getch", "pause").stream()
                        .map(FunctionCall::range)
                        .findFirst(),
                Map.of(),
                Optional.of(test.test().name()));
    }
}
