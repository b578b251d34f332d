package org.taskgrader.core.tuning;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which tests find which wrong programs.
 *
 * @param tests all of them, in order
 * @param found for each program the tests that fail; none where it passes them all
 */
public record Coverage(List<String> tests, Map<String, Set<String>> found) {

    public Coverage {
        tests = List.copyOf(tests);
        found = new LinkedHashMap<>(found);
    }

    /** The programs that a test finds. */
    public Set<String> foundBy(String test) {
        Set<String> programs = new LinkedHashSet<>();
        found.forEach((program, failing) -> {
            if (failing.contains(test)) {
                programs.add(program);
            }
        });
        return programs;
    }

    /** Those that this test finds and no other. */
    public Set<String> foundOnlyBy(String test) {
        Set<String> programs = new LinkedHashSet<>();
        found.forEach((program, failing) -> {
            if (failing.equals(Set.of(test))) {
                programs.add(program);
            }
        });
        return programs;
    }

    /** Those that pass all tests. */
    public List<String> missed() {
        return found.entrySet().stream()
                .filter(program -> program.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }
}
