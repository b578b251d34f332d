package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;

/** A function that is called, and defined neither in the program nor in the library. */
final class UndefinedFunction implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return UndefinedReference.all(evidence).stream()
                .filter(reference -> !reference.name().equals("main"))
                .findFirst()
                .map(reference ->
                        Finding.at(reference.where(), "undefined-function", Map.of("name", reference.name())));
    }
}
