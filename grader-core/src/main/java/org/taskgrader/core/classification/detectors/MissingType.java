package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.SourceRange;

/**
 * A parameter with no type in front of its name, or a prototype with no type of its own. A definition without a type gives
 * back an {@code int} in gcc's eyes, and is not told: it works where an {@code int} is meant.
 */
final class MissingType implements Detector {

    private static final Pattern MESSAGE = Pattern.compile("unknown type name ‘(\\w+)’.*");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence).flatMap(site -> parameter(site).or(() -> prototype(evidence)));
    }

    /** Between two commas, or between those and the parentheses, stands one name: that of the parameter. */
    private static Optional<Finding> parameter(ErrorSite site) {
        boolean starts = site.previousIs("(") || site.previousIs(",");
        boolean ends = site.next()
                .flatMap(name -> site.beside(name, 1))
                .filter(token -> token.is(",") || token.is(")") || token.is("["))
                .isPresent();
        return site.captured(MESSAGE)
                .filter(name -> starts && ends)
                .map(name -> Finding.at(site.where(), "missing-type", Map.of("name", name)));
    }

    private static Optional<Finding> prototype(Evidence evidence) {
        return FunctionConflict.first(evidence)
                .filter(conflict -> evidence.diagnostics().stream()
                        .filter(warning -> warning.message().startsWith("data definition has no type"))
                        .flatMap(warning -> warning.where().map(SourceRange::line).stream())
                        .anyMatch(line -> line == conflict.earlier().line()))
                .map(conflict -> Finding.at(conflict.earlier(), "missing-type", Map.of("name", conflict.name())));
    }
}
