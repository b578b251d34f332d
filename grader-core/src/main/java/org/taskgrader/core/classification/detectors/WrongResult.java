package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;

/** A function does not give what was expected of it, and nothing more can be said. */
final class WrongResult implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return CallResults.of(evidence)
                .filter(results -> !results.isCutOff())
                .map(results -> new Finding(
                        "wrong-result",
                        Optional.empty(),
                        Map.of("actual", results.actual(), "expected", results.expected()),
                        Optional.of(results.test().test().name())));
    }
}
