package org.taskgrader.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Exercises of other graders become exercises here that are checked in real containers, and go back. */
final class ImportIT {

    private static final String EXERCISES = "taskgrader.exercises";
    private static final Path FIXTURES =
            Path.of(System.getProperty("taskgrader.root"), "grader-core/src/test/resources/exchange");

    @TempDir
    private Path folder;

    private Path library;

    @BeforeEach
    void choose() throws IOException {
        library = Files.createDirectory(folder.resolve("exercises"));
        System.setProperty(EXERCISES, library.toString());
    }

    @AfterEach
    void forget() {
        System.clearProperty(EXERCISES);
    }

    @Test
    void aPackageIsImportedCheckedAndWrittenBack() throws IOException {
        Console console = Console.run(
                "import", "kattis", FIXTURES.resolve("kattis/rectangle").toString(), "a/rectangle", "--json");

        assertThat(console.code()).as(console.text()).isEqualTo(ExitCodes.PASSED);
        JsonNode told = new ObjectMapper().readTree(console.text());
        assertThat(told.at("/written").booleanValue()).isTrue();
        assertThat(told.at("/remarks").findValuesAsText("place")).contains("output_validators/check.py");
        assertThat(told.at("/check/solutions"))
                .hasSize(4)
                .allSatisfy(solution -> assertThat(solution.get("as_promised").booleanValue())
                        .as(solution.toString())
                        .isTrue());
        assertThat(entries(library)).containsExactly("a");

        Path zip = folder.resolve("rectangle.zip");
        assertThat(Console.run("export", "kattis", "a/rectangle", zip.toString())
                        .code())
                .isEqualTo(ExitCodes.PASSED);
        assertThat(Console.run("import", "kattis", zip.toString(), "a/again").code())
                .isEqualTo(ExitCodes.PASSED);
        assertThat(library.resolve("a/again/tests/01-one.out")).hasContent("1");
        assertThat(entries(folder)).containsExactly("exercises", "rectangle.zip");
    }

    /** All of an exercise is in the document, whatever its kind, and the document is enough to grade by. */
    @Test
    void anExerciseGoesThroughADocument() throws IOException {
        Path course = Path.of(System.getProperty("taskgrader.root"), "exercises");
        System.setProperty(EXERCISES, course.toString());
        Path document = folder.resolve("guesses.json");
        assertThat(Console.run("export", "job", "loops/seven-guesses", document.toString())
                        .text())
                .isEqualTo("✓ " + document + ": an exercise of ours as one JSON document\n");

        System.setProperty(EXERCISES, library.toString());
        Path solutions = course.resolve("loops/seven-guesses/solutions");
        Console right = Console.run(
                "grade",
                "--job",
                document.toString(),
                solutions.resolve("right.c").toString());
        assertThat(right.code()).as(right.errors()).isEqualTo(ExitCodes.PASSED);
        ObjectNode job = (ObjectNode) new ObjectMapper().readTree(document.toFile());
        job.put("source", Files.readString(solutions.resolve("not-flushed.c"))).put("lang", "fr");
        Path own = Files.writeString(folder.resolve("own.json"), job.toString());
        Console wrong = Console.run("grade", "--job", own.toString());
        assertThat(wrong.code()).isEqualTo(ExitCodes.FAILED);
        assertThat(wrong.text()).contains("Tests réussis");
        assertThat(Console.run("grade", "--job", own.toString(), "--lang", "en").text())
                .contains("What your program says stays in its buffer");
        assertThat(Console.run("grade", "--job", document.toString()).errors()).contains("has no \"source\"");

        Console again = Console.run("import", "job", own.toString(), "a/guesses");
        assertThat(again.code()).as(again.text()).isEqualTo(ExitCodes.PASSED);
        assertThat(again.text())
                .contains(
                        "left out: source: ",
                        "changed: exercise.yaml: id: It was loops/seven-guesses.",
                        "✓ a/guesses: 8 of 8 solutions, 12 tests");

        ((ObjectNode) job.at("/exercise/files")).put("exercise.yaml", "id: x\ntitel: {en: X}\n");
        Path broken = Files.writeString(folder.resolve("broken.json"), job.toString());
        Console refused = Console.run("grade", "--job", broken.toString());
        assertThat(refused.code()).isEqualTo(ExitCodes.USAGE);
        assertThat(refused.errors())
                .contains(
                        "broken.json: its exercise cannot be used:\n    exercise.yaml",
                        "exercise.yaml:2: error: \"titel\"");
        ((ObjectNode) job.at("/exercise/files")).put("../../evil", "x");
        Files.writeString(broken, job.toString());
        assertThat(Console.run("import", "job", broken.toString(), "a/evil").errors())
                .contains("#/exercise/files/..~1..~1evil: This is no path within an exercise");
        assertThat(entries(library.resolve("a"))).containsExactly("guesses");
    }

