package org.taskgrader.core.exercise.exchange.original;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.Comparison;
import org.taskgrader.core.exercise.ExitStatus;
import org.taskgrader.core.exercise.Library;
import org.taskgrader.core.exercise.PlacedFile;
import org.taskgrader.core.exercise.exchange.Bounds;
import org.taskgrader.core.exercise.exchange.Draft;
import org.taskgrader.core.exercise.exchange.Draft.OwnLimits;
import org.taskgrader.core.exercise.exchange.Draft.Program;
import org.taskgrader.core.exercise.exchange.ExchangeException;
import org.taskgrader.core.exercise.exchange.ExchangeFormat.Imported;
import org.taskgrader.core.exercise.exchange.FileTree;
import org.taskgrader.core.exercise.exchange.Intake;
import org.taskgrader.core.exercise.exchange.Keys;
import org.taskgrader.core.exercise.exchange.MissingTexts;
import org.taskgrader.core.exercise.exchange.html.HtmlText;

/** Reads a task. */
final class TaskReader {

    private static final String PLACE = "$TASK_PATH/";
    private static final String PAGE = "index.html";
    private static final Pattern LIBRARY_FILE = Pattern.compile("[a-z][a-z0-9_-]{0,63}\\.[ch]");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal KIBIBYTES = BigDecimal.valueOf(1_024);

    private static final Map<String, String> PROGRAMS = Map.of(
            "checker", "Outputs are not judged by programs here: choose a \"comparison\".",
            "sanitizer", "Inputs are not checked by programs here.",
            "generator", "Tests are files here: run it, and import what it has made in tests/files.");

    private static final Map<String, String> REASONS = Map.of(
            OriginalTask.LIBRARY + "/",
            "A library has files as robot.h and robot.c here, in one folder.",
            "tests/files/lib/",
            "It is for another language than C.",
            "tests/files/",
            "It is no part of a test here: a test is NAME.in and NAME.out.",
            "tests/gen/",
            "It is not among the correctSolutions in " + OriginalTask.SETTINGS + ".");

    private final Intake intake;
    private final Locale language;

    TaskReader(FileTree files, Locale language) {
        this.intake = new Intake(files);
        this.language = language;
    }

    Imported read() throws ExchangeException {
        Keys settings = json(OriginalTask.SETTINGS);
        Keys generated = json(OriginalTask.GENERATED);
        List<TestSet> sets = TestSet.of(settings);
        TaskTests tests = TaskTests.read(intake, settings, sets);
        List<Program> programs = programs(settings.list("correctSolutions"));
        Optional<Keys> limits = settings.mapping("defaultSolutionExecParams")
                .or(() -> settings.mapping("overrideParams").flatMap(over -> {
                    over.rest().stream()
                            .filter(key -> !key.equals("defaultSolutionExecParams"))
                            .forEach(key -> intake.leftOut(
                                    OriginalTask.SETTINGS + ": overrideParams: " + key,
                                    "There is no such setting here."));
                    return over.mapping("defaultSolutionExecParams");
                }))
                .or(() -> generated.mapping("defaultSolutionExecParams"));
        OwnLimits own = limits.map(keys -> limits("defaultSolutionExecParams", keys, intake))
                .orElse(OwnLimits.NONE);
        String page = intake.text(PAGE).orElse("");
        Draft draft = new Draft(
                List.of("From a task of France-IOI's taskgrader."),
                Map.of(language, title(page)),
                Map.of(language, statement(page)),
                "",
                own,
                new Comparison.WhitespaceTolerant(),
                ExitStatus.ANY,
                tests.groups(),
                tests.tests(),
                programs);
        Draft complete = draft.withLibrary(library());
        tellOfTheRest(settings);
        return new Imported(complete, intake.remarks());
    }

    private Library library() {
        List<PlacedFile> files = new ArrayList<>();
        for (String path : intake.below(OriginalTask.LIBRARY)) {
            String name = path.substring(OriginalTask.LIBRARY.length() + 1);
            if (LIBRARY_FILE.matcher(name).matches()) {
                intake.text(path).ifPresent(text -> files.add(new PlacedFile(name, Bytes.utf8(text))));
            }
        }
        return new Library(files);
    }

