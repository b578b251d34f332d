package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.verdict.Verdict;

/** The exercise's checker does not accept the output; what it said of it takes the place of what is seen. */
final class CheckerRejected implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return FailedRuns.shortest(evidence, test -> test.verdict() instanceof Verdict.Rejected)
                .map(test -> new Finding(
                        "checker-rejected",
                        Optional.empty(),
                        Map.of(),
                        Optional.of(test.test().name())));
    }
}
