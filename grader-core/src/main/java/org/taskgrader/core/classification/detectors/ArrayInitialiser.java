package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.SourceText;
import org.taskgrader.core.source.tree.Declaration;
import org.taskgrader.core.source.type.CType;

/** A single value for a new array, where its elements should stand in braces (C11 6.7.9, paragraph 16). */
final class ArrayInitialiser implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return evidence.firstError()
                .filter(error -> error.message().equals("invalid initializer"))
                .flatMap(error -> error.where())
                .flatMap(place -> evidence.source()
                        .unit()
                        .descendants(Declaration.Variable.class)
                        .filter(variable -> variable.type() instanceof CType.Array)
                        .filter(variable -> variable.initialiser()
                                .filter(value -> value.range().line() == place.line()
                                        && value.range().column() == place.column())
                                .isPresent())
                        .findFirst())
                .flatMap(variable -> variable.initialiser()
                        .map(value -> Finding.at(
                                value.range(),
                                "array-initialiser",
                                Map.of(
                                        "name",
                                        variable.name(),
                                        "value",
                                        SourceText.of(evidence.source(), value.range())))));
    }
}
