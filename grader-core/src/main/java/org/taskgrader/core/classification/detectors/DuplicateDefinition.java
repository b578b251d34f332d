package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;

/** A function or a structure that is written twice (C11 6.9, paragraph 3; 6.7.2.3, paragraph 1). */
final class DuplicateDefinition implements Detector {

    private static final Pattern MESSAGE = Pattern.compile("redefinition of ‘((?:struct |union |enum )?\\w+)’");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .flatMap(site -> site.captured(MESSAGE)
                        .filter(name -> name.contains(" ") || Redeclared.declaresFunction(site))
                        .flatMap(name -> site.mentioned()
                                .map(earlier -> Finding.at(
                                        site.where(),
                                        "duplicate-definition",
                                        Map.of("name", name, "line", Integer.toString(earlier.line()))))));
    }
}
