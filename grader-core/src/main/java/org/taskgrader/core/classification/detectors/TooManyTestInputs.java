package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.verdict.Verdict.InvalidInput.Reason;

/** There are more inputs than the exercise allows. */
final class TooManyTestInputs implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return InvalidInputs.of(evidence, Reason.TOO_MANY)
                .map(found -> new Finding(
                        "too-many-test-inputs",
                        Optional.empty(),
                        Map.of("most", Integer.toString(found.input() - 1)),
                        Optional.of(found.test())));
    }
}
