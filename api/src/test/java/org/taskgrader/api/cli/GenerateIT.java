package org.taskgrader.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generators and validators, good ones and bad ones, in real containers. */
final class GenerateIT {

    private static final String EXERCISES = "taskgrader.exercises";
    private static final String ID = "numbers/double";

    private static final String NUMBERS = """
            #include <stdio.h>
            #include <stdlib.h>

            int main(int argc, char **argv)
            {
                srand(atoi(argv[1]));
                printf("%d\\n", rand() % atoi(argv[2]));
                return argc != 3;
            }
            """;

    private static final String VALIDATOR = """
            #include <stdio.h>

            int main(void)
            {
                int n;
                if (scanf("%d", &n) != 1 || n < 0 || n > 999) {
                    fprintf(stderr, "line 1: n must be from 0 to 999\\n");
                    return 43;
                }
                return 42;
            }
            """;

    @TempDir
    private Path folder;

    private Path exercise;

    @BeforeEach
    void write() throws IOException {
        System.setProperty(EXERCISES, folder.toString());
        exercise = folder.resolve(ID);
        for (String below : List.of("tests", "solutions", "generators", "validators")) {
            Files.createDirectories(exercise.resolve(below));
        }
        settings(
                "generated: {91-many: {by: numbers.c, seed: 5, arguments: 1000}, 92-more: {by: numbers.c, arguments: 1000}}");
        file("statement.en.md", "Print `2 * n`.\n");
        file("tests/01-two.in", "2\n");
        file("tests/01-two.out", "4\n");
        file("generators/numbers.c", NUMBERS);
        file("validators/input.c", VALIDATOR);
        file("solutions/right.c", """
                #include <stdio.h>

                int main(void)
                {
                    int n;
                    scanf("%d", &n);
                    printf("%d\\n", 2 * n);
                    return 0;
                }
                """);
    }

    @AfterEach
    void forget() {
        System.clearProperty(EXERCISES);
    }

    private void settings(String more) throws IOException {
        Path file = exercise.resolve("exercise.yaml");
        Files.writeString(
                file,
                "id: numbers/double\ntitle: {en: Twice}\nhidden: [\"9*\"]\nvalidators: input.c\n"
                        + "solutions: {right.c: passed}\n" + more + "\n");
    }

    private void file(String path, String content) throws IOException {
        Files.writeString(exercise.resolve(path), content);
    }

    private String read(String path) throws IOException {
        return Files.readString(exercise.resolve(path));
    }

