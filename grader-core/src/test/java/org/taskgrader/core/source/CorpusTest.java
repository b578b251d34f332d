package org.taskgrader.core.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Programs of real learners, which are not ours to publish: the environment variable {@code TASKGRADER_CORPORA} names
 * a folder with {@code graded/EXERCISE/programs.jsonl} and {@code compile-errors.jsonl}. Without it nothing is checked,
 * and the report says so.
 */
final class CorpusTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static Path corpora() {
        String folder = System.getenv("TASKGRADER_CORPORA");
        if (folder == null || !Files.isDirectory(Path.of(folder))) {
            return abort("NOT CHECKED against real learners' programs: set TASKGRADER_CORPORA to their folder");
        }
        return Path.of(folder);
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        List<JsonNode> nodes = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            nodes.add(JSON.readTree(line));
        }
        return nodes;
    }

    @Test
    void understandsEveryProgramThatWasRight() throws IOException {
        List<String> misread = new ArrayList<>();
        int right = 0;
        try (Stream<Path> exercises = Files.list(corpora().resolve("graded"))) {
            for (Path exercise : exercises.sorted().toList()) {
                for (JsonNode program : lines(exercise.resolve("programs.jsonl"))) {
                    if (program.get("correct").asBoolean()) {
                        right++;
                        CSource source = CSource.parse(program.get("source").asText());
                        source.problems().stream()
                                .findFirst()
                                .ifPresent(
                                        problem -> misread.add(program.get("id").asText() + " " + problem));
                    }
                }
            }
        }
        assertThat(right).isPositive();
        assertThat(misread).isEmpty();
    }

    @Test
    void readsEveryProgramThatDoesNotCompile() throws IOException {
        List<JsonNode> programs = lines(corpora().resolve("compile-errors.jsonl"));
        assertThat(programs).isNotEmpty();
        for (JsonNode program : programs) {
            String text = program.get("source").asText();
            StringBuilder tokens = new StringBuilder();
            CSource.parse(text).allTokens().forEach(token -> tokens.append(token.text()));
            assertThat(tokens).hasToString(text);
        }
    }
}
