package org.taskgrader.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.taskgrader.api.testing.Contract;

/** The published description is complete, and its examples are examples of what it describes. */
@QuarkusTest
class DescriptionTest {

    private Contract contract;

    @BeforeEach
    void readContract() {
        contract = Contract.published();
    }

    @Test
    void everyBodyHasExamplesThatFit() {
        List<String> contents = new ArrayList<>();
        for (Entry<String, JsonNode> path : contract.document().path("paths").properties()) {
            for (Entry<String, JsonNode> operation : path.getValue().properties()) {
                String pointer = "/paths/" + Contract.escaped(path.getKey()) + "/" + operation.getKey();
                if (operation.getValue().has("requestBody")) {
                    contents.add(pointer + "/requestBody/content");
                }
                operation.getValue().path("responses").fieldNames().forEachRemaining(status -> {
                    String content = contract.resolve(pointer + "/responses/" + status) + "/content";
                    if (!contract.document().at(content).isMissingNode()) {
                        contents.add(content);
                    }
                });
            }
        }
        assertThat(contents).hasSizeGreaterThan(20);
        contents.forEach(this::assertExamplesFit);
    }

    @Test
    void everyOperationSaysWhatItIsFor() {
        List<JsonNode> operations = new ArrayList<>();
        contract.document().path("paths").forEach(path -> path.forEach(operations::add));
        assertThat(operations).hasSizeGreaterThan(10).allSatisfy(operation -> {
            assertThat(operation.path("summary").asText()).isNotBlank();
            assertThat(operation.path("operationId").asText()).isNotBlank();
            assertThat(operation.path("tags")).isNotEmpty();
        });
    }

    @Test
    void everyOperationHasItsAnswers() throws IOException {
        Map<String, String> published = new TreeMap<>();
        contract.document()
                .path("paths")
                .forEach(path -> path.forEach(operation -> {
                    List<String> answers = new ArrayList<>();
                    operation.path("responses").properties().forEach(answer -> {
                        String reference = answer.getValue().path("$ref").asText("");
                        String problem = reference.substring(reference.lastIndexOf('/') + 1);
                        answers.add(answer.getKey() + (problem.isEmpty() ? "" : ":" + problem));
                    });
                    answers.sort(null);
                    published.put(operation.path("operationId").asText(), String.join(" ", answers));
                }));
        Map<String, String> table = new TreeMap<>();
        try (InputStream rows = DescriptionTest.class.getResourceAsStream("/answers.tsv")) {
            new String(rows.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(2)
                    .map(row -> row.split("\t", -1))
                    .forEach(row -> table.put(row[0], row[1]));
        }
        assertThat(published).isEqualTo(table);
    }

    private void assertExamplesFit(String content) {
        for (Entry<String, JsonNode> media : contract.document().at(content).properties()) {
            String pointer = content + "/" + Contract.escaped(media.getKey());
            JsonNode examples = media.getValue().path("examples");
            assertThat(examples).as(pointer).isNotEmpty();
            examples.forEach(example -> Contract.documents(media.getKey(), text(example.path("value")))
                    .forEach(document -> contract.assertValid(pointer + "/schema", document)));
        }
    }

    /** An example of JSON is JSON in the description, one of another form is a string. */
    private static String text(JsonNode example) {
        return example.isTextual() ? example.textValue() : example.toString();
    }
}
