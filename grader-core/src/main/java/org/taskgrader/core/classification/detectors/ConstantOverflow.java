package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Diagnostic;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;

/** A constant that does not fit where it is put, so that another number gets there: {@code char c = 300;}. */
final class ConstantOverflow implements Detector {

    private static final Pattern MESSAGE =
            Pattern.compile("(unsigned conversion|overflow in conversion) from ‘[^’]+’ to ‘(?<type>[^’]+)’"
                    + " changes value from ‘(?<value>[^’]+)’ to ‘(?<result>[^’]+)’");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return Warnings.of(evidence, "-Woverflow")
                .flatMap(warning -> read(warning).stream())
                .findFirst();
    }

    private static Optional<Finding> read(Diagnostic warning) {
        Matcher message = MESSAGE.matcher(warning.message());
        if (!message.matches()) {
            return Optional.empty();
        }
        return Optional.of(Finding.at(
                warning.where(),
                "constant-overflow",
                Map.of(
                        "value", message.group("value"),
                        "type", message.group("type"),
                        "result", message.group("result"))));
    }
}
