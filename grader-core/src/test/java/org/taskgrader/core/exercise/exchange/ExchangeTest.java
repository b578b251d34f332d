package org.taskgrader.core.exercise.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.classification.ErrorClasses;
import org.taskgrader.core.exercise.AuthorsProgram;
import org.taskgrader.core.exercise.Comparison;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.Kind;
import org.taskgrader.core.exercise.PlacedFile;
import org.taskgrader.core.exercise.Solution;
import org.taskgrader.core.exercise.TestCase;
import org.taskgrader.core.exercise.TestCase.Visibility;
import org.taskgrader.core.exercise.TestGroup;
import org.taskgrader.core.exercise.TestGroup.Scoring;
import org.taskgrader.core.exercise.exchange.ExchangeFormat.Exported;
import org.taskgrader.core.exercise.exchange.ExchangeFormat.Imported;
import org.taskgrader.core.exercise.exchange.ExchangeFormat.Wishes;
import org.taskgrader.core.exercise.folder.ExerciseFolder;
import org.taskgrader.core.exercise.folder.FolderReading;
import org.taskgrader.core.exercise.folder.FolderReading.Accepted;
import org.taskgrader.core.grading.ExerciseWords;

/** Packages as other graders have them become exercises, and exercises come back from them as they were. */
class ExchangeTest {

    private static final Path ROOT = Path.of(System.getProperty("taskgrader.root"));
    private static final Path FIXTURES = ROOT.resolve("grader-core/src/test/resources/exchange");
    private static final Wishes ENGLISH = new Wishes(Locale.ENGLISH, Optional.empty());

    @TempDir
    private Path library;

    @Test
    void aProblemPackageBecomesAnExercise() throws Exception {
        Imported imported = read("kattis", "kattis/rectangle", ENGLISH);
        Exercise exercise = exercise(imported);

        assertThat(exercise.titles())
                .containsOnlyKeys(Locale.ENGLISH, Locale.forLanguageTag("sv"))
                .containsValues("Rectangle", "Rektangel");
        assertThat(exercise.limits().cpu()).isEqualTo(Duration.ofSeconds(2));
        assertThat(exercise.limits().memory()).isEqualTo(ByteSize.ofMebibytes(128));
        assertThat(exercise.limits().output()).isEqualTo(ByteSize.ofMebibytes(2));
        assertThat(exercise.comparison()).isEqualTo(new Comparison.Numeric(1e-6, 1e-6));
        assertThat(exercise.groups())
                .containsExactly(
                        new TestGroup("sample", 0, Scoring.ALL_OR_NOTHING),
                        new TestGroup("large", 60, Scoring.PROPORTIONAL),
                        new TestGroup("small", 40, Scoring.ALL_OR_NOTHING));
        assertThat(exercise.tests())
                .extracting(TestCase::name)
                .containsExactly("sample-1", "01-one", "02-half", "2", "secret-large-1");
        assertThat(exercise.testData().validators())
                .extracting(AuthorsProgram::path)
                .containsExactly("validators/sides.c", "validators/format.c");
        assertThat(exercise.tests().getFirst().visibility()).isEqualTo(Visibility.SAMPLE);
        assertThat(exercise.tests().get(3).arguments()).containsExactly("--unit", "square metres");
        assertThat(exercise.solutions())
                .extracting(Solution::file, Solution::verdict)
                .containsExactlyInAnyOrder(
                        tuple("multiply.c", "passed"),
                        tuple("add.c", "crashed"),
                        tuple("wrong_answer-add.c", "wrong-output"),
                        tuple("loop.c", "time-limit"));
    }

    @Test
    void whatAProblemPackageHasAndAnExerciseHasNotIsListed() throws Exception {
        assertThat(read("kattis", "kattis/rectangle", ENGLISH).remarks())
                .extracting(Remark::toString)
                .anySatisfy(line -> assertThat(line).startsWith("left out: output_validators/check.py: "))
                .anySatisfy(line -> assertThat(line).startsWith("left out: input_validators/check.py: "))
                .anySatisfy(line -> assertThat(line)
                        .startsWith(
                                "left out: input_validators/parts/ (main.c, parts.h): A validator is one file of C"))
                .anySatisfy(line -> assertThat(line).startsWith("left out: problem_statement/box.png: "))
                .anySatisfy(line -> assertThat(line).startsWith("left out: submissions/accepted/multiply.py: "))
                .anySatisfy(line -> assertThat(line).startsWith("left out: submissions/mixed/nothing.c: "))
                .anySatisfy(line -> assertThat(line).startsWith("left out: data/secret/large/2.png: "))
                .anySatisfy(line -> assertThat(line).startsWith("left out: data/secret/large/3.in: There is no answer"))
                .anySatisfy(line -> assertThat(line).startsWith("left out: problem.yaml: judge_colour: "))
                .anySatisfy(line -> assertThat(line).startsWith("left out: problem.yaml: limits: time_multiplier: "))
                .anySatisfy(
                        line -> assertThat(line).startsWith("changed: data/secret/large/1.in: Its lines ended with CR"))
                .anySatisfy(line -> assertThat(line).startsWith("changed: comparison of outputs: Here where lines end"))
                .anySatisfy(line -> assertThat(line).contains("\\illustration"));
    }

