package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;

/** {@code t[]} in an expression: which element? */
final class EmptyIndex implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .filter(site -> site.message().startsWith("expected expression before ‘]’"))
                .filter(site -> site.previousIs("["))
                .flatMap(site -> site.next()
                        .flatMap(closing -> site.beside(closing, -2)
                                .map(array ->
                                        Finding.at(closing.range(), "empty-index", Map.of("array", array.text())))));
    }
}