    private List<String> tests() throws IOException {
        try (Stream<Path> files = Files.list(exercise.resolve("tests"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whatIsGeneratedIsWrittenWithWhatTheSolutionSaysOfIt() throws IOException {
        Console before = Console.run("check", ID);
        assertThat(before.code()).isEqualTo(ExitCodes.FAILED);
        assertThat(before.text())
                .contains("tests/91-many.in: error: The test is generated, and this file is not there."
                        + " Have it written: ./taskgrader generate numbers/double");

        assertThat(Console.run("generate", ID, "--check").code()).isEqualTo(ExitCodes.FAILED);
        assertThat(tests()).containsExactly("01-two.in", "01-two.out");

        Console written = Console.run("generate", ID);
        assertThat(written.code()).as(written.text()).isEqualTo(ExitCodes.PASSED);
        assertThat(written.text()).contains("4 files written below numbers/double/tests.");
        assertThat(tests())
                .containsExactly(
                        ".generated",
                        "01-two.in",
                        "01-two.out",
                        "91-many.in",
                        "91-many.out",
                        "92-more.in",
                        "92-more.out");
        int input = Integer.parseInt(read("tests/91-many.in").strip());
        assertThat(read("tests/91-many.out")).isEqualTo(2 * input + "\n");

        assertThat(Console.run("generate", ID, "--check").text()).contains("All tests are as they are generated.");
        Console after = Console.run("check", ID);
        assertThat(after.code()).as(after.text()).isEqualTo(ExitCodes.PASSED);
    }

    @Test
    void whatIsStaleIsToldAndWhatAPersonWroteIsKept() throws IOException {
        Console.run("generate", ID);
        file("generators/numbers.c", NUMBERS.replace("rand() %", "1 + rand() %"));
        assertThat(Console.run("check", ID).text())
                .contains("✗ numbers/double: 1 of 1 solutions, 3 tests")
                .contains("tests/91-many.in: error: It is stale: generators/numbers.c makes something else now.");

        file("tests/92-more.in", "7\n");
        file("tests/92-more.out", "14\n");
        String stale = read("tests/91-many.in");
        Console refused = Console.run("generate", ID);
        assertThat(refused.code()).isEqualTo(ExitCodes.FAILED);
        assertThat(refused.text()).contains("tests/92-more.in: error: It was written or changed by hand");
        assertThat(read("tests/91-many.in")).as("all or nothing").isEqualTo(stale);

        Console told = Console.run("generate", ID, "--overwrite", "--json");
        JsonNode document = new ObjectMapper().readTree(told.text());
        assertThat(document.at("/written").booleanValue()).isTrue();
        assertThat(document.at("/files/tests~192-more.in").textValue()).isEqualTo("foreign");
        assertThat(document.at("/files/tests~191-many.in").textValue()).isEqualTo("changed");

        settings("generated: {91-many: {by: numbers.c, seed: 5, arguments: 1000}}");
        assertThat(Console.run("generate", ID).text()).contains("tests/92-more.in was generated once");
    }

    @Test
    void aGeneratorMayKnowTheAnswerItself() throws IOException {
        settings("generated: {91-pair: {by: numbers.c, makes: pair}}");
        file("generators/numbers.c", """
                #include <stdio.h>

                int main(void)
                {
                    FILE *expected = fopen("expected", "w");
                    fprintf(expected, "42\\n");
                    printf("21\\n");
                    return 0;
                }
                """);
        assertThat(Console.run("generate", ID).code()).isEqualTo(ExitCodes.PASSED);
        assertThat(read("tests/91-pair.in") + read("tests/91-pair.out")).isEqualTo("21\n42\n");

        file("generators/numbers.c", "int main(void) { return 0; }\n");
        assertThat(Console.run("generate", ID).text()).contains("writes no file \"expected\"");
    }

    /** Each with what it is told, and nothing is written. */
    @Test
    void generatorsThatAreNotReproducibleOrNoGoodAreTold() throws IOException {
        refused(
                "the time",
                "#include <time.h>\n",
                "printf(\"%ld\\n\", (long) time(NULL));",
                "makes something else each time");
        refused(
                "the clock",
                "#include <time.h>\n",
                "struct timespec t; clock_gettime(CLOCK_REALTIME, &t);" + " printf(\"%ld\\n\", (long) t.tv_sec % 500);",
                "makes something else each time");
        refused(
                "an address",
                "",
                "int n; printf(\"%d\\n\", (int) ((long) &n / 16 % 1000));",
                "makes something else each time");
        refused("no value", "", "volatile int n[4]; printf(\"%d\\n\", n[2]);", "makes something else each time");
        refused(
                "fresh memory",
                "#include <stdlib.h>\n",
                "unsigned char *p = malloc(64); printf(\"%d\\n\", p[40]);",
                "makes something else each time: line 1 is \"0\"");
        refused(
                "its number",
                "#include <unistd.h>\n",
                "printf(\"%d\\n\", getpid() % 1000);",
                "makes something else each time");
        refused(
                "no end of output",
                "",
                "for (;;) puts(\"and on and on and on and on\");",
                "printed more than it may, 8 MiB");
        refused("no end", "", "for (;;);", "used more CPU time than it may have");
        refused("a crash", "", "*(volatile int *) 0 = 1;", "crashed (signal 11)");
        refused(
                "a status",
                "",
                "fputs(\"no such size\\n\", stderr); return 3;",
                "ended with the status 3: no such size");
        refused("no text", "", "putchar(200);", "tests/91-many.in:1: error: There is a byte here that is not UTF-8.");
        refused(
                "an input against the statement",
                "",
                "puts(\"1000\");",
                "tests/91-many.in:1: error: validators/input.c refuses it: line 1: n must be from 0 to 999.");
        refused("no C", "", "return 0 }", "generators/numbers.c:5: error: ");
    }

    private void refused(String what, String includes, String statements, String told) throws IOException {
        settings("generated: {91-many: {by: numbers.c}}");
        file(
                "generators/numbers.c",
                "#include <stdio.h>\n%s\nint main(void)\n{\n    %s\n    return 0;\n}\n"
                        .formatted(includes.isEmpty() ? "" : includes.strip(), statements));
        Console console = Console.run("generate", ID);
        assertThat(console.code()).as(what + console.text()).isEqualTo(ExitCodes.FAILED);
        assertThat(console.text()).as(what).contains(told);
        assertThat(tests()).as(what).containsExactly("01-two.in", "01-two.out");
    }

    @Test
    void validatorsThatDoNotDoTheirWorkAreTold() throws IOException {
        settings("");
        Files.delete(exercise.resolve("generators/numbers.c"));
        file("tests/91-three.in", "3\n");
        file("tests/91-three.out", "6\n");
        validator("return 0;", "validators/input.c: error: On tests/01-two.in it ended with the status 0. End with 42");
        validator("return 42;", "validators/input.c: hint: It takes a text that is no input of any exercise");
        validator("for (;;);", "validators/input.c: error: On tests/01-two.in it used more CPU time than it may have");
        validator("*(volatile int *) 0 = 1;", "validators/input.c: error: On tests/01-two.in it crashed (signal 11)");
        validator("assert(getchar() == '1');", "tests/01-two.in: error: validators/input.c refuses it: ");
        validator("return 0 }", "validators/input.c:5: error: ");
    }

    private void validator(String statements, String told) throws IOException {
        file(
                "validators/input.c",
                "#include <assert.h>\n#include <stdio.h>\nint main(void)\n{\n    %s\n    return 42;\n}\n"
                        .formatted(statements));
        Console console = Console.run("check", ID);
        assertThat(console.text()).contains(told);
        assertThat(console.code()).isEqualTo(told.contains(": hint: ") ? ExitCodes.PASSED : ExitCodes.FAILED);
    }
}
