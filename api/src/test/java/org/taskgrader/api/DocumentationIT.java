package org.taskgrader.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map.Entry;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taskgrader.api.testing.RunningService;

/** What the pages show as a request and its answer is a request, and is its answer: it may be shortened, not invented. */
final class DocumentationIT {

    private static final String CUT = "…";
    private static final Pattern REQUEST = block("request");
    private static final Pattern ANSWER = block("answer");
    private static final Pattern ADDRESS = Pattern.compile("localhost:8080(/\\S*)");
    private static final Pattern HEADER = Pattern.compile("-H '([^:']+): ([^']+)'");
    private static final Pattern BODY = Pattern.compile("-d '([^']*)'");

    /** Differ from one answer to the next, or with each edition of an exercise; that they are there counts. */
    private static final Set<String> VOLATILE =
            Set.of("id", "version", "self", "events", "results", "cpuMillis", "peakMemoryBytes", "toolchain");

    private static final ObjectMapper JSON = new ObjectMapper();

    private static RunningService service;

    @BeforeAll
    static void start() throws IOException {
        service = RunningService.start();
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/http-api.md"})
    void exampleIsTrue(String page) throws IOException {
        String text = Files.readString(RunningService.ROOT.resolve(page));
        List<String> requests = blocks(REQUEST, text);
        List<String> answers = blocks(ANSWER, text);
        assertThat(requests).as(page + " shows a request").isNotEmpty();
        assertThat(answers).as(page + " shows an answer to each request").hasSameSizeAs(requests);
        String id = "";
        for (int i = 0; i < requests.size(); i++) {
            String answer = sent(requests.get(i).replace("$ID", id));
            id = JSON.readTree(answer).path("id").asText();
            assertHolds(JSON.readTree(answer), JSON.readTree(answers.get(i)), page + ": #");
        }
    }

    private static String sent(String command) {
        Matcher address = ADDRESS.matcher(command);
        assertThat(command).startsWith("curl ");
        assertThat(address.find()).as(command).isTrue();
        RequestSpecification request = given();
        HEADER.matcher(command).results().forEach(header -> request.header(header.group(1), header.group(2)));
        Matcher body = BODY.matcher(command);
        return body.find()
                ? request.body(body.group(1)).post(address.group(1)).asString()
                : request.get(address.group(1)).asString();
    }

    /** Objects may have more fields than the page shows, and a text that ends with … may go on; all else is the same. */
    private static void assertHolds(JsonNode actual, JsonNode shown, String where) {
        assertThat(actual.getNodeType()).as("%s: %s", where, actual).isEqualTo(shown.getNodeType());
        if (shown.isObject()) {
            for (Entry<String, JsonNode> field : shown.properties()) {
                String place = where + "/" + field.getKey();
                assertThat(actual.has(field.getKey())).as(place).isTrue();
                if (field.getValue().isContainerNode() || !VOLATILE.contains(field.getKey())) {
                    assertHolds(actual.get(field.getKey()), field.getValue(), place);
                }
            }
        } else if (shown instanceof ArrayNode elements) {
            assertThat(actual.size()).as(where).isEqualTo(elements.size());
            for (int i = 0; i < elements.size(); i++) {
                assertHolds(actual.get(i), elements.get(i), where + "/" + i);
            }
        } else if (shown.asText().endsWith(CUT)) {
            String begun = shown.asText();
            assertThat(actual.asText()).as(where).startsWith(begun.substring(0, begun.length() - CUT.length()));
        } else {
            assertThat(actual).as(where).isEqualTo(shown);
        }
    }

    private static List<String> blocks(Pattern block, String page) {
        return block.matcher(page).results().map(match -> match.group(1)).toList();
    }

    private static Pattern block(String marker) {
        return Pattern.compile("<!-- " + marker + " -->\\s*```\\w*\\n(.*?)```", Pattern.DOTALL);
    }
}
