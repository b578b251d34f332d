package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Diagnostic;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;

/** A variable that one expression changes twice, or changes and reads, in an order that C leaves open (C11 6.5p2). */
final class SequencePoint implements Detector {

    private static final Pattern MESSAGE = Pattern.compile("operation on ‘(?<name>[^’]+)’ may be undefined");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return Warnings.of(evidence, "-Wsequence-point")
                .flatMap(warning -> read(warning).stream())
                .findFirst();
    }

    private static Optional<Finding> read(Diagnostic warning) {
        Matcher message = MESSAGE.matcher(warning.message());
        return message.matches()
                ? Optional.of(Finding.at(warning.where(), "sequence-point", Map.of("name", message.group("name"))))
                : Optional.empty();
    }
}
