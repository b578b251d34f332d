package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.fact.Loop;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.verdict.Judgement.JudgedTest;
import org.taskgrader.core.verdict.Verdict.Limit;

/** A loop whose condition nothing in the loop can change, in a program that did not end. */
final class InfiniteLoop implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return FailedRuns.reached(evidence, Limit.CPU_TIME, Limit.OUTPUT, Limit.WALL_TIME)
                .flatMap(test -> StuckLoop.seen(evidence)
                        .filter(StuckLoop::standsStill)
                        .or(() -> StuckLoop.withUnchangedCondition(evidence.source()))
                        .map(loop -> finding(loop, test)));
    }

    private static Finding finding(Loop loop, JudgedTest test) {
        return new Finding(
                "infinite-loop",
                loop.condition().map(Expression::range),
                Map.of("variable", StuckLoop.variables(loop)),
                Optional.of(test.test().name()));
    }
}
