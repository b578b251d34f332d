package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;

/** A name where a type should stand, and no type of this name. */
final class UnknownType implements Detector {

    private static final Pattern MESSAGE = Pattern.compile("unknown type name ‘(\\w+)’.*");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .flatMap(site -> site.captured(MESSAGE)
                        .map(name -> Finding.at(site.where(), "unknown-type", Map.of("name", name))));
    }
}
