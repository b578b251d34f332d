package org.taskgrader.core.exercise.folder;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.taskgrader.core.rule.SourceRule;

/** Rules of a test's case, written as those of an exercise. */
public final class CaseRules {

    private CaseRules() {}

    /**
     * Reads them.
     *
     * @param yaml a mapping with the key {@code rules}
     * @throws IllegalArgumentException if there is anything wrong with them
     */
    public static List<SourceRule> read(String yaml) {
        Problems problems = new Problems();
        Optional<Setting> rules = Setting.parse("case.yaml", yaml, "Write rules.", problems)
                .map(file -> file.settings(List.of("rules")).get("rules"));
        List<SourceRule> read = new RulesReader(Set.of()).rules(rules);
        if (!problems.inOrder().isEmpty()) {
            throw new IllegalArgumentException(problems.inOrder().toString());
        }
        return read;
    }
}
