package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;

/** A variable with parentheses behind it, which C reads as a call (C11 6.5.2.2, paragraph 1). */
final class CallAVariable implements Detector {

    private static final Pattern MESSAGE =
            Pattern.compile("called object ‘(\\w+)’ is not a function or function pointer");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .flatMap(site -> site.captured(MESSAGE)
                        .map(name -> Finding.at(site.where(), "call-a-variable", Map.of("name", name))));
    }
}