    @Test
    void latexBecomesMarkdown() throws Exception {
        Exercise exercise = exercise(read("kattis", "kattis/rectangle", ENGLISH));

        assertThat(exercise.statements().get(Locale.ENGLISH)).isEqualTo("""
                        A rectangle has sides `a` and `b` with `1 ≤ a, b ≤ 10^5`. Print its *area* — 50% of all
                        pupils can, and **you** too. Use `double`, not `x_y`.

                        ## Input

                        -  the side `a_1`
                        -  the side `b`

                        ## Output

                        One number; it’s “exact” up to `10^(-6)`.

                        ```text
                        x * y
                        ```
                        """);
    }

    @Test
    void aQuestionBecomesAnExercise() throws Exception {
        Imported imported = read("coderunner", "coderunner/marks.xml", ENGLISH);
        Exercise exercise = exercise(imported);

        assertThat(exercise.titles()).containsEntry(Locale.ENGLISH, "Double it");
        assertThat(exercise.statements().get(Locale.ENGLISH)).isEqualTo("""
                        ### Task

                        Read a **whole number** and print `2 * n`, where n \\< 10^5.

                        - one line of input
                        - one line of output

                        ```text
                        in:  4
                        out: 8
                        ```

                        an arrow
                        """);
        assertThat(exercise.limits().cpu()).isEqualTo(Duration.ofSeconds(2));
        assertThat(exercise.limits().memory()).isEqualTo(ByteSize.ofMebibytes(100));
        assertThat(exercise.groups())
                .containsExactly(
                        new TestGroup("mark-0.5", 1, Scoring.PROPORTIONAL),
                        new TestGroup("mark-2", 2, Scoring.PROPORTIONAL));
        assertThat(exercise.tests())
                .extracting(TestCase::visibility)
                .containsExactly(Visibility.SAMPLE, Visibility.VISIBLE, Visibility.HIDDEN);
        assertThat(exercise.template()).startsWith("#include <stdio.h>");
        assertThat(exercise.solutions()).extracting(Solution::verdict).containsExactly("passed");
        assertThat(imported.remarks())
                .extracting(Remark::place)
                .contains(
                        "test-02: hiderestiffail",
                        "test-03: testcode",
                        "a test case for precheck only",
                        "file data.txt",
                        "sandboxparams",
                        "penaltyregime",
                        "generalfeedback",
                        "questiontext: <img> @@PLUGINFILE@@/arrow.png",
                        "grader: EqualityGrader");
    }

    @Test
    void oneOfSeveralQuestionsIsChosen() throws Exception {
        assertThatThrownBy(() -> read("coderunner", "coderunner/two.xml", ENGLISH))
                .isInstanceOf(ExchangeException.class)
                .hasMessageContaining("there are 3 questions in the file")
                .hasMessageContaining("--question");
        assertThatThrownBy(() -> read("coderunner", "coderunner/two.xml", part("A structure")))
                .hasMessageContaining("its answer has types of its own in its head");
        assertThatThrownBy(() -> read("coderunner", "coderunner/two.xml", part("Another")))
                .hasMessageContaining("there is no question \"Another\" in the file");

        Exercise both = exercise(read("coderunner", "coderunner/two.xml", part("1")));
        assertThat(both.titles()).containsEntry(Locale.ENGLISH, "Hello").containsEntry(Locale.FRENCH, "Bonjour");
        assertThat(both.statements()).containsEntry(Locale.FRENCH, "Affichez *hello*.\n");
    }

