package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;

/** A <code>)</code> that closes nothing. */
final class ExtraCloseParen implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .filter(site -> site.message().startsWith("expected") && site.nextIs(")"))
                .flatMap(site -> site.next()
                        .filter(closing ->
                                site.source().brackets().partnerOf(closing).isEmpty())
                        .flatMap(closing -> site.previous()
                                .map(previous -> Finding.at(
                                        closing.range(), "extra-close-paren", Map.of("previous", previous.text())))));
    }
}
