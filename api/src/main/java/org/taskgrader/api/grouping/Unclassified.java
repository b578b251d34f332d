package org.taskgrader.api.grouping;

import java.util.Optional;
import java.util.Set;

/** Programs of which the feedback does not know what their mistake is. */
final class Unclassified {

    /** Classes that say how a program failed, where no other has said why. */
    static final Set<String> FALLBACKS = Set.of(
            "compile-error-other",
            "crash-other",
            "crash-memory",
            "loop-never-ends",
            "different-text",
            "wrong-value",
            "wrong-result",
            "checker-rejected");

    private Unclassified() {}

    static boolean is(Optional<String> errorClass) {
        return errorClass.map(FALLBACKS::contains).orElse(true);
    }
}
