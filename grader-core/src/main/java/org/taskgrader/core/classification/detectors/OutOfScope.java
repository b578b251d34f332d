package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;

/** A name that is declared, but in another block or function, or further down. */
final class OutOfScope implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return UndeclaredName.first(evidence)
                .flatMap(unknown -> unknown.declaredElsewhere()
                        .map(declaration ->
                                declaration.declaration().nameRange().line())
                        .map(line -> Finding.at(
                                unknown.where(),
                                "out-of-scope",
                                Map.of("name", unknown.name(), "line", Integer.toString(line)))));
    }
}
