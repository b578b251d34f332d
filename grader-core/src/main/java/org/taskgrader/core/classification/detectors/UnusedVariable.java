package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Diagnostic;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;

/** A variable whose value is never asked for. Right programs have them nearly as often as others. */
final class UnusedVariable implements Detector {

    private static final Pattern MESSAGE =
            Pattern.compile("unused variable ‘(?<unused>\\w+)’|variable ‘(?<set>\\w+)’ set but not used");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return Warnings.of(evidence, "-Wunused-variable", "-Wunused-but-set-variable")
                .flatMap(warning -> read(warning).stream())
                .findFirst();
    }

    private static Optional<Finding> read(Diagnostic warning) {
        Matcher message = MESSAGE.matcher(warning.message());
        if (!message.matches()) {
            return Optional.empty();
        }
        String name = Optional.ofNullable(message.group("unused")).orElseGet(() -> message.group("set"));
        return Optional.of(Finding.at(warning.where(), "unused-variable", Map.of("name", name)));
    }
}
