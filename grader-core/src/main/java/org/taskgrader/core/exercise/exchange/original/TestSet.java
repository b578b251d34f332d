package org.taskgrader.core.exercise.exchange.original;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import org.taskgrader.core.exercise.exchange.Keys;

/**
 * Tests that are evaluated together.
 *
 * @param globs of the names of their inputs, as in {@code test*.in}
 */
record TestSet(String name, List<String> globs) {

    TestSet {
        globs = List.copyOf(globs);
    }

    /** Those of {@code defaultEvaluationExecutions}; none where there is only one set. */
    static List<TestSet> of(Keys settings) {
        List<TestSet> sets = new ArrayList<>();
        for (Object element : settings.list("defaultEvaluationExecutions")) {
            Keys execution = Keys.mapping(element).orElse(Keys.none());
            List<String> globs =
                    execution.list("filterTests").stream().map(Object::toString).toList();
            sets.add(new TestSet(execution.text("id").orElse("set-" + (sets.size() + 1)), globs));
        }
        return sets.size() < 2 ? List.of() : List.copyOf(sets);
    }

    boolean has(String file) {
        return globs.stream().anyMatch(glob -> {
            try {
                return FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(Path.of(file));
            } catch (PatternSyntaxException e) {
                return glob.equals(file);
            }
        });
    }
}