    /** What talks to programs in a package talks to them here, and ours in a package: it says the same of the same programs. */
    @Test
    void anInteractivePackageIsCarriedOverAndBack() throws Exception {
        Console console =
                Console.run("import", "kattis", FIXTURES.resolve("kattis/guess").toString(), "a/guess");
        assertThat(console.code()).as(console.text() + console.errors()).isEqualTo(ExitCodes.PASSED);
        assertThat(console.text()).contains("✓ a/guess: 4 of 4 solutions, 3 tests");
        Path exercise = library.resolve("a/guess");
        assertThat(exercise.resolve("exercise.yaml"))
                .content()
                .contains("kind: interactive", "halves.c: passed", "says_nothing.c: {verdict: protocol-error, class:")
                .contains("one_by_one.c: {verdict: wrong-output, class: checker-rejected}");
        assertThat(exercise.resolve("tests/2-other.in")).hasContent("777\n=== judge answer ===\nsomewhere");

        Path back = folder.resolve("back");
        assertThat(Console.run("export", "kattis", "a/guess", back.toString()).code())
                .isEqualTo(ExitCodes.PASSED);
        assertThat(back.resolve("problem.yaml")).content().contains("validation: custom interactive");
        assertThat(back.resolve("data/secret/2-other.in")).hasContent("777");
        assertThat(back.resolve("data/secret/2-other.ans")).hasContent("somewhere");
        Path cpp = Files.move(
                back.resolve("output_validators/interactor.c"), back.resolve("output_validators/interactor.cpp"));
        assertThat(Console.run("import", "kattis", back.toString(), "a/cpp").errors())
                .contains("what talks to programs is output_validators/interactor.cpp: only one file of C");
        assertThat(cpp).exists();

        System.setProperty(
                EXERCISES,
                Path.of(System.getProperty("taskgrader.root"), "exercises").toString());
        Path ours = folder.resolve("ours");
        Console exported = Console.run("export", "kattis", "loops/seven-guesses", ours.toString());
        assertThat(exported.text())
                .contains("left out: interactor/messages: ", "changed: interactor: A program is right or wrong");
        assertValidatorJudges(ours);
        System.setProperty(EXERCISES, library.toString());
        Console again = Console.run("import", "kattis", ours.toString(), "a/ours");
        assertThat(again.text()).contains("✓ a/ours: 8 of 8 solutions, 12 tests");
        assertThat(library.resolve("a/ours/interactor/interactor.c"))
                .hasSameTextualContentAs(Path.of(
                        System.getProperty("taskgrader.root"),
                        "exercises/loops/seven-guesses/interactor/interactor.c"));
    }

