package org.taskgrader.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** What the tools say of a small exercise with some flaws, in real containers. */
final class ToolsIT {

    private static final String EXERCISES = "taskgrader.exercises";
    private static final String ID = "numbers/double";

    private static final String RIGHT = """
            #include <stdio.h>

            int main(void)
            {
                int n;
                scanf("%d", &n);
                printf("%d\\n", 2 * n);
                return 0;
            }
            """;

    @TempDir
    private Path folder;

    private Path exercise;

    @BeforeEach
    void write() throws IOException {
        System.setProperty(EXERCISES, folder.toString());
        exercise = folder.resolve(ID);
        Files.createDirectories(exercise.resolve("tests"));
        Files.createDirectories(exercise.resolve("solutions"));
        settings("limits: {cpu: 3 s}");
        Files.writeString(exercise.resolve("statement.en.md"), """
                Print `2 * n`, where *n* < 10.

                | in | out |
                |---:|-----|
                | 2  | 4   |

                See [here](javascript:alert(1)).

                <script>alert(1)</script>
                """);
        Files.writeString(exercise.resolve("template.c"), "int main(void)\n{\n    return 0\n}\n");
        test("01-two", "2", "4");
        test("02-three", "3", "6");
        test("03-four", "4", "8");
        test("04-negative", "-1", "-2");
        solution("right.c", RIGHT);
        solution("slow.c", """
                #include <stdio.h>
                #include <time.h>

                int main(void)
                {
                    int n;
                    scanf("%d", &n);
                    while (clock() < 3 * CLOCKS_PER_SEC / 10) {
                    }
                    printf("%d\\n", 2 * n);
                    return 0;
                }
                """);
        solution("square.c", RIGHT.replace("2 * n", "n * n"));
        solution("absolute.c", RIGHT.replace("2 * n", "n < 0 ? -2 * n : 2 * n"));
    }

    @AfterEach
    void forget() {
        System.clearProperty(EXERCISES);
    }

    private void settings(String more) throws IOException {
        Files.writeString(exercise.resolve("exercise.yaml"), """
                id: numbers/double
                title: {en: "Twice <n>"}
                %s
                solutions:
                  right.c: passed
                  slow.c: passed
                  square.c: wrong-output
                  absolute.c: {verdict: crashed, class: newline-vs-space}
                """.formatted(more));
    }

    private void test(String name, String input, String output) throws IOException {
        Files.writeString(exercise.resolve("tests/" + name + ".in"), input + "\n");
        Files.writeString(exercise.resolve("tests/" + name + ".out"), output + "\n");
    }

    private void solution(String file, String source) throws IOException {
        Files.writeString(exercise.resolve("solutions/" + file), source);
    }

    @Test
    void checkSaysAsDataWhatItFinds() throws IOException {
        settings("limits: {cpu: 800 ms, memory: 256 MiB}");
        Console console = Console.run("check", ID, "--mutants", "--json");

        assertThat(console.code()).isEqualTo(ExitCodes.FAILED);
        JsonNode found = new ObjectMapper().readTree(console.text()).at("/exercises/0");
        assertThat(found.at("/usable").booleanValue()).isTrue();
        assertThat(found.at("/problems").findValuesAsText("what"))
                .anySatisfy(what -> assertThat(what).startsWith("solutions/slow.c uses "))
                .anySatisfy(what -> assertThat(what).startsWith("\"limits: memory\" is 256 MiB, and no right program"))
                .anySatisfy(what -> assertThat(what).isEqualTo("It does not compile (missing-semicolon)."));
        assertThat(found.at("/problems/0/severity").textValue()).isEqualTo("hint");
        assertThat(found.at("/problems").findValuesAsText("remedy")).doesNotContain("");
        assertThat(found.at("/solutions/3/as_promised").booleanValue()).isFalse();
        assertThat(found.at("/solutions/3/got/verdict").textValue()).isEqualTo("wrong-output");
        assertThat(found.at("/solutions/1/cpu_ms").doubleValue()).isBetween(300.0, 800.0);
        assertThat(found.at("/mutants/found").intValue()).isPositive();
    }

    @Test
    void limitsAreProposedFromWhatWasUsed() throws IOException {
        Console console = Console.run("limits", ID, "--rounds", "1", "--json");

        assertThat(console.code()).as(console.errors()).isEqualTo(ExitCodes.PASSED);
        JsonNode proposal = new ObjectMapper().readTree(console.text());
        assertThat(proposal.at("/used/01-two/cpu_ms").doubleValue()).isGreaterThan(290);
        assertThat(proposal.at("/proposed/cpu").textValue()).isEqualTo("2 s");
        assertThat(proposal.at("/present/cpu").textValue()).isEqualTo("3 s");
    }

