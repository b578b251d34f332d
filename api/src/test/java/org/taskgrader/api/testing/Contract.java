package org.taskgrader.api.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The OpenAPI document that the service publishes, as a filter of RestAssured: every answer's status, media type and body
 * must be what the document says of its operation. Answers to paths that it does not know must be problems.
 */
public final class Contract implements Filter {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LOCATION = "https://taskgrader.test/openapi.json";

    private final JsonNode document;
    private final SchemaRegistry schemas;

    private Contract(String published) throws JsonProcessingException {
        document = JSON.readTree(published);
        schemas = SchemaRegistry.withDialect(
                Dialects.getOpenApi31(), builder -> builder.schemas(Map.of(LOCATION, published)));
    }

    /** Reads the document from the running service. */
    public static Contract published() {
        String published = RestAssured.given()
                .noFilters()
                .queryParam("format", "json")
                .get("/q/openapi")
                .asString();
        try {
            return new Contract(published);
        } catch (JsonProcessingException e) {
            throw new AssertionError("the published description is no JSON: " + published, e);
        }
    }

    public JsonNode document() {
        return document;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification unused, FilterContext context) {
        Response response = context.next(request, unused);
        check(request.getMethod().toLowerCase(Locale.ROOT), request.getDerivedPath(), response);
        return response;
    }

    private void check(String method, String path, Response response) {
        Optional<String> operation = operation(method, path);
        if (operation.isEmpty()) {
            if (path.startsWith("/api/") || response.statusCode() == 404) {
                assertProblem(response);
            }
            return;
        }
        String status = Integer.toString(response.statusCode());
        String pointer = resolve(operation.get() + "/responses/" + status);
        assertThat(document.at(pointer).isMissingNode())
                .as("%s %s answered with %s, which is not in the description", method, path, status)
                .isFalse();
        if (response.asByteArray().length == 0) {
            assertThat(document.at(pointer).path("content").isEmpty())
                    .as("%s %s answered %s without a body", method, path, status)
                    .isTrue();
            return;
        }
        String mediaType = response.contentType().replaceFirst(";.*", "");
        String content = pointer + "/content/" + escaped(mediaType);
        assertThat(document.at(content).isMissingNode())
                .as("%s %s answered %s as %s, which is not in the description", method, path, status, mediaType)
                .isFalse();
        documents(mediaType, response.asString()).forEach(document -> assertValid(content + "/schema", document));
    }

    /** What is JSON in {@code body}: all of it, each of its lines, or nothing, as the media type says. */
    public static List<String> documents(String mediaType, String body) {
        if (mediaType.endsWith("ndjson")) {
            return body.lines().filter(line -> !line.isBlank()).toList();
        }
        return mediaType.endsWith("json") ? List.of(body) : List.of();
    }

    private void assertProblem(Response response) {
        assertThat(response.contentType()).as(response.asString()).startsWith("application/problem+json");
        assertValid("/components/schemas/Problem", response.asString());
    }

    /** Holds {@code body} against the schema at {@code pointer} in the document. */
    public void assertValid(String pointer, String body) {
        Schema schema = schemas.getSchema(SchemaLocation.of(LOCATION + "#" + pointer));
        try {
            assertThat(schema.validate(JSON.readTree(body)))
                    .as("%s against %s", body, pointer)
                    .isEmpty();
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + body, e);
        }
    }

    /** The place that {@code pointer} leads to, past a reference if there is one. */
    public String resolve(String pointer) {
        JsonNode reference = document.at(pointer).path("$ref");
        return reference.isMissingNode() ? pointer : reference.asText().substring(1);
    }

    /** Of several that fit, the one that says most: an exercise's id may be longer than its template. */
    private Optional<String> operation(String method, String path) {
        return document.path("paths").properties().stream()
                .filter(template -> path.matches(pattern(template.getKey()))
                        && template.getValue().has(method))
                .map(Entry::getKey)
                .max(Comparator.comparing(String::length))
                .map(template -> "/paths/" + escaped(template) + "/" + method);
    }

    /** An exercise's id holds slashes; everywhere else a parameter ends at the next one. */
    private static String pattern(String template) {
        String parameter = template.contains("/exercises/") ? ".+" : "[^/]+";
        return Pattern.quote(template).replaceAll("\\{[^}]+}", "\\\\E" + parameter + "\\\\Q");
    }

    /** A part of a JSON pointer (RFC 6901, section 3). */
    public static String escaped(String part) {
        return part.replace("~", "~0").replace("/", "~1");
    }
}
