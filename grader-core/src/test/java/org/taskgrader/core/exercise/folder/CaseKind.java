package org.taskgrader.core.exercise.folder;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        KindFolder asked = KindFolder.of(settings, Set.of(), new FolderFiles(folder, problems), template, problems);
        CaseKind read = new CaseKind(
                asked.kind(),
                asked.rules(),
                hasOwnTests(settings) ? asked.tests() : Map.of(),
                settings instanceof KindSettings.Prediction);
        if (!problems.inOrder().isEmpty()) {
            throw new IllegalArgumentException(problems.inOrder().toString());
        }
        return read;
    }

    /** Whether the tests are in the case, and not in files beside it. */
    private static boolean hasOwnTests(KindSettings settings) {
        return switch (settings) {
            case KindSettings.WholeProgram whole -> false;
            case KindSettings.Interactive interactive -> false;
            case KindSettings.Function function -> !function.calls().isEmpty();
            case KindSettings.Prediction prediction -> true;
            case KindSettings.Tests tests -> true;
        };
    }

    /** The tests that such an exercise has without files. */
    public List<TestCase> tests(Limits limits) {
        return pairs.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, TestFiles.Pair> test) ->
                                kind instanceof Kind.Tests && !test.getKey().equals(Kind.Tests.RIGHT))
                        .thenComparing(Map.Entry.comparingByKey()))
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
