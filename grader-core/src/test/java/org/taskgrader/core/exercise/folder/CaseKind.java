package org.taskgrader.core.exercise.folder;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.taskgrader.core.exercise.Invocation;
import org.taskgrader.core.exercise.Kind;
import org.taskgrader.core.exercise.Limits;
import org.taskgrader.core.exercise.TestCase;
import org.taskgrader.core.exercise.TestCase.Visibility;
import org.taskgrader.core.rule.SourceRule;

/** What is asked for in a test's case, written as an exercise writes it. */
public record CaseKind(Kind kind, List<SourceRule> rules, Map<String, TestFiles.Pair> pairs, boolean hidden) {

    /**
     * Reads it.
     *
     * @param folder where files of the author's are
     * @param yaml a mapping with {@code kind} and the settings of that kind
     * @throws IllegalArgumentException if there is anything wrong with it
     */
    public static CaseKind read(String yaml, String template, Path folder) {
        Problems problems = new Problems();
        KindSettings settings = Setting.parse("case.yaml", yaml, "Write a kind.", problems)
                .map(file -> new KindReader(file.entries()).kind())
                .orElseThrow(
                        () -> new IllegalArgumentException(problems.inOrder().toString()));
        KindAssembly assembly = new KindAssembly(settings, new FolderFiles(folder, problems), problems);
        boolean ownTests = settings.isPrediction() || !settings.calls().isEmpty();
        CaseKind read = new CaseKind(
                assembly.kind(),
                assembly.rules(template),
                ownTests ? assembly.tests() : Map.of(),
                settings.isPrediction());
        if (!problems.inOrder().isEmpty()) {
            throw new IllegalArgumentException(problems.inOrder().toString());
        }
        return read;
    }

    /** The tests that such an exercise has without files. */
    public List<TestCase> tests(Limits limits) {
        return pairs.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(test -> new TestCase(
                        test.getKey(),
                        "all",
                        hidden ? Visibility.HIDDEN : Visibility.VISIBLE,
                        new Invocation(
                                List.of(),
                                test.getValue().environment(),
                                List.of(),
                                test.getValue().input()),
                        test.getValue().expected(),
                        limits))
                .toList();
    }
}
