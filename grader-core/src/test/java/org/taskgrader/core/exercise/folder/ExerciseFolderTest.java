package org.taskgrader.core.exercise.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.re2j.Pattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.AuthorsProgram;
import org.taskgrader.core.exercise.Checker;
import org.taskgrader.core.exercise.Comparison;
import org.taskgrader.core.exercise.CompileOptions;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.ExitStatus;
import org.taskgrader.core.exercise.FeedbackOverride;
import org.taskgrader.core.exercise.GeneratedTest;
import org.taskgrader.core.exercise.Kind;
import org.taskgrader.core.exercise.Limits;
import org.taskgrader.core.exercise.MutationGoal;
import org.taskgrader.core.exercise.OwnMessage;
import org.taskgrader.core.exercise.PlacedFile;
import org.taskgrader.core.exercise.Printed;
import org.taskgrader.core.exercise.TestCase;
import org.taskgrader.core.exercise.TestCase.Visibility;
import org.taskgrader.core.exercise.TestData;
import org.taskgrader.core.exercise.TestGroup;
import org.taskgrader.core.exercise.TestGroup.Scoring;
import org.taskgrader.core.exercise.folder.FolderReading.Accepted;
import org.taskgrader.core.exercise.folder.Vocabulary.Slots;
import org.taskgrader.core.rule.Construct;
import org.taskgrader.core.rule.Rule;

/**
 * Each folder {@code exercise-folders/{valid,invalid}/CASE/} is a library with one exercise, and {@code problems.txt}
 * beside it is all that its author is told.
 */
class ExerciseFolderTest {

    private static final Path CASES =
            Path.of(System.getProperty("taskgrader.root"), "grader-core/src/test/resources/exercise-folders");
    private static final Vocabulary VOCABULARY = new Vocabulary(
            Set.of("passed", "wrong-output", "crashed", "compile-error"),
            Map.of(
                    "integer-division", Slots.NONE,
                    "scanf-no-amp", new Slots(Set.of(), Set.of("name", "conversion")),
                    "reads-too-little", new Slots(Set.of("unread"), Set.of())),
            Set.of(Locale.FRENCH, Locale.ENGLISH));
    private static final String WHOLE = "---\ntitle: A\nseen: B\nwhy: C\nnext: D\n---\n";
    private static final String PROBLEMS = "problems.txt";

