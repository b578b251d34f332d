package org.taskgrader.core.exercise.folder;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.Checker;
import org.taskgrader.core.exercise.Comparison;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.ExerciseTexts;
import org.taskgrader.core.exercise.Grading;
import org.taskgrader.core.exercise.Kind;
import org.taskgrader.core.exercise.OwnMessage;
import org.taskgrader.core.exercise.Solution;
import org.taskgrader.core.exercise.TestCase;
import org.taskgrader.core.exercise.TestData;
import org.taskgrader.core.exercise.folder.FolderReading.Accepted;
import org.taskgrader.core.exercise.folder.FolderReading.Refused;
import org.taskgrader.core.exercise.folder.Settings.Group;
import org.taskgrader.core.rule.Rule;

/**
 * One exercise's folder. The format is written down in {@code docs/exercise-format.md}.
 */
public final class ExerciseFolder {

    static final String SETTINGS = "exercise.yaml";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,63}(/[A-Za-z0-9][A-Za-z0-9-]{0,63})?");

    static final String TEMPLATE = "template.c";
    private static final String WITHOUT_NAME = "exercise";
    private static final List<String> ENTRIES = List.of(
            SETTINGS,
            TEMPLATE,
            TestFiles.FOLDER,
            "solutions",
            CompanionFiles.SHARED,
            LibraryFiles.FOLDER,
            CheckerFiles.FOLDER,
            TestDataFiles.GENERATORS,
            TestDataFiles.VALIDATORS,
            FeedbackFiles.FOLDER);
    private static final String ADVICE = "Write at least id and title, as in \"id: ex01\".";
    private static final ByteSize LARGEST_SETTINGS = ByteSize.ofKibibytes(64);

    private final String id;
    private final FolderFiles files;
    private final Vocabulary vocabulary;
    private final Problems problems;

    private ExerciseFolder(String id, FolderFiles files, Vocabulary vocabulary, Problems problems) {
        this.id = id;
        this.files = files;
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    /** Whether an exercise can have that id: its folder's path, one or two parts of letters, digits and hyphens. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /**
     * Reads an exercise completely and finds everything that is wrong with it.
     *
     * @param library the folder that holds all exercises
     * @param folder this exercise's, below {@code library}; its path from there is the exercise's id
     */
    public static FolderReading read(Path library, Path folder, Vocabulary vocabulary) {
        return read(library, folder, vocabulary, Map.of(), TestDataFiles::checkPresent);
    }

    /** As {@link #read}, as if these files, by their paths in the folder, were there. */
    public static FolderReading readWith(Path library, Path folder, Vocabulary vocabulary, Map<String, Bytes> assumed) {
        return read(library, folder, vocabulary, assumed, TestDataFiles::checkPresent);
    }

    /** As {@link #read}, but generated tests need not be there yet: something holds the place of those that are not. */
    public static FolderReading readToGenerate(Path library, Path folder, Vocabulary vocabulary) {
        return read(library, folder, vocabulary, Map.of(), (tests, id) -> {});
    }

    /**
     * Reads an exercise that is in no folder, as {@link #read} reads one that is. Its id is the one in its settings, or
     * else {@code exercise}.
     *
     * @param contents of its files by their paths, with {@code /}
     */
    public static FolderReading readFiles(Map<String, Bytes> contents, Vocabulary vocabulary) {
        Problems problems = new Problems();
        FolderFiles files = new FolderFiles(problems).with(contents);
        Optional<Settings> settings = settings(files, vocabulary, problems);
        String id = settings.flatMap(Settings::id).flatMap(Setting::text).orElse(WITHOUT_NAME);
        return read(id, settings, files, vocabulary, TestDataFiles::checkPresent, problems);
    }

    private static FolderReading read(
            Path library,
            Path folder,
            Vocabulary vocabulary,
            Map<String, Bytes> assumed,
            BiConsumer<TestDataFiles, String> missing) {
        String id = library.toAbsolutePath()
                .normalize()
                .relativize(folder.toAbsolutePath().normalize())
                .toString()
                .replace('\\', '/');
        Problems problems = new Problems();
        FolderFiles files = new FolderFiles(folder, problems).with(assumed);
        return read(id, settings(files, vocabulary, problems), files, vocabulary, missing, problems);
    }

    private static Optional<Settings> settings(FolderFiles files, Vocabulary vocabulary, Problems problems) {
        return files.text(SETTINGS, LARGEST_SETTINGS)
                .flatMap(text -> Setting.parse(SETTINGS, text, ADVICE, problems))
                .map(file -> SettingsReader.read(file, vocabulary));
    }

    private static FolderReading read(
            String id,
            Optional<Settings> read,
            FolderFiles files,
            Vocabulary vocabulary,
            BiConsumer<TestDataFiles, String> missing,
            Problems problems) {
        Optional<Exercise> exercise = read.map(settings -> {
            TestDataFiles generated = new TestDataFiles(settings.testData(), files, problems);
            missing.accept(generated, id);
            FolderFiles all = files.with(generated.missing());
            return new ExerciseFolder(id, all, vocabulary, problems).exercise(settings);
        });
        return exercise.filter(complete -> !problems.anyError())
                .<FolderReading>map(complete -> new Accepted(complete, problems.inOrder()))
                .orElseGet(() -> new Refused(id, problems.inOrder()));
    }

    private Exercise exercise(Settings settings) {
        checkId(settings);
        String template = template();
        KindFolder kind = KindFolder.of(settings.kind(), settings.titles().keySet(), files, template, problems);
        checkEntries(kind);
        Map<Locale, String> statements = Statements.read(settings.titles().keySet(), files, problems);
        List<Solution> solutions =
                SolutionFiles.read(settings.solutions(), files, KindFolder.LARGEST_PROGRAM, problems);
        FeedbackFiles.Words words = FeedbackFiles.read(settings, files, vocabulary, problems);
        Grading grading = grading(settings, kind);
        List<OwnMessage> messages = MessagesAssembly.assemble(
                settings,
                words.messages(),
                grading.tests().stream().map(TestCase::name).toList(),
                vocabulary);
        return Exercise.of(
                        id,
                        new ExerciseTexts(settings.titles(), statements, template),
                        grading,
                        solutions,
                        words.classes())
                .withMessages(messages)
                .withMutants(settings.mutants())
                .withTestData(testData(settings, kind));
    }

    private TestData testData(Settings settings, KindFolder kind) {
        TestDataFiles data = new TestDataFiles(settings.testData(), files, problems);
        if (!kind.testsAreFiles()) {
            data.refuse();
        }
        return data.read();
    }

    private Grading grading(Settings settings, KindFolder kind) {
        Kind asked = kind.kind();
        List<TestCase> tests = asked instanceof Kind.Interactive
                ? tests(settings, kind).stream().map(TestCase::withoutInput).toList()
                : tests(settings, kind);
        checkRules(settings, asked);
        return new Grading(
                asked,
                settings.compile(),
                settings.limits(),
                comparison(settings, asked),
                settings.exitStatus(),
                settings.groups().stream().map(Group::group).toList(),
                tests,
                Stream.concat(kind.rules().stream(), settings.rules().stream()).toList(),
                LibraryFiles.read(asked, files, problems));
    }

    private void checkRules(Settings settings, Kind kind) {
        if (!kind.asksForCode() && !settings.rules().isEmpty()) {
            problems.error(SETTINGS, "There are rules, and no program to hold against them.", "Remove \"rules:\".");
        }
        boolean runs = settings.rules().stream()
                .flatMap(rule -> rule.demands().stream())
                .anyMatch(demand -> demand instanceof Rule.OfRuns);
        if (runs && kind instanceof Kind.Interactive) {
            problems.error(
                    SETTINGS,
                    "A rule about runs needs a run that nobody talks to.",
                    "Remove it, or choose another kind of exercise.");
        }
        boolean counts = settings.rules().stream()
                .flatMap(rule -> rule.demands().stream())
                .anyMatch(demand -> demand instanceof Rule.MostCalls || demand instanceof Rule.MostGrowth);
        if (counts && kind instanceof Kind.Function) {
            problems.error(
                    SETTINGS,
                    "What is counted while a program runs would count the harness too.",
                    "Leave \"limit: {calls: …}\" and \"growth\" to exercises that ask for programs.");
        }
    }

    private List<TestCase> tests(Settings settings, KindFolder kind) {
        Map<String, TestFiles.Pair> pairs = kind.tests();
        return TestsAssembly.assemble(settings, pairs, CompanionFiles.read(pairs.keySet(), files, problems), problems);
    }

    private Comparison comparison(Settings settings, Kind kind) {
        Optional<Checker> checker =
                CheckerFiles.read(settings.checker(), settings.titles().keySet(), files, problems);
        boolean prints = kind.asksForCode() && !(kind instanceof Kind.Function) && !(kind instanceof Kind.Interactive);
        settings.checker()
                .filter(unused -> !prints)
                .ifPresent(written -> written.place()
                        .error(
                                "In this kind of exercise there is no output of the learner's program to check.",
                                "Remove \"checker:\", or choose another kind."));
        if (kind instanceof Kind.Tests && settings.comparison() instanceof Comparison.Patterns) {
            problems.error(
                    SETTINGS,
                    "Two programs' outputs are compared here, and neither holds regular expressions.",
                    "Choose another comparison.");
        }
        return checker.<Comparison>map(Comparison.Checked::new).orElse(settings.comparison());
    }

    private String template() {
        return files.has(TEMPLATE)
                ? files.text(TEMPLATE, KindFolder.LARGEST_PROGRAM).orElse("")
                : "";
    }

    private void checkId(Settings settings) {
        if (!isId(id)) {
            problems.error(
                    "",
                    "\"" + id + "\" cannot be an exercise's id.",
                    "Use letters, digits, \"-\" and at most one \"/\".");
        }
        settings.id()
                .ifPresent(setting -> setting.text()
                        .filter(written -> !written.equals(id))
                        .ifPresent(written -> setting.error(
                                "The id \"" + written + "\" is not the folder's path.",
                                "Write \"id: " + id + "\", or move the folder.")));
    }

    private void checkEntries(KindFolder kind) {
        List<String> known =
                Stream.concat(ENTRIES.stream(), kind.entries().stream()).toList();
        for (String name : files.names("")) {
            if (!known.contains(name) && !Statements.FILE.matcher(name).matches()) {
                problems.error(name, "This does not belong to an exercise.", Spelling.advice(name, known));
            }
        }
    }
}
