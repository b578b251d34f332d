package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Diagnostic;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;

/** A name that is not declared, close to one that is. */
final class UndeclaredTypo implements Detector {

    private static final Pattern MESSAGE =
            Pattern.compile("‘(?<name>[^’]+)’ undeclared .*; did you mean ‘(?<meant>[^’]+)’\\?");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return evidence.firstError().flatMap(UndeclaredTypo::read);
    }

    private static Optional<Finding> read(Diagnostic error) {
        Matcher message = MESSAGE.matcher(error.message());
        if (!message.matches()) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                "undeclared-typo",
                error.where(),
                Map.of("name", message.group("name"), "meant", message.group("meant")),
                Optional.empty()));
    }
}
