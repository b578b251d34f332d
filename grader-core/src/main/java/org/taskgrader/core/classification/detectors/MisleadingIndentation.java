package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Diagnostic;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.SourceRange;

/** Lines that are indented as if they belonged to an {@code if} or loop, and do not. Right programs have them as often. */
final class MisleadingIndentation implements Detector {

    private static final Pattern MESSAGE = Pattern.compile("this ‘(?<keyword>\\w+)’ clause does not guard.*");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return Warnings.of(evidence, "-Wmisleading-indentation")
                .flatMap(warning -> read(warning).stream())
                .findFirst();
    }

    private static Optional<Finding> read(Diagnostic warning) {
        Matcher message = MESSAGE.matcher(warning.message());
        Optional<SourceRange> unguarded =
                warning.notes().stream().flatMap(note -> note.where().stream()).findFirst();
        return message.matches() && unguarded.isPresent()
                ? Optional.of(
                        Finding.at(unguarded, "misleading-indentation", Map.of("keyword", message.group("keyword"))))
                : Optional.empty();
    }
}
