package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;

/** Two single quotes with nothing between them: which character? */
final class EmptyChar implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .filter(site -> site.message().equals("empty character constant"))
                .flatMap(site -> site.where()
                        .map(where -> Finding.at(
                                where,
                                "empty-char",
                                Map.of(
                                        "before",
                                        site.previous()
                                                .map(token -> token.text())
                                                .orElse("''")))));
    }
}
