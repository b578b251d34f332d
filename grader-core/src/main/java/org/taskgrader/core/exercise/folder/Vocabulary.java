package org.taskgrader.core.exercise.folder;

import java.util.Set;

/**
 * The words that an exercise may use for what its solutions are expected to get. They belong to later stages, which
 * exercises must not know, so whoever reads exercises brings them.
 *
 * @param verdicts as in {@code passed}, {@code wrong-output}
 * @param errorClasses as in {@code scanf-no-amp}
 */
public record Vocabulary(Set<String> verdicts, Set<String> errorClasses) {

    public Vocabulary {
        verdicts = Set.copyOf(verdicts);
        errorClasses = Set.copyOf(errorClasses);
    }
}