    @Test
    void limitsAreWrittenAndNothingElseIs() throws IOException {
        settings("limits: {cpu: 3 s} # as before");
        Path file = exercise.resolve("exercise.yaml");
        String before = Files.readString(file);
        Console console = Console.run("limits", ID, "--rounds", "1", "--write");

        assertThat(console.code()).as(console.errors()).isEqualTo(ExitCodes.PASSED);
        assertThat(console.text())
                .contains("Written into exercise.yaml:")
                .contains("- limits: {cpu: 3 s} # as before")
                .contains("+ limits: {cpu: 2 s} # as before");
        assertThat(Files.readString(file)).isEqualTo(before.replace("3 s", "2 s"));
        assertThat(Console.run("limits", ID, "--rounds", "1", "--write", "--json")
                        .text())
                .contains("\"written\":false");

        settings(
                "limits: {cpu: &time 3 s}\ncompile: {flags: [\"-DN=1\"]}\ngroups: [{name: *time, points: 1, tests: \"*\"}]");
        Console odd = Console.run("limits", ID, "--rounds", "1", "--write");
        assertThat(odd.code()).isEqualTo(ExitCodes.USAGE);
        assertThat(odd.errors())
                .contains("numbers/double/exercise.yaml cannot be changed here and stay as it is elsewhere")
                .contains("    limits: {cpu: 2 s}");
    }

    @Test
    void aSolutionThatFailsIsNoMeasure() throws IOException {
        solution("right.c", RIGHT.replace("2 * n", "3 * n"));
        Console console = Console.run("limits", ID, "--rounds", "1");

        assertThat(console.code()).isEqualTo(ExitCodes.FAILED);
        assertThat(console.errors()).contains("solutions/right.c does not pass: 01-two");
    }

    @Test
    void whatACheckerRefusesIsFoundToo() throws IOException {
        settings("checker: checker.c");
        Files.createDirectories(exercise.resolve("checker"));
        Files.writeString(exercise.resolve("checker/checker.c"), """
                #include <stdio.h>

                int main(int argc, char **argv)
                {
                    int expected = 0, printed = 1;
                    FILE *right = fopen(argv[argc - 2], "r"), *output = fopen(argv[argc - 1], "r");
                    fscanf(right, "%d", &expected);
                    fscanf(output, "%d", &printed);
                    printf("%d\\n", expected == printed ? 100 : 0);
                    return 0;
                }
                """);
        Console console = Console.run("minimize", ID);

        assertThat(console.code()).isEqualTo(ExitCodes.PASSED);
        assertThat(console.text()).contains("2 of 4 tests find all 2 wrong programs that any test finds");
    }

    @Test
    void fewerTestsFindAsMuch() {
        Console console = Console.run("minimize", ID);

        assertThat(console.code()).isEqualTo(ExitCodes.PASSED);
        assertThat(console.text())
                .contains("2 of 4 tests find all 2 wrong programs that any test finds; no fewer do.")
                .contains("For their sake these could go: 02-three, 03-four.");
        assertThat(console.text().lines().map(String::strip))
                .anySatisfy(line -> assertThat(line).matches("✓ 04-negative +2 +1"))
                .anySatisfy(line -> assertThat(line).matches("✓ 01-two +0 +0 +sample"));
        assertThat(Console.run("minimize", ID, "--mutants").text()).contains("wrong programs that any test finds");
    }

    @Test
    void thePreviewShowsWhatLearnersRead() throws Exception {
        Console console = Console.run("preview", ID);
        assertThat(console.code()).isEqualTo(ExitCodes.PASSED);
        assertThat(console.text())
                .contains(
                        "══ Twice <n> (numbers/double)",
                        "── sample 01-two\n2\n→\n4\n",
                        "── solutions/square.c: wrong-output");

        Path page = folder.resolve("page.html");
        assertThat(Console.run("preview", ID, "--html", page.toString()).code()).isEqualTo(ExitCodes.PASSED);
        String html = Files.readString(page);
        Document document = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(
                        html.replace("<!DOCTYPE html>", "").getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        assertThat(document.getElementsByTagName("article").getLength()).isEqualTo(5);
        assertThat(document.getElementsByTagName("h1").item(0).getTextContent()).isEqualTo("Twice <n>");
        assertThat(html)
                .contains("<html lang=\"en\"", "class=\"align-right\"")
                .doesNotContain("javascript:", "http://localhost");
    }

    @Test
    void aFrenchPreviewIsFrenchAllOver() throws IOException {
        Files.writeString(exercise.resolve("statement.fr.md"), "Le double.\n");
        Path file = exercise.resolve("exercise.yaml");
        Files.writeString(file, Files.readString(file).replace("{en: \"Twice <n>\"}", "{en: Twice, fr: Double}"));
        Path page = folder.resolve("page.html");
        Console.run("preview", ID, "--language", "fr", "--html", page.toString());
        assertThat(Files.readString(page))
                .contains("<html lang=\"fr\"", "Exemples", "Sortie attendue", "Ce que lisent les élèves")
                .doesNotContain("Samples", "What learners", "lang=\"en\" aria");
        assertThat(Console.run("preview", ID, "--language", "fr").text()).contains("── exemple 01-two");
    }

    @Test
    void aLanguageThatThereIsNotIsRefused() {
        assertThat(Console.run("preview", ID, "--language", "fr").errors())
                .contains("--language fr: the exercise is written in en");
        assertThat(Console.run("limits", ID, "--rounds", "0").code()).isEqualTo(ExitCodes.USAGE);
        assertThat(Console.run("minimize", "no/such").code()).isEqualTo(ExitCodes.USAGE);
    }
}
