package org.taskgrader.core.exercise.exchange.plain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.Comparison;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.ExitStatus;
import org.taskgrader.core.exercise.TestCase.Visibility;
import org.taskgrader.core.exercise.exchange.Draft;
import org.taskgrader.core.exercise.exchange.Draft.OwnLimits;
import org.taskgrader.core.exercise.exchange.Draft.Program;
import org.taskgrader.core.exercise.exchange.ExchangeException;
import org.taskgrader.core.exercise.exchange.FileTree;
import org.taskgrader.core.exercise.exchange.GraderFormat;
import org.taskgrader.core.exercise.exchange.Intake;
import org.taskgrader.core.exercise.exchange.Losses;
import org.taskgrader.core.exercise.exchange.MissingTexts;
import org.taskgrader.core.exercise.exchange.TestNames;

/** Pairs of files: {@code NAME.in} with {@code NAME.out} or {@code NAME.ans}, or the same name in two folders. */
public final class PlainFolder implements GraderFormat {

    private static final Pattern INPUT = Pattern.compile("(.*)\\.(in|inp|input)");
    private static final List<String> OUTPUTS = List.of(".out", ".ans", ".a", ".sol", ".output", ".expected");

    /** An input in a folder called {@code in}, {@code input} or {@code inputs}, below which it is called as its output. */
    private static final Pattern IN_FOLDER = Pattern.compile("(?:(.*)/)?(in|input|inputs)/([^/]+)");

    private static final Map<String, List<String>> OUT_FOLDERS = Map.of(
            "in", List.of("out", "ans"), "input", List.of("output", "answer"), "inputs", List.of("outputs", "answers"));

    private static final Pattern STATEMENT = Pattern.compile("statement\\.([a-z]{2,3})\\.md");
    private static final Pattern RIGHT =
            Pattern.compile("(?:solutions?/)?(?:right|correct|solution|reference|model)[A-Za-z0-9_-]*\\.c");

    @Override
    public String name() {
        return "plain";
    }

    @Override
    public String description() {
        return "a folder of NAME.in and NAME.out or NAME.ans";
    }

    @Override
    public Optional<String> singleFile() {
        return Optional.empty();
    }

    @Override
    public Imported read(FileTree files, Wishes wishes) throws ExchangeException {
        Intake intake = new Intake(files.unwrapped());
        List<Draft.Test> tests = tests(intake);
        Map<Locale, String> statements = statements(intake, wishes.language());
        Map<Locale, String> titles = new LinkedHashMap<>();
        statements.keySet().forEach(language -> titles.put(language, "Untitled"));
        intake.leftOut("title", "Files have none. Write it in exercise.yaml.");
        Draft draft = new Draft(
                List.of("From a folder of tests."),
                titles,
                statements,
                intake.text("template.c").orElse(""),
                OwnLimits.NONE,
                new Comparison.WhitespaceTolerant(),
                ExitStatus.ANY,
                List.of(),
                tests,
                programs(intake));
        intake.leaveRest(Map.of());
        return new Imported(draft, intake.remarks());
    }

    private static List<Draft.Test> tests(Intake intake) throws ExchangeException {
        Map<String, String> outputs = new LinkedHashMap<>();
        for (String path : intake.paths()) {
            output(intake, path).ifPresent(output -> outputs.put(path, output));
        }
        if (outputs.isEmpty()) {
            throw new ExchangeException("there is no pair of files: NAME.in with NAME.out or NAME.ans beside it, or"
                    + " files of the same names in folders \"in\" and \"out\"");
        }
        List<String> stems = outputs.keySet().stream().map(PlainFolder::stem).toList();
        Map<String, String> names = TestNames.of(stems);
        List<Draft.Test> tests = new ArrayList<>();
        outputs.forEach((input, output) -> tests.add(new Draft.Test(
                names.getOrDefault(stem(input), "test"),
                "",
                tests.isEmpty() ? Visibility.SAMPLE : Visibility.VISIBLE,
                List.of(),
                intake.testData(input).orElse(Bytes.empty()),
                intake.testData(output).orElse(Bytes.empty()),
                OwnLimits.NONE)));
        return tests;
    }

