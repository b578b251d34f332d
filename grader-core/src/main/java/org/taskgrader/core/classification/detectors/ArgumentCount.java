package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;

/** A call with another number of arguments than the function's parameters (C11 6.5.2.2, paragraph 2). */
enum ArgumentCount {
    TOO_FEW("few"),
    TOO_MANY("many");

    private final Pattern message;

    ArgumentCount(String word) {
        this.message = Pattern.compile("too " + word + " arguments to function ‘(\\w+)’");
    }

    Optional<Finding> found(Evidence evidence, String errorClass) {
        return ErrorSite.first(evidence)
                .flatMap(site -> site.captured(message)
                        .map(function -> Finding.at(site.where(), errorClass, Map.of("function", function))));
    }
}
