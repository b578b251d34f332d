package org.taskgrader.core.classification.detectors;

import java.util.Arrays;
import java.util.stream.Stream;
import org.taskgrader.core.classification.Diagnostic;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.source.SourceRange;

/** gcc's warnings by the option that controls them (gcc manual, "Options to Request or Suppress Warnings"). */
final class Warnings {

    private Warnings() {}

    /** Those of any of the options, in the order of their places. */
    static Stream<Diagnostic> of(Evidence evidence, String... options) {
        return evidence.diagnostics().stream()
                .filter(warning -> warning.option()
                        .filter(option -> Arrays.asList(options).contains(option))
                        .isPresent());
    }

    /** Whether gcc warns of something on the lines of a place: its columns mean an operator here, a whole there. */
    static boolean areAt(Evidence evidence, SourceRange place, String... options) {
        return of(evidence, options)
                .flatMap(warning -> warning.where().stream())
                .anyMatch(where -> where.line() >= place.line() && where.line() <= place.endLine());
    }
}
