package org.taskgrader.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
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
