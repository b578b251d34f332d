package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;

/** A comma that announces one more value or name, and nothing comes. */
final class ExtraComma implements Detector {

    private static final Pattern MESSAGE =
            Pattern.compile("expected (expression|identifier or ‘\\(’) before ‘[),;]’ token");
    private static final Set<String> BEHIND = Set.of(")", ",", ";");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .filter(site -> MESSAGE.matcher(site.message()).matches())
                .flatMap(site -> site.previous()
                        .filter(comma -> comma.is(","))
                        .flatMap(comma -> site.next()
                                .filter(next -> BEHIND.contains(next.text()))
                                .map(next -> Finding.at(comma.range(), "extra-comma", Map.of("next", next.text())))));
    }
}
