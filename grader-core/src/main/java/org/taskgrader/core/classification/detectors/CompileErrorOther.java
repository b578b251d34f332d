package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;

/** Whatever gcc refuses that no other class explains: its own sentence, honestly passed on. */
final class CompileErrorOther implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return evidence.firstError()
                .map(error -> new Finding(
                        "compile-error-other", error.where(), Map.of("message", error.message()), Optional.empty()));
    }
}
