package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.SourceText;

/** {@code […]} behind something that has no elements (C11 6.5.2.1, paragraph 1). */
final class IndexNonArray implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .filter(site -> site.message().equals("subscripted value is neither array nor pointer nor vector"))
                .flatMap(site -> site.next()
                        .flatMap(bracket -> PointedAt.index(site.source(), bracket))
                        .map(index -> Finding.at(
                                site.where(),
                                "index-non-array",
                                Map.of(
                                        "indexed",
                                        SourceText.of(
                                                site.source(), index.array().range()),
                                        "index",
                                        SourceText.of(
                                                site.source(), index.index().range())))));
    }
}
