package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.SourceText;

/** An index that is no whole number (C11 6.5.2.1, paragraph 1). */
final class BadIndexType implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .filter(site -> site.message().equals("array subscript is not an integer"))
                .flatMap(site -> site.next()
                        .flatMap(bracket -> PointedAt.index(site.source(), bracket))
                        .map(index -> Finding.at(
                                index.index().range(),
                                "bad-index-type",
                                Map.of(
                                        "array",
                                        SourceText.of(
                                                site.source(), index.array().range()),
                                        "index",
                                        SourceText.of(
                                                site.source(), index.index().range())))));
    }
}