    /** How it is graded is seen with real containers, elsewhere. */
    @Test
    void aQuestionForAFunctionAsksForItHereToo() throws Exception {
        Imported imported = read("coderunner", "coderunner/two.xml", part("A function"));
        Exercise exercise = exercise(imported);

        assertThat(exercise.kind()).isInstanceOfSatisfying(Kind.Function.class, function -> {
            assertThat(function.header().text())
                    .endsWith("\nint between(const int *values, int count);\nvoid greet(char name[], int times);\n")
                    .doesNotContain("half");
            assertThat(function.harness().text()).contains("printf(\"%d\\n\", between(values, 3))");
        });
        assertThat(exercise.tests())
                .extracting(TestCase::arguments, TestCase::visibility)
                .containsExactly(
                        tuple(List.of("1"), Visibility.SAMPLE),
                        tuple(List.of("2"), Visibility.VISIBLE),
                        tuple(List.of("3"), Visibility.VISIBLE));
        assertThat(imported.remarks()).extracting(Remark::place).contains("test-03: extra");
    }

    private static Wishes part(String name) {
        return new Wishes(Locale.ENGLISH, Optional.of(name));
    }

    /** It would put a file of this machine into a statement that everybody can read. */
    @Test
    void aDocumentNamesNoFilesOfThisMachine() {
        assertThatThrownBy(() -> read("coderunner", "coderunner/entity.xml", ENGLISH))
                .isInstanceOf(ExchangeException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("DOCTYPE");
    }

    @Test
    void aTaskOfTheOriginalBecomesAnExercise() throws Exception {
        Imported imported = read("taskgrader-python", "original/double", new Wishes(Locale.FRENCH, Optional.empty()));
        Exercise exercise = exercise(imported);

        assertThat(exercise.titles()).containsEntry(Locale.FRENCH, "Le double");
        assertThat(exercise.statements().get(Locale.FRENCH)).isEqualTo("""
                Écrivez un programme qui affiche le **double**.

                | entrée | sortie |
                |---|---|
                | 2 | 4 |
                """);
        assertThat(exercise.limits().cpu()).isEqualTo(Duration.ofSeconds(30));
        assertThat(exercise.limits().memory()).isEqualTo(ByteSize.ofMebibytes(128));
        assertThat(exercise.tests()).extracting(TestCase::name).containsExactlyInAnyOrder("neg1", "pos1", "pos2");
        assertThat(exercise.groups())
                .containsExactly(
                        new TestGroup("positive", 50, Scoring.PROPORTIONAL),
                        new TestGroup("all", 50, Scoring.PROPORTIONAL));
        TestCase own = test(exercise, "pos2");
        assertThat(own.arguments()).containsExactly("-v");
        assertThat(own.limits().cpu()).isEqualTo(Duration.ofMillis(500));
        assertThat(imported.draft().programs())
                .extracting(program -> program.file() + " " + program.verdict().orElse("?"))
                .containsExactly("sol-ok-c.c passed", "sol-bad-c.c ?");
        assertThat(exercise.library().files()).containsExactly(new PlacedFile("lib.h", Bytes.utf8("#define TWO 2\n")));
        assertThat(imported.remarks())
                .extracting(Remark::place)
                .contains(
                        "tests/gen/checker.py",
                        "checkerDeps",
                        "tests/gen/sol-ok-py.py",
                        "tests/files/sample.in",
                        "tests/files/lonely.in",
                        "tests/files/pos2.params: colour",
                        "defaultSolutionExecParams: getFiles",
                        "defaultSolutionExecParams: timeLimitMs",
                        "taskSettings.json: difficulty",
                        "tests/gen/sol-ok-c.c");
    }

    @Test
    void pairsOfFilesBecomeAnExercise() throws Exception {
        Imported beside = read("plain", "plain/beside", ENGLISH);
        assertThat(exercise(beside).tests()).extracting(TestCase::name).containsExactlyInAnyOrder("a", "b");
        assertThat(exercise(beside).statements()).containsOnlyKeys(Locale.FRENCH);
        assertThat(beside.remarks()).extracting(Remark::place).contains("c.in", "try.c", "title");

        Exercise folders = exercise(read("plain", "plain/folders", ENGLISH));
        assertThat(folders.tests()).extracting(TestCase::name).containsExactlyInAnyOrder("test1", "test2", "test10");
        assertThat(folders.solutions()).extracting(Solution::file).containsExactly("correct-1.c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kattis", "coderunner", "taskgrader-python", "plain"})
    void whatIsWrittenIsReadAsItWas(String name) throws Exception {
        for (Exercise exercise : course()) {
            GraderFormat format = (GraderFormat) ExchangeFormats.named(name).orElseThrow();
            Exported exported = format.write(exercise, Locale.ENGLISH);
            Exercise again = exercise(format.read(exported.files(), ENGLISH));

            assertThat(pairs(again)).as(exercise.id()).isEqualTo(pairs(exercise));
            if (name.equals("taskgrader-python")) {
                assertThat(again.library()).as(exercise.id()).isEqualTo(exercise.library());
            }
            if (!name.equals("plain")) {
                assertThat(again.limits().memory())
                        .as(exercise.id())
                        .isEqualTo(exercise.limits().memory());
            }
            if (name.equals("kattis") || name.equals("coderunner")) {
                assertThat(again.points()).as(exercise.id()).isEqualTo(exercise.points());
                assertThat(again.statements().get(Locale.ENGLISH))
                        .isEqualTo(exercise.statements().get(Locale.ENGLISH));
                assertThat(again.titles())
                        .containsEntry(Locale.ENGLISH, exercise.titles().get(Locale.ENGLISH));
            }
            if (name.equals("kattis")) {
                assertThat(again.limits().cpu()).isEqualTo(exercise.limits().cpu());
                assertThat(again.tests()).extracting(TestCase::name).hasSameElementsAs(names(exercise));
                assertThat(again.testData().validators())
                        .isEqualTo(exercise.testData().validators());
            }
        }
    }

    private static List<String> names(Exercise exercise) {
        return exercise.tests().stream().map(TestCase::name).toList();
    }

    private static List<List<Bytes>> pairs(Exercise exercise) {
        return exercise.tests().stream()
                .map(test -> List.of(test.input(), test.expected()))
                .sorted((one, other) -> (one.get(0).text() + one.get(1).text())
                        .compareTo(other.get(0).text() + other.get(1).text()))
                .toList();
    }

    @Test
    void aTreeHoldsNothingThatLeadsOut() throws Exception {
        FileTree.Builder builder = new FileTree.Builder();
        for (String path : List.of("../up.in", "/etc/passwd", "a/../../b", "a\\b", "", "a//b", "./a")) {
            assertThatThrownBy(() -> builder.add(path, new ByteArrayInputStream(new byte[0])))
                    .as(path)
                    .isInstanceOf(ExchangeException.class);
        }
        builder.add(".git/config", new ByteArrayInputStream(new byte[0]));
        builder.add("a.in", new ByteArrayInputStream(new byte[0]));
        assertThat(builder.tree().files()).containsOnlyKeys("a.in");
        assertThatThrownBy(() -> builder.add("a.in", new ByteArrayInputStream(new byte[0])))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> builder.add("b.in", new ByteArrayInputStream(new byte[17 << 20])))
                .hasMessageContaining("larger than 16 MiB");
    }

