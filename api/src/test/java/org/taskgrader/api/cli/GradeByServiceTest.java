package org.taskgrader.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.taskgrader.api.testing.DoublingExercise;

/** The command line as a client of a running service. */
@QuarkusTest
@Timeout(120)
class GradeByServiceTest {

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("b-wrong.c"), "// write 4\n");
        Files.writeString(folder.resolve("a-right.c"), "// double\n");
        Files.writeString(folder.resolve("notes.txt"), "no program\n");
        Path below = Files.createDirectory(folder.resolve("late"));
        Files.writeString(below.resolve("c.c"), "// does not compile\n");
    }

    @Test
    void showsATableOfAFolder() {
        Run run = run(DoublingExercise.ID, folder.toString());
        assertThat(run.code()).isEqualTo(ExitCodes.FAILED);
        List<String> lines = run.output().lines().toList();
        assertThat(lines.get(0)).contains("PROGRAM", "VERDICT", "SCORE", "MISTAKE");
        assertThat(lines.get(1)).startsWith("✓").contains("a-right.c", "passed", "10/10");
        assertThat(lines.get(2)).startsWith("✗").contains("b-wrong.c", "wrong-output", "/10");
        assertThat(lines.get(3)).startsWith("✗").contains("c.c", "compile-error", "0/10");
        assertThat(run.output()).contains("3 programs: 1 compile-error, 1 passed, 1 wrong-output");
    }

    @Test
    void writesJson() throws IOException {
        Run run = run(DoublingExercise.ID, folder.toString(), "--json", "--lang", "fr");
        List<JsonNode> reports = new ArrayList<>();
        for (String line : run.output().lines().toList()) {
            reports.add(new ObjectMapper().readTree(line));
        }
        assertThat(reports)
                .extracting(report -> report.path("report").path("verdict").asText())
                .containsExactly("passed", "wrong-output", "compile-error");
        assertThat(reports.get(1)
                        .path("report")
                        .path("feedback")
                        .path("language")
                        .asText())
                .isEqualTo("fr");
    }

    @Test
    void writesATableForASpreadsheet() throws IOException {
        Path formula = Files.createDirectory(folder.resolve("more"));
        Files.writeString(formula.resolve("=cmd|'a, \"b\"'.c"), "// double\n");
        Run run = run(DoublingExercise.ID, folder.toString(), "--csv", "--lang", "fr");

        assertThat(run.code()).isEqualTo(ExitCodes.FAILED);
        List<String> lines = run.output().lines().toList();
        assertThat(lines.getFirst())
                .isEqualTo("program,verdict,score,max_score,tests_passed,tests,mistake,line,message");
        assertThat(lines).hasSize(5);
        assertThat(lines.get(1)).contains("a-right.c\",passed,10.0,10,");
        assertThat(lines.get(2)).contains("b-wrong.c\",wrong-output,");
        assertThat(lines).anySatisfy(line -> assertThat(line).contains("a, \"\"b\"\"'.c\",passed,"));
    }

    @Test
    void showsTheFeedbackOfAFile() {
        Run run = run(DoublingExercise.ID, folder.resolve("a-right.c").toString());
        assertThat(run.code()).isEqualTo(ExitCodes.PASSED);
        assertThat(run.output()).isNotBlank().doesNotContain("PROGRAM");
    }

    @Test
    void saysWhatTheServiceRefuses() {
        Run run = run("testing/none", folder.resolve("a-right.c").toString());
        assertThat(run.code()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.errors()).contains("#/submissions/0/exercise");
    }

    private record Run(int code, String output, String errors) {}

    private static Run run(String... arguments) {
        PrintStream console = System.out;
        PrintStream errors = System.err;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
            int code = TaskgraderCommand.run(Stream.of(
                            Stream.of("grade"),
                            Stream.of(arguments),
                            Stream.of("--service", "http://localhost:" + RestAssured.port))
                    .flatMap(part -> part)
                    .toArray(String[]::new));
            return new Run(code, written.toString(StandardCharsets.UTF_8), told.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(console);
            System.setErr(errors);
        }
    }
}