    /** As a judge uses it: three paths, a conversation, and a status. */
    private void assertValidatorJudges(Path problem) throws Exception {
        Path program = folder.resolve("validator");
        Path feedback = Files.createDirectory(folder.resolve("feedback"));
        assertThat(new ProcessBuilder(
                                "gcc",
                                "-o",
                                program.toString(),
                                problem.resolve("output_validators/interactor.c")
                                        .toString())
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
        Path input;
        try (Stream<Path> samples = Files.walk(problem.resolve("data"))) {
            input = samples.filter(path -> path.toString().endsWith("01-sixty-two.in"))
                    .findFirst()
                    .orElseThrow();
        }
        for (Map.Entry<String, Integer> said : Map.of("62\n", 42, "50\n62\n", 42, "500\n", 43, "x\n", 43, "", 43)
                .entrySet()) {
            Process judging = new ProcessBuilder(program.toString(), input.toString(), input.toString(), feedback + "/")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (OutputStream conversation = judging.getOutputStream()) {
                conversation.write(said.getKey().getBytes(StandardCharsets.US_ASCII));
            }
            assertThat(judging.waitFor()).as(said.getKey()).isEqualTo(said.getValue());
        }
    }

    /** What the function prints itself, and what its test prints of it, count as they did. */
    @Test
    void aQuestionForAFunctionIsGradedAsOne() throws IOException {
        String questions = FIXTURES.resolve("coderunner/two.xml").toString();
        Console console = Console.run("import", "coderunner", questions, "a/function", "--question", "A function");

        assertThat(console.code()).as(console.text()).isEqualTo(ExitCodes.PASSED);
        assertThat(console.text()).contains("✓ a/function: 1 of 1 solutions, 3 tests");
        Path exercise = library.resolve("a/function");
        String right = Files.readString(exercise.resolve("solutions/right.c"));
        Files.writeString(exercise.resolve("solutions/hallo.c"), right.replace("Hello", "Hallo"));
        Files.writeString(exercise.resolve("solutions/first.c"), right.replace("values[half(count)]", "values[0]"));
        Path settings = exercise.resolve("exercise.yaml");
        Files.writeString(
                settings,
                Files.readString(settings)
                        .replace("right.c:", "hallo.c: wrong-result, first.c: wrong-result, right.c:"));
        Console changed = Console.run("check", "a/function");
        assertThat(changed.text()).contains("✓ a/function: 3 of 3 solutions, 3 tests");
    }

    /** CodeRunner fills in the template for each test; a real compiler and a real run say whether that is a program that works. */
    @Test
    void aFunctionIsExportedWithAHarnessThatWorks() throws Exception {
        Path course = Path.of(System.getProperty("taskgrader.root"), "exercises");
        System.setProperty(EXERCISES, course.toString());
        Path file = folder.resolve("middle.xml");
        Console console = Console.run("export", "coderunner", "functions/middle-one", file.toString());
        assertThat(console.code()).as(console.errors()).isEqualTo(ExitCodes.PASSED);
        assertThat(Console.run(
                                "export",
                                "kattis",
                                "functions/middle-one",
                                folder.resolve("m").toString())
                        .errors())
                .contains("is of the kind \"function\", which kattis has not");
        System.setProperty(EXERCISES, library.toString());
        aQuestionOfOursComesBack(file, course.resolve("functions/middle-one"));
        Path changed = Files.writeString(
                folder.resolve("changed.xml"), Files.readString(file).replace("#undef main", "#undef mine"));
        assertThat(Console.run("import", "coderunner", changed.toString(), "a/changed")
                        .errors())
                .contains("a template of its own");

        Element question = (Element) DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getElementsByTagName("question")
                .item(0);
        String answer = text(question, "answer");
        NodeList tests = question.getElementsByTagName("testcase");
        assertThat(tests.getLength()).isEqualTo(10);
        Path exercise = library.resolve("a/filled");
        StringBuilder settings = new StringBuilder("id: a/filled\ntitle: {en: Filled}\nsolutions:\n");
        Files.createDirectories(exercise.resolve("tests"));
        Files.createDirectories(exercise.resolve("solutions"));
        Files.writeString(exercise.resolve("statement.en.md"), "Do.\n");
        Element test = (Element) tests.item(3);
        Files.writeString(exercise.resolve("tests/one.in"), "");
        Files.writeString(exercise.resolve("tests/one.out"), text(test, "expected"));
        String noise = "\nint main(void) { return 7; }\n";
        String wrong = "#include <stdio.h>\n#include <stdlib.h>\nint middle(int a, int b, int c) { puts(\""
                + text(test, "expected").strip() + "\"); exit(a * 0 + b * 0 + c * 0); }\n";
        for (Map.Entry<String, String> program :
                Map.of("right", answer + noise, "prints", wrong).entrySet()) {
            String filled = text(question, "template")
                    .replaceAll("\\{% (end)?verbatim %}\n", "")
                    .replace("{{ STUDENT_ANSWER }}", program.getValue())
                    .replace("{{ TEST.testcode | e('c') }}", text(test, "testcode"));
            Files.writeString(exercise.resolve("solutions/" + program.getKey() + ".c"), filled);
            settings.append("  ")
                    .append(program.getKey())
                    .append(".c: ")
                    .append(program.getKey().equals("right") ? "passed\n" : "wrong-output\n");
        }
        Files.writeString(exercise.resolve("exercise.yaml"), settings);
        assertThat(Console.run("check", "a/filled").text()).contains("✓ a/filled: 2 of 2 solutions, 1 tests");
    }

    /** Its calls are made as before, so the programs that were wrong still are. */
    private void aQuestionOfOursComesBack(Path file, Path original) throws IOException {
        Console console = Console.run("import", "coderunner", file.toString(), "a/middle");
        assertThat(console.code()).as(console.text()).isEqualTo(ExitCodes.PASSED);
        assertThat(console.text()).contains("✓ a/middle: 1 of 1 solutions, 10 tests");
        Path exercise = library.resolve("a/middle");
        assertThat(exercise.resolve("tests/03-first.out")).hasContent("middle(4, 8, 1) = 4");
        for (String wrong : List.of("largest.c", "printed.c")) {
            Files.copy(original.resolve("solutions").resolve(wrong), exercise.resolve("solutions/" + wrong));
        }
        Path settings = exercise.resolve("exercise.yaml");
        Files.writeString(
                settings,
                Files.readString(settings)
                        .replace("right.c:", "largest.c: wrong-result, printed.c: wrong-result, right.c:"));
        assertThat(Console.run("check", "a/middle").text()).contains("✓ a/middle: 3 of 3 solutions, 10 tests");

        Path again = folder.resolve("again.xml");
        assertThat(Console.run("export", "coderunner", "a/middle", again.toString())
                        .code())
                .isEqualTo(ExitCodes.PASSED);
        Console third = Console.run("import", "coderunner", again.toString(), "a/third");
        assertThat(third.text()).contains("✓ a/third: 1 of 1 solutions, 10 tests");
        assertThat(library.resolve("a/third/harness.c")).hasSameTextualContentAs(exercise.resolve("harness.c"));
    }

    private static String text(Element parent, String name) {
        Element written = (Element) parent.getElementsByTagName(name).item(0);
        NodeList inner = written.getElementsByTagName("text");
        return (inner.getLength() == 0 ? written : inner.item(0)).getTextContent();
    }

    /** What nobody says of a wrong program is seen when it runs. */
    @Test
    void aProgramOfWhichOnlyTheGradeIsKnownGetsItsVerdictWritten() throws IOException {
        Console console = Console.run(
                "import",
                "taskgrader-python",
                FIXTURES.resolve("original/double").toString(),
                "double");

        assertThat(console.code()).as(console.text()).isEqualTo(ExitCodes.PASSED);
        assertThat(console.text()).contains("left out: tests/gen/checker.py", "There is no statement in fr");
        assertThat(library.resolve("double/exercise.yaml"))
                .content()
                .contains("sol-bad-c.c: {verdict: wrong-output, class: ");
    }

    @Test
    void nothingIsLeftOfWhatCannotBeUsed() throws IOException {
        Path plain = Files.createDirectory(folder.resolve("plain"));
        Files.write(plain.resolve("a.in"), new byte[] {(byte) 0xFF});
        Files.writeString(plain.resolve("a.out"), "1\n");
        Console console = Console.run("import", "plain", plain.toString(), "plain");

        assertThat(console.code()).isEqualTo(ExitCodes.FAILED);
        assertThat(console.text())
                .contains("not written", "tests/a.in:1: error: There is a byte here that is not UTF-8.");
        assertThat(library).isEmptyDirectory();
    }

    private static List<String> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }
}
