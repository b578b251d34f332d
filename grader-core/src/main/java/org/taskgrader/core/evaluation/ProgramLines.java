package org.taskgrader.core.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.taskgrader.core.evaluation.CorpusProgram.CourseVerdict;
import org.taskgrader.core.evaluation.CorpusProgram.Fix;
import org.taskgrader.core.evaluation.CorpusProgram.Label;

/** A file with one program a line, each a JSON object. */
final class ProgramLines {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ProgramLines() {}

    /** Reads all; every member but {@code id} and {@code source} may be missing. */
    static List<CorpusProgram> read(Path file) throws IOException, CorpusException {
        List<CorpusProgram> programs = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            try {
                programs.add(program(JSON.readTree(line)));
            } catch (IOException | IllegalArgumentException e) {
                throw new CorpusException(file + ":" + number + ": this is no program: " + e.getMessage(), e);
            }
        }
        return programs;
    }

    private static CorpusProgram program(JsonNode json) {
        return new CorpusProgram(
                json.required("id").asText(),
                json.required("source").asText(),
                present(json, "correct").map(JsonNode::asBoolean),
                present(json, "verdicts").map(ProgramLines::verdicts).orElse(Map.of()),
                present(json, "human").map(ProgramLines::label),
                present(json, "fixed")
                        .map(fixed ->
                                new Fix(fixed.asText(), json.required("line").asInt())));
    }

    private static Optional<JsonNode> present(JsonNode json, String member) {
        return Optional.ofNullable(json.get(member)).filter(value -> !value.isNull());
    }

    private static Map<String, CourseVerdict> verdicts(JsonNode json) {
        Map<String, CourseVerdict> verdicts = new TreeMap<>();
        json.properties()
                .forEach(entry -> verdicts.put(
                        entry.getKey(),
                        CourseVerdict.valueOf(entry.getValue().asText().toUpperCase(Locale.ROOT))));
        return verdicts;
    }

    private static Label label(JsonNode json) {
        return new Label(
                elements(json.required("types")).map(JsonNode::asText).toList(),
                elements(json.required("lines")).map(JsonNode::asInt).toList());
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
