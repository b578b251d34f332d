package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;

/** A program without the function that it would start with. */
final class MissingMain implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return UndefinedReference.all(evidence).stream()
                .filter(reference -> reference.name().equals("main"))
                .findFirst()
                .map(reference -> Finding.at(Optional.empty(), "missing-main", Map.of()));
    }
}
