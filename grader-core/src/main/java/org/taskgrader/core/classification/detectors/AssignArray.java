package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.SourceText;

/** {@code =} for a whole array, which only its elements can take (C11 6.3.2.1, paragraph 1). */
final class AssignArray implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .filter(site -> site.message().equals("assignment to expression with array type"))
                .flatMap(site -> site.where()
                        .flatMap(place -> PointedAt.assignment(site.source(), place))
                        .map(assignment -> Finding.at(
                                assignment.operatorRange(),
                                "assign-array",
                                Map.of(
                                        "array",
                                        SourceText.of(
                                                site.source(),
                                                assignment.target().range()),
                                        "value",
                                        SourceText.of(
                                                site.source(),
                                                assignment.value().range())))));
    }
}
