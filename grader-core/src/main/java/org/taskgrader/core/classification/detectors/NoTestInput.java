package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.verdict.Verdict.InvalidInput.Reason;

/** Inputs are asked for, and there is none. */
final class NoTestInput implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return InvalidInputs.of(evidence, Reason.NONE)
                .map(found -> new Finding("no-test-input", Optional.empty(), Map.of(), Optional.of(found.test())));
    }
}
