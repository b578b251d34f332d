package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;

/** The program ended inside of a call, without a crash. */
final class NoResult implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return CallResults.of(evidence)
                .filter(CallResults::isCutOff)
                .map(results -> new Finding(
                        "no-result",
                        CallResults.firstCall(evidence, "exit", "_Exit", "_exit", "quick_exit", "abort"),
                        Map.of("expected", results.expected()),
                        Optional.of(results.test().test().name())));
    }
}
