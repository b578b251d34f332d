package org.taskgrader.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command evaluate, on a few programs, in real containers. */
final class EvaluateIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String DOUBLES = """
        #include <stdio.h>
        int main(void) {
            int n;
            scanf("%%d", &n);
            printf("%%d\\n", %s);
            return 0;
        }
        """;

    @TempDir
    private Path folder;

    @BeforeEach
    void writePrograms() throws IOException {
        Path exercise = folder.resolve("graded/own-double");
        Files.createDirectories(exercise.resolve("tests"));
        Files.writeString(exercise.resolve("tests/one.in"), "21\n");
        Files.writeString(exercise.resolve("tests/one.out"), "42\n");
        ObjectNode right = JSON.createObjectNode().put("id", "right").put("source", DOUBLES.formatted("2 * n"));
        right.put("correct", true).putObject("verdicts").put("one", "accepted");
        ObjectNode wrong = JSON.createObjectNode().put("id", "wrong").put("source", DOUBLES.formatted("2 * n + 1"));
        wrong.put("correct", false).putObject("verdicts").put("one", "wrong");
        Files.write(exercise.resolve("programs.jsonl"), List.of(right.toString(), wrong.toString()));
        String fixed = DOUBLES.formatted("2 * n");
        ObjectNode refused = JSON.createObjectNode()
                .put("id", "refused")
                .put("source", fixed.replace("int n;", "int n"))
                .put("fixed", fixed)
                .put("line", 3);
        Files.writeString(folder.resolve("compile-errors.jsonl"), refused + "\n");
    }

    @Test
    void countsAndRemembers() throws IOException {
        Path report = folder.resolve("report.json");
        Path baseline = folder.resolve("baseline.tsv");
        String[] arguments = {
            "evaluate",
            folder.toString(),
            "--recordings",
            folder.resolve("recordings").toString(),
            "--report",
            report.toString(),
            "--write-baseline",
            baseline.toString()
        };

        assertThat(TaskgraderCommand.run(arguments)).isEqualTo(ExitCodes.PASSED);
        JsonNode first = JSON.readTree(report.toFile());
        assertThat(TaskgraderCommand.run(arguments)).isEqualTo(ExitCodes.PASSED);
        JsonNode second = JSON.readTree(report.toFile());

        assertThat(first.at("/0/place/ours")).isEqualTo(JSON.readTree("{\"hits\": 1, \"of\": 1}"));
        assertThat(first.at("/1/verdicts/tests")).isEqualTo(JSON.readTree("{\"hits\": 2, \"of\": 2}"));
        assertThat(first.at("/1/classes/leading/off-by-one/programs").asInt()).isEqualTo(1);
        assertThat(second.at("/1/verdicts")).isEqualTo(first.at("/1/verdicts"));
        assertThat(second.at("/1/classes")).isEqualTo(first.at("/1/classes"));

        Files.writeString(baseline, Files.readString(baseline).replace("off-by-one", "wrong-sign"));
        assertThat(TaskgraderCommand.run("evaluate", folder.toString(), "--baseline", baseline.toString()))
                .isEqualTo(ExitCodes.FAILED);
    }
}
