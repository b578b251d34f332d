package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;

/** A name that is not declared, close to one that is. */
final class UndeclaredTypo implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return UndeclaredName.first(evidence)
                .flatMap(unknown -> unknown.nearMiss()
                        .map(meant -> Finding.at(
                                unknown.where(), "undeclared-typo", Map.of("name", unknown.name(), "meant", meant))));
    }
}
