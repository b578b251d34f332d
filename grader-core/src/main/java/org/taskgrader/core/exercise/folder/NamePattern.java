package org.taskgrader.core.exercise.folder;

import java.util.Collection;
import java.util.regex.Pattern;

/** A test's name, or several: {@code *} stands for any characters and {@code ?} for one. */
record NamePattern(Setting setting, String glob) {

    boolean matches(String name) {
        String quoted = Pattern.quote(glob).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
        return name.matches(quoted);
    }

    /** Reports one that is the name of no test, if there are tests. */
    void checkMatches(Collection<String> tests) {
        if (!tests.isEmpty() && tests.stream().noneMatch(this::matches)) {
            setting.error("No test is called \"" + glob + "\".", Spelling.advice(glob, tests));
        }
    }
}
