package org.taskgrader.core.classification.detectors;

import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;

/** A call that leaves out values which its function needs. */
final class TooFewArgs implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ArgumentCount.TOO_FEW.found(evidence, "too-few-args");
    }
}
