package org.taskgrader.core.classification.detectors;

import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;

/** A call with more values than its function takes. */
final class TooManyArgs implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ArgumentCount.TOO_MANY.found(evidence, "too-many-args");
    }
}
