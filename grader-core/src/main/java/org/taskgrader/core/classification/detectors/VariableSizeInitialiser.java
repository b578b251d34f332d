package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.SourceText;
import org.taskgrader.core.source.tree.Declaration;

/** An array whose size is known only when the program runs, with values in its declaration (C11 6.7.9, paragraph 3). */
final class VariableSizeInitialiser implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return evidence.firstError()
                .filter(error -> error.message().equals("variable-sized object may not be initialized"))
                .flatMap(error -> error.where())
                .flatMap(place -> declarationAt(evidence, place))
                .map(variable -> Finding.at(
                        variable.nameRange(),
                        "variable-size-initialiser",
                        Map.of(
                                "name",
                                variable.name(),
                                "size",
                                SourceText.of(
                                        evidence.source(),
                                        variable.extents().getFirst().range()))));
    }

    /** gcc points at the name or at the start of its declaration, which are on one line. */
    private static Optional<Declaration.Variable> declarationAt(Evidence evidence, SourceRange place) {
        return evidence.source()
                .unit()
                .descendants(Declaration.Variable.class)
                .filter(variable -> variable.nameRange().line() == place.line())
                .filter(variable -> variable.initialiser().isPresent())
                .filter(variable -> variable.extents().stream()
                        .anyMatch(size ->
                                evidence.source().types().constantValue(size).isEmpty()))
                .findFirst();
    }
}