    /** The output that belongs to an input; empty if this is none, or has none. */
    private static Optional<String> output(Intake intake, String path) {
        Matcher input = INPUT.matcher(path);
        if (input.matches()) {
            Optional<String> beside = OUTPUTS.stream()
                    .map(ending -> input.group(1) + ending)
                    .filter(intake::has)
                    .findFirst();
            if (beside.isPresent()) {
                return beside;
            }
        }
        Matcher inFolder = IN_FOLDER.matcher(path);
        if (!inFolder.matches()) {
            return Optional.empty();
        }
        String above = inFolder.group(1) == null ? "" : inFolder.group(1) + "/";
        String name = inFolder.group(3);
        String stem = name.replaceAll("\\.[^.]*$", "");
        return OUT_FOLDERS.getOrDefault(inFolder.group(2), List.of()).stream()
                .flatMap(folder -> {
                    List<String> candidates = new ArrayList<>(List.of(above + folder + "/" + name));
                    OUTPUTS.forEach(ending -> candidates.add(above + folder + "/" + stem + ending));
                    candidates.add(above + folder + "/" + name.replaceFirst("^in", "out"));
                    candidates.add(above + folder + "/" + name.replaceFirst("^input", "output"));
                    return candidates.stream();
                })
                .filter(intake::has)
                .findFirst();
    }

    private static String stem(String path) {
        return path.replaceAll("\\.(in|inp|input|txt)$", "").replaceAll("(^|/)(in|input|inputs)/", "$1");
    }

    private static Map<Locale, String> statements(Intake intake, Locale language) {
        Map<Locale, String> statements = new LinkedHashMap<>();
        for (String path : intake.paths()) {
            Matcher file = STATEMENT.matcher(path);
            if (file.matches()) {
                intake.text(path)
                        .filter(text -> !text.isBlank())
                        .ifPresent(text -> statements.put(Locale.forLanguageTag(file.group(1)), text));
            }
        }
        if (statements.isEmpty()) {
            intake.leftOut("statement", "There is none. Write statement." + language + ".md.");
            statements.put(language, MissingTexts.statement(language));
        }
        return statements;
    }

    private static List<Program> programs(Intake intake) {
        List<Program> programs = new ArrayList<>();
        for (String path : intake.paths()) {
            if (RIGHT.matcher(path).matches()) {
                String name = path.substring(path.lastIndexOf('/') + 1);
                intake.text(path)
                        .ifPresent(text -> programs.add(
                                new Program(name, Bytes.utf8(text), Optional.of("passed"), Optional.empty())));
            } else if (path.endsWith(".c") && !path.equals("template.c")) {
                intake.leave(
                        path,
                        "Its name does not say that it is right (right.c, solution.c, correct-1.c …): put it into"
                                + " solutions/ with the verdict that it must get.");
            }
        }
        return programs;
    }

    @Override
    public Exported write(Exercise exercise, Locale language) {
        SortedMap<String, Bytes> files = new TreeMap<>();
        Losses losses = new Losses();
        exercise.tests().forEach(test -> {
            files.put(test.name() + ".in", test.input());
            files.put(test.name() + ".out", test.expected());
            if (!test.arguments().isEmpty()) {
                losses.leftOut("arguments of the test " + test.name(), "There is only an input and an output.");
            }
        });
        exercise.statements().forEach((each, text) -> files.put("statement." + each + ".md", Bytes.utf8(text)));
        exercise.solutions().stream()
                .filter(solution -> RIGHT.matcher(solution.file()).matches()
                        && solution.verdict().equals("passed"))
                .forEach(solution -> files.put("solutions/" + solution.file(), solution.source()));
        if (!exercise.template().isEmpty()) {
            files.put("template.c", Bytes.utf8(exercise.template()));
        }
        losses.leftOut(
                "exercise.yaml",
                "Titles, limits, points, comparison and the verdicts of solutions are not in the"
                        + " folder, and no solution that is wrong.");
        losses.ofWhatOnlyWeHave(exercise);
        losses.ofLibrary(exercise);
        losses.ofValidators(exercise);
        return new Exported(new FileTree(files), losses.remarks());
    }
}
