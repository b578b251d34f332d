package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Diagnostic;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;

/** A variable whose value is used before it has been given one, as gcc's flow analysis sees it. */
final class UninitialisedVariable implements Detector {

    private static final Pattern MESSAGE = Pattern.compile("‘(?<name>\\w+)’ (is|may be) used uninitialized.*");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return evidence.diagnostics().stream()
                .filter(diagnostic -> diagnostic
                        .option()
                        .filter(option -> option.equals("-Wuninitialized") || option.equals("-Wmaybe-uninitialized"))
                        .isPresent())
                .flatMap(warning -> read(warning).stream())
                .findFirst();
    }

    private static Optional<Finding> read(Diagnostic warning) {
        Matcher message = MESSAGE.matcher(warning.message());
        if (!message.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                Finding.at(warning.where(), "uninitialised-variable", Map.of("name", message.group("name"))));
    }
}