    private Keys json(String file) throws ExchangeException {
        Optional<String> text = intake.text(file);
        return text.isPresent() ? Keys.ofJson(file, text.get()) : Keys.none();
    }

    /** The limits among the parameters of an execution; the others are told of. */
    static OwnLimits limits(String place, Keys keys, Intake intake) {
        OwnLimits limits = new OwnLimits(
                keys.number("timeLimitMs")
                        .map(value -> Bounds.cpu(
                                place + ": timeLimitMs", value.divide(THOUSAND, MathContext.DECIMAL64), intake)),
                keys.number("memoryLimitKb")
                        .map(value -> Bounds.memory(
                                place + ": memoryLimitKb", value.divide(KIBIBYTES, MathContext.DECIMAL64), intake)),
                keys.number("stdoutTruncateKb")
                        .filter(value -> value.signum() > 0)
                        .map(value -> Bounds.output(
                                place + ": stdoutTruncateKb", value.divide(KIBIBYTES, MathContext.DECIMAL64), intake)),
                Optional.empty());
        keys.any("useCache");
        keys.any("stderrTruncateKb");
        keys.any("getFiles")
                .filter(files -> !files.equals(List.of()))
                .ifPresent(files ->
                        intake.leftOut(place + ": getFiles", "Files that a program writes are not looked at."));
        keys.rest().forEach(key -> intake.leftOut(place + ": " + key, "There is no such setting here."));
        return limits;
    }

    private List<Program> programs(List<Object> written) {
        List<Program> programs = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Object element : written) {
            Keys solution = Keys.mapping(element).orElse(Keys.none());
            String path = solution.text("path").orElse("").replace(PLACE, "");
            Optional<String> verdict = verdict(solution);
            if (!intake.has(path)) {
                intake.leftOut("correctSolutions: " + path, "There is no such file.");
            } else if (!path.endsWith(".c")) {
                intake.leave(path, "It is not a C program.");
            } else {
                String name = path.substring(path.lastIndexOf('/') + 1);
                String unique = names.add(name) ? name : names.size() + "-" + name;
                intake.text(path)
                        .ifPresent(
                                text -> programs.add(new Program(unique, Bytes.utf8(text), verdict, Optional.empty())));
            }
        }
        return programs;
    }

    /** A grade of 100 everywhere, which is also what is expected where none is written; below, it does not say why. */
    private static Optional<String> verdict(Keys solution) {
        boolean full = solution.list("grade").stream()
                .allMatch(grade -> grade.toString().equals("100"));
        return full ? Optional.of("passed") : Optional.empty();
    }

    private String title(String page) {
        String title = HtmlText.title(page);
        return title.isEmpty() ? "Untitled" : title;
    }

    private String statement(String page) {
        HtmlText text = HtmlText.of(page, "#task .taskContent", "#task", "body");
        text.lost().forEach(what -> intake.leftOut(PAGE + ": " + what, "Markdown has nothing of the kind."));
        if (text.markdown().isBlank()) {
            intake.leftOut("statement", "There is none in " + PAGE + ". Write statement." + language + ".md.");
            return MissingTexts.statement(language);
        }
        return text.markdown();
    }

    private void tellOfTheRest(Keys settings) {
        PROGRAMS.forEach((key, reason) -> settings.text(key).ifPresent(path -> {
            String file = path.replace(PLACE, "");
            if (intake.has(file)) {
                intake.leave(file, reason);
            } else {
                intake.leftOut(key + ": " + path, reason);
            }
            settings.any(key + "Lang");
            settings.any(key + "Deps").ifPresent(needed -> intake.leftOut(key + "Deps", reason));
        }));
        settings.rest()
                .forEach(key -> intake.leftOut(OriginalTask.SETTINGS + ": " + key, "There is no such setting here."));
        intake.leaveRest(REASONS);
    }
}
