package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.fact.Loop;
import org.taskgrader.core.verdict.Verdict.Limit;

/** The program computed until its time was over, and nothing more can be said. */
final class LoopNeverEnds implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return FailedRuns.reached(evidence, Limit.CPU_TIME)
                .or(() -> FailedRuns.reached(evidence, Limit.WALL_TIME).filter(FailedRuns::wasComputing))
                .map(test -> new Finding(
                        "loop-never-ends",
                        StuckLoop.seen(evidence)
                                .or(() -> StuckLoop.only(evidence.source()))
                                .map(Loop::range),
                        Map.of(),
                        Optional.of(test.test().name())));
    }
}
