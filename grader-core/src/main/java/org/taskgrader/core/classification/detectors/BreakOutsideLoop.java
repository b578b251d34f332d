package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;

/** {@code break} or {@code continue} with no loop around it (C11 6.8.6.2, 6.8.6.3). */
final class BreakOutsideLoop implements Detector {

    private static final Pattern MESSAGE =
            Pattern.compile("(break|continue) statement not within (?:a )?loop(?: or switch)?");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .flatMap(site -> site.captured(MESSAGE)
                        .map(keyword -> Finding.at(site.where(), "break-outside-loop", Map.of("keyword", keyword))));
    }
}
