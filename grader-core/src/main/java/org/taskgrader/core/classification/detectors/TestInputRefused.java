package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.verdict.Verdict.InvalidInput.Reason;

/** The right program ends with a failure for an input: the exercise does not allow it. */
final class TestInputRefused implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return InvalidInputs.of(evidence, Reason.REFUSED)
                .map(found -> new Finding(
                        "test-input-refused",
                        Optional.empty(),
                        Map.of("input", Integer.toString(found.input())),
                        Optional.of(found.test())));
    }
}
