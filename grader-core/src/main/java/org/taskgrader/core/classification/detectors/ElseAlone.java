package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;

/** An {@code else} in a function that has no {@code if} above it. */
final class ElseAlone implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .filter(ElseWithoutIf::isAlone)
                .flatMap(site -> site.next()
                        .filter(word -> ElseWithoutIf.ifBefore(site, word).isEmpty())
                        .map(word -> Finding.at(word.range(), "else-alone", Map.of())));
    }
}
