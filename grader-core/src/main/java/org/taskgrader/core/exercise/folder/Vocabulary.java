package org.taskgrader.core.exercise.folder;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words that an exercise may use for what its solutions are expected to get, and what its own feedback can be about.
 * They belong to later stages, which exercises must not know, so whoever reads exercises brings them.
 *
 * @param verdicts as in {@code passed}, {@code wrong-output}
 * @param errorClasses by id, as in {@code scanf-no-amp}, the slots that words for them may have
 * @param languages that feedback is given in
 */
public record Vocabulary(Set<String> verdicts, Map<String, Slots> errorClasses, Set<Locale> languages) {

    public Vocabulary {
        verdicts = Set.copyOf(verdicts);
        errorClasses = Map.copyOf(errorClasses);
        languages = Set.copyOf(languages);
    }

    /**
     * The names of a class's slots.
     *
     * @param testData those that hold something out of a test
     * @param others all others
     */
    public record Slots(Set<String> testData, Set<String> others) {

        public static final Slots NONE = new Slots(Set.of(), Set.of());

        public Slots {
            testData = Set.copyOf(testData);
            others = Set.copyOf(others);
        }

        Set<String> all() {
            Set<String> all = new HashSet<>(testData);
            all.addAll(others);
            return all;
        }
    }
}
