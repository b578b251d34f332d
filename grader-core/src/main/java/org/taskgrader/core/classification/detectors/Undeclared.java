package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;

/** A name that is declared nowhere, under no similar spelling. */
final class Undeclared implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return UndeclaredName.first(evidence)
                .map(unknown -> Finding.at(unknown.where(), "undeclared", Map.of("name", unknown.name())));
    }
}
