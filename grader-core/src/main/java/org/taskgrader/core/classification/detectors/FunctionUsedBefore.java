package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;

/**
 * A function that is called further up than it is written, so that gcc takes it for one that gives back an {@code int}
 * (C89 3.3.2.2). Told only when that is wrong: programs where it is right work, and learners' right programs do it too.
 */
final class FunctionUsedBefore implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return FunctionConflict.first(evidence)
                .filter(FunctionConflict::implicit)
                .map(conflict -> Finding.at(
                        conflict.earlier(),
                        "function-used-before",
                        Map.of(
                                "name",
                                conflict.name(),
                                "line",
                                Integer.toString(conflict.later().line()))));
    }
}
