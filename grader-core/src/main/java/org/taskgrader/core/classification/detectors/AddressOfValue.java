package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.SourceText;
import org.taskgrader.core.source.tree.Expression;

/** {@code &} in front of what has no place in memory: a constant, a sum, a result (C11 6.5.3.2, paragraph 1). */
final class AddressOfValue implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .filter(site -> site.message().equals("lvalue required as unary ‘&’ operand"))
                .flatMap(site -> site.where()
                        .flatMap(place -> PointedAt.starting(site.source(), place, Expression.Unary.class))
                        .map(address -> Finding.at(
                                site.where(),
                                "address-of-value",
                                Map.of(
                                        "operand",
                                        SourceText.of(
                                                site.source(), address.operand().range())))));
    }
}
