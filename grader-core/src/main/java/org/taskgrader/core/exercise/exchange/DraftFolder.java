package org.taskgrader.core.exercise.exchange;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.AuthorsProgram;
import org.taskgrader.core.exercise.Comparison;
import org.taskgrader.core.exercise.ExitStatus;
import org.taskgrader.core.exercise.TestCase.Visibility;
import org.taskgrader.core.exercise.TestGroup;
import org.taskgrader.core.exercise.exchange.Draft.OwnLimits;
import org.taskgrader.core.exercise.exchange.Draft.Program;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Writes a draft down as an exercise's folder, as {@code docs/exercise-format.md} has it: what is as usual is left out. */
public final class DraftFolder {

    private static final String UNKNOWN_VERDICT = "wrong-output";
    private static final int WIDTH = 110;

    private final String id;
    private final Draft draft;

    private DraftFolder(String id, Draft draft) {
        this.id = id;
        this.draft = draft;
    }

    /** The files of the folder. */
    public static FileTree of(String id, Draft draft) {
        return new DraftFolder(id, draft).files();
    }

    private FileTree files() {
        SortedMap<String, Bytes> files = new TreeMap<>();
        files.put("exercise.yaml", Bytes.utf8(comments() + settings()));
        draft.statements().forEach((language, text) -> files.put("statement." + language + ".md", Bytes.utf8(text)));
        if (!draft.template().isEmpty()) {
            files.put("template.c", Bytes.utf8(draft.template()));
        }
        for (Draft.Test test : draft.tests()) {
            files.put("tests/" + test.name() + ".in", test.input());
            if (draft.interactor().isEmpty()) {
                files.put("tests/" + test.name() + ".out", test.expected());
            }
        }
        draft.programs().forEach(program -> files.put("solutions/" + program.file(), program.source()));
        draft.functions().ifPresent(functions -> {
            files.put("functions.h", functions.header());
            files.put("harness.c", functions.harness());
        });
        draft.library().files().forEach(file -> files.put("library/" + file.name(), file.content()));
        draft.interactor().ifPresent(interactor -> files.put("interactor/interactor.c", interactor));
        draft.validators().forEach(validator -> files.put(validator.path(), validator.source()));
        return new FileTree(files);
    }

    private String comments() {
        StringBuilder comments = new StringBuilder();
        draft.origin().stream()
                .flatMap(fact -> fact.replaceAll("[\\p{Cntrl}&&[^\\n]]", " ").lines())
                .forEach(line -> comments.append("# ").append(line.strip()).append('\n'));
        return comments.toString();
    }

    private String settings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("id", id);
        settings.put("title", titles());
        if (draft.functions().isPresent()) {
            settings.put("kind", "function");
        }
        if (draft.interactor().isPresent()) {
            settings.put("kind", "interactive");
        }
        put(settings, "limits", limits(draft.limits()));
        comparison(settings);
        if (draft.exitStatus() == ExitStatus.ZERO) {
            settings.put("exit-status", "zero");
        }
        if (draft.interactor().isEmpty()) {
            settings.put("samples", names(Visibility.SAMPLE));
        }
        if (!names(Visibility.HIDDEN).isEmpty()) {
            settings.put("hidden", names(Visibility.HIDDEN));
        }
        if (!draft.groups().isEmpty()) {
            settings.put("groups", draft.groups().stream().map(this::group).toList());
        }
        put(settings, "tests", tests());
        if (!draft.validators().isEmpty()) {
            settings.put(
                    "validators",
                    draft.validators().stream().map(AuthorsProgram::file).toList());
        }
        put(settings, "solutions", solutions());
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.AUTO);
        options.setAllowUnicode(true);
        options.setWidth(WIDTH);
        return new Yaml(options).dump(settings);
    }

    private static void put(Map<String, Object> settings, String name, Map<String, Object> values) {
        if (!values.isEmpty()) {
            settings.put(name, values);
        }
    }

    private Map<String, Object> titles() {
        Map<String, Object> titles = new TreeMap<>();
        draft.titles().forEach((language, title) -> titles.put(language.toString(), title));
        return titles;
    }

    private static Map<String, Object> limits(OwnLimits limits) {
        Map<String, Object> written = new LinkedHashMap<>();
        limits.cpu().ifPresent(cpu -> written.put("cpu", time(cpu)));
        limits.memory().ifPresent(memory -> written.put("memory", memory.toString()));
        limits.output().ifPresent(output -> written.put("output", output.toString()));
        limits.processes().ifPresent(processes -> written.put("processes", processes));
        return written;
    }

    private static String time(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }

    private void comparison(Map<String, Object> settings) {
        switch (draft.comparison()) {
            case Comparison.WhitespaceTolerant usual -> {
                // The default.
            }
            case Comparison.Exact exact -> settings.put("comparison", "exact");
            case Comparison.CaseInsensitive anyCase -> settings.put("comparison", "case-insensitive");
            case Comparison.UnorderedLines unordered -> settings.put("comparison", "unordered-lines");
            case Comparison.UnorderedWords unordered -> settings.put("comparison", "unordered-words");
            case Comparison.Patterns patterns -> settings.put("comparison", "regex");
            case Comparison.Checked checked ->
                settings.put("checker", checked.checker().file());
            case Comparison.Numeric(double absolute, double relative) -> {
                Map<String, Object> tolerances = new LinkedHashMap<>();
                tolerance(tolerances, "absolute", absolute);
                tolerance(tolerances, "relative", relative);
                settings.put("comparison", Map.of("numeric", tolerances));
            }
        }
    }

    private static void tolerance(Map<String, Object> tolerances, String name, double value) {
        if (value > 0) {
            tolerances.put(name, value);
        }
    }

    /** In the order in which the tests will run. */
    private List<String> names(Visibility visibility) {
        return draft.tests().stream()
                .filter(test -> test.visibility() == visibility)
                .map(Draft.Test::name)
                .sorted()
                .toList();
    }

    private Map<String, Object> group(TestGroup group) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("name", group.name());
        written.put("points", group.points());
        written.put("scoring", group.scoring().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        written.put(
                "tests",
                draft.tests().stream()
                        .filter(test -> test.group().equals(group.name()))
                        .map(Draft.Test::name)
                        .sorted()
                        .toList());
        return written;
    }

    private Map<String, Object> tests() {
        Map<String, Object> tests = new LinkedHashMap<>();
        draft.tests().stream().sorted(Comparator.comparing(Draft.Test::name)).forEach(test -> {
            Map<String, Object> own = new LinkedHashMap<>();
            if (!test.arguments().isEmpty()) {
                own.put("arguments", test.arguments());
            }
            put(own, "limits", limits(test.limits()));
            put(tests, test.name(), own);
        });
        return tests;
    }

    private Map<String, Object> solutions() {
        Map<String, Object> solutions = new LinkedHashMap<>();
        for (Program program : draft.programs()) {
            String verdict = program.verdict().orElse(UNKNOWN_VERDICT);
            Map<String, Object> promised = new LinkedHashMap<>();
            promised.put("verdict", verdict);
            program.errorClass().ifPresent(errorClass -> promised.put("class", errorClass));
            solutions.put(program.file(), program.errorClass().isPresent() ? promised : verdict);
        }
        return solutions;
    }
}
