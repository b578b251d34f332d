package org.taskgrader.core.exercise.exchange.original;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.Comparison;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.Limits;
import org.taskgrader.core.exercise.Solution;
import org.taskgrader.core.exercise.TestCase;
import org.taskgrader.core.exercise.TestGroup;
import org.taskgrader.core.exercise.exchange.ExchangeFormat.Exported;
import org.taskgrader.core.exercise.exchange.FileTree;
import org.taskgrader.core.exercise.exchange.Losses;

/** Writes an exercise as a task. */
final class TaskWriter {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Exercise exercise;
    private final Locale language;
    private final SortedMap<String, Bytes> files = new TreeMap<>();
    private final Losses losses = new Losses();

    TaskWriter(Exercise exercise, Locale language) {
        this.exercise = exercise;
        this.language = language;
    }

    Exported write() {
        Map<String, Object> settings = new LinkedHashMap<>();
        List<Map<String, Object>> solutions = new ArrayList<>();
        for (Solution solution : exercise.solutions()) {
            solution(solution, solutions);
        }
        settings.put("correctSolutions", solutions);
        settings.put("defaultSolutionExecParams", limits(exercise.limits()));
        if (exercise.groups().size() > 1) {
            settings.put(
                    "defaultEvaluationExecutions",
                    exercise.groups().stream().map(this::set).toList());
        }
        files.put(OriginalTask.SETTINGS, json(settings));
        exercise.tests().forEach(this::test);
        exercise.library().files().forEach(file -> files.put(OriginalTask.LIBRARY + "/" + file.name(), file.content()));
        tell();
        return new Exported(new FileTree(files), losses.remarks());
    }

    private static Bytes json(Map<String, Object> content) {
        try {
            return Bytes.utf8(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(content) + "\n");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps of strings and numbers can always be written", e);
        }
    }

    private static Map<String, Object> limits(Limits limits) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("timeLimitMs", limits.cpu().toMillis());
        written.put("memoryLimitKb", limits.memory().bytes() >> 10);
        written.put("useCache", true);
        written.put("stdoutTruncateKb", Math.max(1, limits.output().bytes() >> 10));
        written.put("stderrTruncateKb", -1);
        written.put("getFiles", List.of());
        return written;
    }

    private void solution(Solution solution, List<Map<String, Object>> solutions) {
        if (solution.verdict().equals("compile-error")) {
            losses.leftOut("solutions/" + solution.file(), "A task's solutions compile.");
            return;
        }
        String path = "tests/gen/" + solution.file();
        files.put(path, solution.source());
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("path", "$TASK_PATH/" + path);
        written.put("language", "c");
        if (solution.verdict().equals("passed")) {
            written.put("grade", 100);
            solutions.add(written);
        } else {
            losses.changed(
                    "solutions/" + solution.file(),
                    "A task promises a grade, not a verdict, and which one it gets is not known here: the file is"
                            + " there, and correctSolutions does not name it.");
        }
    }

    private Map<String, Object> set(TestGroup group) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("id", group.name());
        written.put("idSolution", "@solutionId");
        written.put(
                "filterTests",
                exercise.tests().stream()
                        .filter(test -> test.group().equals(group.name()))
                        .map(test -> test.name() + ".in")
                        .toList());
        written.put("runExecution", "@defaultSolutionExecParams");
        return written;
    }

    private void test(TestCase test) {
        String stem = OriginalTask.TESTS + "/" + test.name();
        files.put(stem + ".in", test.input());
        files.put(stem + ".out", test.expected());
        boolean own = !test.limits().equals(exercise.limits());
        if (own || !test.arguments().isEmpty()) {
            Map<String, Object> params = new LinkedHashMap<>(own ? limits(test.limits()) : Map.of());
            if (!test.arguments().isEmpty()) {
                params.put("argv", test.arguments());
            }
            files.put(stem + ".params", json(params));
        }
    }

    private void tell() {
        if (!(exercise.comparison() instanceof Comparison.WhitespaceTolerant)) {
            losses.leftOut("comparison", "A task compares as \"whitespace\" does, or has a checker: write one.");
        }
        losses.leftOut("title and statement (" + language + " and all others)", "A task has them on its platform.");
        if (!exercise.template().isBlank()) {
            losses.leftOut("template.c", "A task has none.");
        }
        if (exercise.groups().size() > 1 || exercise.groups().getFirst().points() != 100) {
            losses.leftOut("points of groups", "A task's sets of tests have none.");
        }
        if (exercise.tests().stream().anyMatch(test -> test.visibility() != TestCase.Visibility.VISIBLE)) {
            losses.leftOut("samples and hidden", "A task does not say which tests are shown.");
        }
        losses.ofWhatOnlyWeHave(exercise);
        losses.ofValidators(exercise);
    }
}
