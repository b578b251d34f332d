package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.tree.Declaration;

/** Two descriptions of a function, most often a prototype and a definition, that do not agree. */
final class ConflictingTypes implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return FunctionConflict.first(evidence)
                .filter(conflict -> !conflict.implicit())
                .map(conflict -> isLaterSuspect(evidence, conflict)
                        ? finding(conflict.name(), conflict.later(), conflict.earlier())
                        : finding(conflict.name(), conflict.earlier(), conflict.later()));
    }

    private static Finding finding(String name, SourceRange suspect, SourceRange other) {
        return Finding.at(suspect, "conflicting-types", Map.of("name", name, "line", Integer.toString(other.line())));
    }

    /** A prototype is older than its function and has not followed its changes, unless the function has no parameters yet. */
    private static boolean isLaterSuspect(Evidence evidence, FunctionConflict conflict) {
        boolean unfinished = evidence.source()
                .scopes()
                .function(conflict.name())
                .filter(function -> function.parameters().isEmpty()
                        && function.nameRange().line() == conflict.later().line())
                .isPresent();
        return unfinished || !isPrototype(evidence, conflict.name(), conflict.earlier());
    }

    private static boolean isPrototype(Evidence evidence, String name, SourceRange place) {
        return evidence.source().scopes().named(name).stream()
                .anyMatch(declared -> declared.declaration() instanceof Declaration.FunctionPrototype prototype
                        && prototype.nameRange().line() == place.line());
    }
}
