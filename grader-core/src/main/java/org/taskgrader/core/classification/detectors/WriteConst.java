package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;

/** A change of what was declared {@code const} (C11 6.3.2.1, paragraph 1). */
final class WriteConst implements Detector {

    private static final Pattern MESSAGE = Pattern.compile(
            "(?:assignment|increment|decrement) of read-only (?:variable|parameter|member|location) ‘(.+)’");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .flatMap(site -> site.captured(MESSAGE)
                        .map(name -> Finding.at(site.where(), "write-const", Map.of("name", name))));
    }
}