    @Test
    void aLinkThatLeadsOutIsRefused() throws Exception {
        Path outside = Files.writeString(library.resolve("outside"), "secret");
        Path folder = Files.createDirectories(library.resolve("package"));
        Files.createSymbolicLink(folder.resolve("a.out"), outside);
        assertThatThrownBy(() -> FileTree.of(folder))
                .isInstanceOf(ExchangeException.class)
                .hasMessageContaining("a.out");
    }

    private static Imported read(String format, String fixture, Wishes wishes) throws IOException, ExchangeException {
        Path path = FIXTURES.resolve(fixture);
        FileTree tree = Files.isDirectory(path)
                ? FileTree.of(path)
                : FileTree.of(path.getFileName().toString(), Bytes.of(Files.readAllBytes(path)));
        return ((GraderFormat) ExchangeFormats.named(format).orElseThrow()).read(tree, wishes);
    }

    private Exercise exercise(Imported imported) throws IOException {
        Path above = Files.createTempDirectory(library, "e");
        Path folder = above.resolve("it");
        DraftFolder.of("it", imported.draft()).writeTo(folder);
        FolderReading reading = ExerciseFolder.read(above, folder, ExerciseWords.of(ErrorClasses.load()));
        assertThat(reading).as(reading.problems().toString()).isInstanceOf(Accepted.class);
        return ((Accepted) reading).exercise();
    }

    private static TestCase test(Exercise exercise, String name) {
        return exercise.tests().stream()
                .filter(test -> test.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Those of the course that are there to show what an exercise can be. */
    private static List<Exercise> course() throws IOException {
        Path exercises = ROOT.resolve("exercises");
        List<Exercise> course = new ArrayList<>();
        for (String id : List.of(
                "first-steps/hello",
                "first-steps/average",
                "functions/primes",
                "arrays/warmest-day",
                "first-steps/swapped-cups",
                "lists/last-first",
                "strings/letter-count")) {
            FolderReading reading =
                    ExerciseFolder.read(exercises, exercises.resolve(id), ExerciseWords.of(ErrorClasses.load()));
            course.add(((Accepted) reading).exercise());
        }
        return course;
    }
}
