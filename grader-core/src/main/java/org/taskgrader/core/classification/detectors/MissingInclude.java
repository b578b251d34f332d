package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Diagnostic;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;

/** A function of the library without the header that declares it. Programs work all the same, most often. */
final class MissingInclude implements Detector {

    private static final Pattern NOTE =
            Pattern.compile("include ‘<(?<header>[^>]+)>’ or provide a declaration of ‘(?<function>[^’]+)’");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return evidence.diagnostics().stream()
                .filter(diagnostic -> diagnostic.message().contains("implicit declaration of"))
                .flatMap(MissingInclude::read)
                .findFirst();
    }

    private static Stream<Finding> read(Diagnostic warning) {
        return warning.notes().stream()
                .map(note -> NOTE.matcher(note.message()))
                .filter(Matcher::matches)
                .map(note -> Finding.at(
                        warning.where(),
                        "missing-include",
                        Map.of("function", note.group("function"), "header", note.group("header"))));
    }
}