    static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.flatMap(kind -> entries(kind).stream()).toList();
        }
    }

    private static boolean isValid(Path folder) {
        return folder.startsWith(CASES.resolve("valid"));
    }

    private static List<Path> entries(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void there_are_cases_of_both_kinds() throws IOException {
        assertThat(cases()).anyMatch(ExerciseFolderTest::isValid).anyMatch(folder -> !isValid(folder));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_folder_is_read_or_refused_with_all_its_problems(Path folder) throws IOException {
        ExerciseLibrary library = ExerciseLibrary.read(folder, VOCABULARY);

        assertThat(library.readings()).hasSize(1);
        FolderReading reading = library.readings().values().iterator().next();
        String told = reading.problems().stream().map(problem -> problem + "\n").collect(Collectors.joining());
        Path expected = folder.resolve(PROBLEMS);
        if (Boolean.getBoolean("taskgrader.update")) {
            Files.writeString(expected, told);
        }
        assertThat(told).isEqualTo(Files.readString(expected));
        assertThat(reading instanceof Accepted).isEqualTo(isValid(folder));
    }

    private static Exercise exercise(String valid) throws IOException {
        return ExerciseLibrary.read(CASES.resolve("valid").resolve(valid), VOCABULARY)
                .exercises()
                .getFirst();
    }

    @Test
    void what_is_not_written_has_a_sensible_default() throws IOException {
        Exercise exercise = exercise("minimal");

        assertThat(exercise.compile()).isEqualTo(new CompileOptions("gnu17", List.of()));
        assertThat(exercise.comparison()).isEqualTo(new Comparison.WhitespaceTolerant());
        assertThat(exercise.exitStatus()).isEqualTo(ExitStatus.ANY);
        assertThat(exercise.groups()).containsExactly(new TestGroup("all", 100, Scoring.PROPORTIONAL));
        assertThat(exercise.tests())
                .extracting(TestCase::name, TestCase::visibility)
                .containsExactly(tuple("01-two", Visibility.SAMPLE), tuple("02-zero", Visibility.VISIBLE));
        assertThat(exercise.limits())
                .isEqualTo(new Limits(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5),
                        ByteSize.ofMebibytes(64),
                        ByteSize.ofKibibytes(64),
                        1));
    }

    @Test
    void every_setting_arrives() throws IOException {
        Exercise exercise = exercise("groups-and-limits");

        assertThat(exercise.compile())
                .isEqualTo(new CompileOptions(
                        "c99",
                        List.of("-O2", "-Wno-unused-variable"),
                        new Limits(
                                Duration.ofSeconds(2),
                                Duration.ofSeconds(6),
                                ByteSize.ofMebibytes(256),
                                ByteSize.ofMebibytes(1),
                                16)));
        assertThat(exercise.comparison()).isEqualTo(new Comparison.Numeric(1e-6, 0));
        assertThat(exercise.exitStatus()).isEqualTo(ExitStatus.ZERO);
        assertThat(exercise.groups())
                .containsExactly(
                        new TestGroup("basics", 60, Scoring.PROPORTIONAL),
                        new TestGroup("edge", 40, Scoring.ALL_OR_NOTHING));
        assertThat(exercise.tests()).extracting(TestCase::name).containsExactly("02-zero", "01-two", "91-args");
        TestCase last = exercise.tests().getLast();
        assertThat(last.arguments()).containsExactly("a", "", "b c");
        assertThat(last.visibility()).isEqualTo(Visibility.HIDDEN);
        assertThat(last.group()).isEqualTo("edge");
        assertThat(last.limits())
                .as("what the test does not say comes from the exercise; the clock leaves room for the CPU time")
                .isEqualTo(new Limits(
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(40),
                        ByteSize.ofMebibytes(32),
                        ByteSize.ofKibibytes(1),
                        2));
    }

    @Test
    void files_variables_and_further_outputs_arrive() throws IOException {
        TestCase test = exercise("files-and-answers").tests().getFirst();

        assertThat(test.invocation().environment()).containsExactly("NAME=Ada", "EMPTY=");
        assertThat(test.invocation().files())
                .as("a test's own file takes the place of the one for all")
                .containsExactly(
                        new PlacedFile("names.txt", Bytes.utf8("own\n")),
                        new PlacedFile("raw.bin", Bytes.of(new byte[] {0, -1})));
        assertThat(test.answer().alternatives()).containsExactly(Bytes.utf8("four\n"), Bytes.utf8("IV\n"));
        assertThat(test.answer().files()).extracting(PlacedFile::name).containsExactly("picture.pbm", "twice.txt");
        assertThat(test.answer().returned()).containsExactly("picture.pbm");
        assertThat(exercise("files-and-answers").tests().getLast().invocation().files())
                .containsExactly(new PlacedFile("names.txt", Bytes.utf8("shared\n")));
    }

    @Test
    void a_checker_arrives_with_its_messages() throws IOException {
        assertThat(exercise("checker").comparison())
                .isEqualTo(new Comparison.Checked(new Checker(
                        "twice.c",
                        Bytes.utf8("int main(void) { return 0; }\n"),
                        List.of(Checker.Need.SOURCE, Checker.Need.ERRORS),
                        Map.of("too-few", Map.of(Locale.ENGLISH, "Only {found} found.")))));
    }

    @Test
    void a_library_arrives_and_is_part_of_what_decides_a_grade() throws IOException {
        Exercise exercise = exercise("library");

        assertThat(exercise.library().files())
                .extracting(PlacedFile::name)
                .containsExactly("robot-map.h", "robot.c", "robot.h");
        assertThat(exercise.library().headers()).extracting(PlacedFile::name).containsExactly("robot-map.h", "robot.h");
        assertThat(exercise.library().sources()).containsExactly("robot.c");
        assertThat(exercise.version()).isNotEqualTo(exercise("minimal").version());
    }

    @Test
    void generators_and_validators_arrive_and_decide_no_grade() throws IOException {
        Exercise exercise = exercise("generated");

        assertThat(exercise.testData())
                .isEqualTo(new TestData(
                        List.of(new AuthorsProgram(
                                "validators/input.c", Bytes.utf8("int main(void) { return 42; }\n"))),
                        List.of(new GeneratedTest(
                                "02-zero",
                                5,
                                new AuthorsProgram(
                                        "generators/numbers.c", Bytes.utf8("int main(void) { return 0; }\n")),
                                12,
                                List.of("5", "", "a b"),
                                GeneratedTest.Makes.PAIR))));
        assertThat(exercise.version())
                .as("the tests that are there decide, whoever wrote them")
                .isEqualTo(exercise("minimal").version());
    }

    @Test
    void generated_tests_need_not_be_there_to_be_generated(@TempDir Path library) throws IOException {
        Path folder = copy(CASES.resolve("invalid/generated-missing/ex01"), library.resolve("ex01"));

        FolderReading reading = ExerciseFolder.readToGenerate(library, folder, VOCABULARY);
        assertThat(reading).isInstanceOf(Accepted.class);
        Map<String, Bytes> written = Map.of(
                "tests/02-zero.out", Bytes.utf8("0\n"),
                "tests/91-many.in", Bytes.utf8("7\n"),
                "tests/91-many.out", Bytes.utf8("14\n"));
        assertThat(ExerciseFolder.readWith(library, folder, VOCABULARY, written))
                .isInstanceOfSatisfying(
                        Accepted.class,
                        accepted -> assertThat(accepted.exercise().tests())
                                .extracting(TestCase::expected)
                                .containsExactly(Bytes.utf8("4\n"), Bytes.utf8("0\n"), Bytes.utf8("14\n")));
    }

    @Test
    void tests_of_groups_that_others_wait_for_come_first() throws IOException {
        Exercise exercise = exercise("groups-that-wait");

        assertThat(exercise.groups())
                .extracting(TestGroup::name, TestGroup::after)
                .containsExactly(
                        tuple("large", List.of("edge", "basics")),
                        tuple("basics", List.of()),
                        tuple("edge", List.of("basics")));
        assertThat(exercise.tests())
                .extracting(TestCase::name)
                .containsExactly("20-two", "21-three", "10-zero", "00-many");
    }

    @Test
    void the_authors_words_arrive_with_what_they_leave_out_left_out() throws IOException {
        Exercise exercise = exercise("own-feedback");

        FeedbackOverride english =
                exercise.feedback("scanf-no-amp", Locale.ENGLISH).orElseThrow();
        assertThat(english.title()).contains("The number has nowhere to go");
        assertThat(english.seen()).contains("`scanf` is to store a number, but {name} is a value.");
        assertThat(english.hints()).containsExactly("First.", "Second.", "Third.");
        assertThat(english.explanation())
                .hasValueSatisfying(
                        text -> assertThat(text).startsWith("More about it.").endsWith("```"));
        assertThat(english.why()).isEmpty();
        assertThat(exercise.feedback("scanf-no-amp", Locale.FRENCH))
                .hasValueSatisfying(words -> assertThat(words.seen()).isEmpty());
        assertThat(exercise.feedback("reads-too-little", Locale.FRENCH))
                .as("written on Windows")
                .hasValueSatisfying(words -> assertThat(words.seen()).contains("Il reste {unread}."));
        assertThat(exercise.feedback("integer-division", Locale.ENGLISH))
                .hasValueSatisfying(words -> assertThat(words.explanation()).contains("Only an explanation."));
        assertThat(exercise.feedback())
                .as("what nobody could be told is not there")
                .extracting(FeedbackOverride::errorClass)
                .doesNotContain("integer-divison");
    }

    @Test
    void messages_arrive_with_all_that_they_ask_for() throws IOException {
        Exercise exercise = exercise("messages");

        assertThat(exercise.messages())
                .as("what nobody could be told is not there")
                .extracting(OwnMessage::name)
                .containsExactly("prints-square", "nothing-read");
        OwnMessage first = exercise.messages().getFirst();
        assertThat(first.errorClass()).contains("scanf-no-amp");
        assertThat(first.position()).isEqualTo(OwnMessage.Position.AFTER);
        assertThat(first.when().tests()).containsExactly("01-two", "02-zero");
        assertThat(first.when().printed())
                .containsExactly(
                        new Printed.All(Bytes.utf8("4")),
                        new Printed.Part("4"),
                        new Printed.Part("5"),
                        new Printed.Match(Pattern.compile("^[0-9]$", Pattern.MULTILINE)));
        assertThat(first.when().has()).containsExactly(new Rule.RequiredCall("scanf"), new Rule.RequiredCall("printf"));
        assertThat(first.when().lacks())
                .containsExactly(new Rule.RequiredConstruct(Construct.LOOP), new Rule.RequiredRecursion("twice"));
        assertThat(first.when().verdict()).contains("wrong-output");
        assertThat(first.words(Locale.FRENCH))
                .hasValueSatisfying(words -> assertThat(words.seen()).contains("It was seen at {name}."));
        assertThat(exercise.solutions().getFirst().message()).isEmpty();
    }

    @Test
    void what_the_tests_are_to_find_arrives_with_the_reason() throws IOException {
        assertThat(exercise("mutants").mutants())
                .contains(new MutationGoal(85, "Zero is its own double, so a sign more or less changes nothing."));
        assertThat(exercise("minimal").mutants()).isEmpty();
    }

    /** The page's table of what a message can ask for has every word, and its example is read. */
    @Test
    void the_messages_of_the_documentation_are_read(@TempDir Path library) throws IOException {
        String page = Files.readString(Path.of(System.getProperty("taskgrader.root"), "docs/exercise-format.md"));
        String messages = page.split("```yaml\nmessages:", 2)[1].split("```", 2)[0];
        Path folder = copy(CASES.resolve("valid/messages/ex01"), library.resolve("ex01"));
        String settings = Files.readString(folder.resolve("exercise.yaml"));
        Files.writeString(
                folder.resolve("exercise.yaml"),
                settings.split("messages:", 2)[0] + "messages:" + messages + "solutions: {right.c: passed}\n");

        assertThat(ExerciseFolder.read(library, folder, VOCABULARY).problems())
                .allMatch(problem -> problem.severity() == Problem.Severity.HINT);
        assertThat(page.split("\n## messages\n", 2)[1].split("\n## ", 2)[0])
                .contains(Stream.of(MessagesReader.KEYS, MessagesReader.PRINTED)
                        .flatMap(List::stream)
                        .map(word -> "`" + word + "`")
                        .toList());
    }

    @Test
    void the_feedback_of_the_documentation_is_read(@TempDir Path library) throws IOException {
        String page = Files.readString(Path.of(System.getProperty("taskgrader.root"), "docs/exercise-format.md"));
        Path folder = copy(CASES.resolve("valid/minimal/ex01"), library.resolve("ex01"));
        Files.createDirectory(folder.resolve("feedback"));
        Files.writeString(
                folder.resolve("feedback/reads-too-little.en.md"),
                page.split("```markdown\n", 2)[1].split("```", 2)[0]);

        assertThat(ExerciseFolder.read(library, folder, VOCABULARY))
                .isInstanceOfSatisfying(
                        Accepted.class,
                        read -> assertThat(read.exercise().feedback("reads-too-little", Locale.ENGLISH))
                                .isPresent());
    }

    /** The page shows every setting, and what it shows works. */
    @Test
    void the_example_of_the_documentation_is_a_valid_exercise(@TempDir Path library) throws IOException {
        String page = Files.readString(Path.of(System.getProperty("taskgrader.root"), "docs/exercise-format.md"));
        String example = page.split("```yaml\n", 2)[1].split("```", 2)[0];
        String kinds = page.split("\n## kinds\n", 2)[1].split("\n## ", 2)[0];
        assertThat(SettingsReader.KNOWN)
                .allSatisfy(setting -> assertThat(KindReader.OWN.containsKey(setting) ? kinds : example)
                        .contains(setting + ":"));
        Files.createDirectory(library.resolve("abc"));
        Path folder = copy(CASES.resolve("valid/two-levels/abc/ex01"), library.resolve("abc/ex01"));
        Files.createDirectory(folder.resolve("feedback"));
        for (String language : List.of("en", "fr")) {
            Files.writeString(folder.resolve("feedback/no-second-line." + language + ".md"), WHOLE);
        }
        Files.writeString(folder.resolve("exercise.yaml"), example);
        for (String program : List.of("generators/numbers.c", "validators/input.c")) {
            Files.createDirectory(folder.resolve(program).getParent());
            Files.writeString(folder.resolve(program), "int main(void) { return 42; }");
        }
        for (String test : List.of("05-args", "91-edge")) {
            Files.writeString(folder.resolve("tests/" + test + ".in"), test);
            Files.writeString(folder.resolve("tests/" + test + ".out"), "1\n");
        }
        Files.writeString(folder.resolve("solutions/missing-ampersand.c"), "int main;\n");

        FolderReading reading = ExerciseFolder.read(library, folder, VOCABULARY);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading).isInstanceOf(Accepted.class);
    }

    @Test
    void the_kinds_of_the_documentation_are_read(@TempDir Path library) throws IOException {
        String page = Files.readString(Path.of(System.getProperty("taskgrader.root"), "docs/exercise-format.md"));
        String kinds = page.split("\n## kinds\n", 2)[1].split("\n## ", 2)[0];
        Path folder = copy(CASES.resolve("valid/function/ex01"), library.resolve("ex01"));
        Files.writeString(
                folder.resolve("exercise.yaml"),
                "title: {en: Functions}\nid: ex01\nsolutions: {right.c: passed}\n"
                        + kinds.split("```yaml\n", 2)[1].split("```", 2)[0]);

        assertThat(ExerciseFolder.read(library, folder, VOCABULARY).problems()).isEmpty();
        assertThat(kinds)
                .contains(KindReader.CALL.stream().map(word -> "`" + word + "`").toList())
                .contains(Kind.IDS.stream().map(word -> "| `" + word + "` |").toList());
    }

    @Test
    void the_rules_of_the_documentation_are_read(@TempDir Path library) throws IOException {
        String page = Files.readString(Path.of(System.getProperty("taskgrader.root"), "docs/exercise-format.md"));
        String rules = page.split("```yaml\nrules:", 2)[1].split("```", 2)[0];
        Path folder = copy(CASES.resolve("valid/rules/ex01"), library.resolve("ex01"));
        String settings = Files.readString(folder.resolve("exercise.yaml"));
        Files.writeString(folder.resolve("exercise.yaml"), settings.split("rules:", 2)[0] + "rules:" + rules);

        assertThat(ExerciseFolder.read(library, folder, VOCABULARY).problems()).isEmpty();
        assertThat(page.split("\n## rules\n", 2)[1].split("\n## ", 2)[0])
                .as("the page names every word there is")
                .contains(RulesReader.KEYS)
                .contains(Stream.of(RulesReader.FORBID, RulesReader.REQUIRE, RulesReader.LIMIT, Construct.ids())
                        .flatMap(List::stream)
                        .map(word -> "`" + word + "`")
                        .toList());
    }

    @Test
    void a_link_that_leads_out_of_the_folder_is_refused(@TempDir Path library) throws IOException {
        Path secret = Files.writeString(library.resolve("secret.txt"), "not for learners");
        Path folder = copy(CASES.resolve("valid/minimal/ex01"), library.resolve("ex01"));
        Files.delete(folder.resolve("statement.en.md"));
        Files.createSymbolicLink(folder.resolve("statement.en.md"), secret);

        assertThat(ExerciseFolder.read(library, folder, VOCABULARY).problems())
                .extracting(Problem::toString)
                .contains("statement.en.md: error: This link leads out of the exercise's folder. Put a copy here"
                        + " instead.");
    }

    @Test
    void a_tests_folder_that_is_a_link_to_elsewhere_is_refused(@TempDir Path library) throws IOException {
        Path folder = copy(CASES.resolve("valid/minimal/ex01"), library.resolve("ex01"));
        Files.move(folder.resolve("tests"), library.resolve("elsewhere"));
        Files.createSymbolicLink(folder.resolve("tests"), library.resolve("elsewhere"));

        assertThat(ExerciseFolder.read(library, folder, VOCABULARY).problems())
                .extracting(Problem::file)
                .contains("tests");
    }

    @Test
    void a_broken_exercise_does_not_take_the_others_with_it(@TempDir Path root) throws IOException {
        copy(CASES.resolve("valid/minimal/ex01"), root.resolve("ex01"));
        copy(CASES.resolve("invalid/another-id/ex01"), root.resolve("ex03"));

        ExerciseLibrary library = ExerciseLibrary.read(root, VOCABULARY);

        assertThat(library.exercises()).extracting(Exercise::id).containsExactly("ex01");
        assertThat(library.find("ex03")).isEmpty();
        assertThat(library.readings()).containsOnlyKeys("ex01", "ex03");
    }

    @Test
    void the_version_changes_with_what_decides_a_grade_and_with_nothing_else(@TempDir Path root) throws IOException {
        Path folder = copy(CASES.resolve("valid/minimal/ex01"), root.resolve("ex01"));
        String version = version(root);

        Files.writeString(folder.resolve("statement.en.md"), "Other words.\n");
        assertThat(version(root)).isEqualTo(version);

        Files.createDirectory(folder.resolve("feedback"));
        Files.writeString(folder.resolve("feedback/scanf-no-amp.en.md"), "---\nwhy: Other words.\n---\n");
        assertThat(version(root)).isEqualTo(version);

        Files.writeString(folder.resolve("tests/02-zero.out"), "1\n");
        assertThat(version(root)).isNotEqualTo(version);
    }

    private static String version(Path root) throws IOException {
        return ExerciseLibrary.read(root, VOCABULARY).exercises().getFirst().version();
    }

    static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
        return to;
    }
}
