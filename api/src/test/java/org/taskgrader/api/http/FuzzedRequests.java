package org.taskgrader.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map.Entry;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.taskgrader.api.testing.Contract;
import org.taskgrader.api.testing.DoublingExercise;

/**
 * Requests made from the published description: half as it wants them, half not, in its paths, parameters, headers and bodies.
 * The same number gives the same request again, but for the ids of what earlier ones have made.
 */
final class FuzzedRequests {

    /** Texts that have broken services before. */
    private static final List<String> HOSTILE = List.of(
            "",
            " ",
            "null",
            "-1",
            "0",
            "2147483648",
            "9223372036854775808",
            "1e999",
            "NaN",
            "true",
            "../../../../etc/passwd",
            "..%2f..%2f",
            "/",
            "//",
            "%00",
            "a\u0000b",
            "\u0001\u001f\u007f",
            "'; drop table submission; --",
            "' or '1'='1",
            "<script>alert(1)</script>",
            "${jndi:ldap://127.0.0.1:1/a}",
            "{{7*7}}",
            "%s%n%x%d",
            "é😀\u202e\ufeff",
            "\ud800",
            "1-1-1-1-1",
            "00000000-0000-0000-0000-000000000000",
            "x".repeat(300),
            "x".repeat(3_000),
            "a\r\nX-Injected: 1",
            "*",
            "tg_0123456789ab_");

    private static final List<String> MEDIA_TYPES = List.of(
            "application/json",
            "application/json; charset=utf-16",
            "application/xml",
            "text/plain",
            "multipart/form-data",
            "nonsense",
            "*/*",
            "application/json;q=nonsense",
            "application/vnd.taskgrader+json");

    private static final List<String> PREFERENCES =
            List.of("wait=0", "wait=1", "wait=-1", "wait=1;x=2, respond-async", "wait=", "wait=99999999999", "\"");

    private static final List<String> PROGRAMS = List.of(
            "// double", "// echo", "// write 4", "// does not compile", "// sandbox fails", "int main(void) {}");

    /** Around each parameter of a path. */
    private static final Pattern PARAMETERS = Pattern.compile("(?=\\{)|(?<=})");

    private final JsonNode document;
    private final Contract contract;
    private final String base;
    private final List<Operation> operations = new ArrayList<>();

    /** Ids that answers have named. */
    private final Queue<String> known = new ConcurrentLinkedQueue<>();

    /** An operation of the description. */
    private record Operation(String method, String path, String pointer, JsonNode node) {}

    FuzzedRequests(Contract contract, String base) {
        this.contract = contract;
        this.document = contract.document();
        this.base = base;
        for (Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Entry<String, JsonNode> method : path.getValue().properties()) {
                String pointer = "/paths/" + Contract.escaped(path.getKey()) + "/" + method.getKey();
                operations.add(new Operation(
                        method.getKey().toUpperCase(Locale.ROOT), path.getKey(), pointer, method.getValue()));
            }
        }
    }

    int operations() {
        return operations.size();
    }

    /** An id that later requests may ask for. */
    void remember(String id) {
        if (known.size() > 50) {
            known.poll();
        }
        known.add(id);
    }

    HttpRequest request(int number) {
        Random random = new Random(20_261_128L + number);
        Operation operation = operations.get(number % operations.size());
        boolean wild = random.nextBoolean();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path(operation, random, wild)))
                .timeout(Duration.ofSeconds(60));
        headers(operation, random, wild, request);
        String method =
                random.nextInt(40) == 0 ? pick(random, List.of("PUT", "PATCH", "HEAD", "OPTIONS")) : operation.method();
        if (operation.node().has("requestBody")) {
            request.method(method, BodyPublishers.ofByteArray(body(operation, random, wild)));
        } else {
            request.method(
                    method,
                    random.nextInt(20) == 0 ? BodyPublishers.ofString("{\"unasked\":1}") : BodyPublishers.noBody());
        }
        return request.build();
    }

    private String path(Operation operation, Random random, boolean wild) {
        StringBuilder path = new StringBuilder();
        for (String part : PARAMETERS.splitAsStream(operation.path()).toList()) {
            path.append(part.startsWith("{") ? parameter(operation.path(), random, wild) : part);
        }
        StringBuilder query = new StringBuilder();
        for (JsonNode declared : operation.node().path("parameters")) {
            JsonNode parameter = document.at(contract.resolve(pointerTo(declared)));
            JsonNode shown = parameter.isMissingNode() ? declared : parameter;
            if (shown.path("in").asText().equals("query") && random.nextBoolean()) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(shown.path("name").asText())
                        .append('=')
                        .append(encoded(wild ? pick(random, HOSTILE) : pick(random, List.of("true", "fr", "en", "1"))));
            }
        }
        if (wild && random.nextInt(10) == 0) {
            query.append(query.isEmpty() ? '?' : '&').append(encoded(pick(random, HOSTILE)));
        }
        return path.append(query).toString();
    }

    private static String pointerTo(JsonNode declared) {
        return declared.has("$ref") ? declared.path("$ref").asText().substring(1) : "/none";
    }

    private String parameter(String path, Random random, boolean wild) {
        if (wild) {
            return encoded(pick(random, HOSTILE));
        }
        if (path.startsWith("/api/v1/exercises")) {
            return DoublingExercise.ID;
        }
        List<String> ids = List.copyOf(known);
        return ids.isEmpty() ? "learner-1" : encoded(pick(random, ids));
    }

    private static void headers(Operation operation, Random random, boolean wild, HttpRequest.Builder request) {
        if (operation.node().has("requestBody")) {
            request.header(
                    "Content-Type",
                    wild && random.nextInt(4) == 0 ? pick(random, MEDIA_TYPES) : MEDIA_TYPES.getFirst());
        }
        request.header("Prefer", wild ? pick(random, PREFERENCES) : "wait=1");
        if (wild) {
            for (String name : List.of(
                    "Accept", "Accept-Language", "Last-Event-ID", "Idempotency-Key", "Authorization", "Origin")) {
                if (random.nextInt(6) == 0) {
                    request.header(
                            name, sendable(name.equals("Accept") ? pick(random, MEDIA_TYPES) : pick(random, HOSTILE)));
                }
            }
        }
    }

    private byte[] body(Operation operation, Random random, boolean wild) {
        JsonNode content = operation.node().path("requestBody").path("content").path("application/json");
        JsonNode schema = content.path("schema");
        String whole = valid(schema, "", random);
        if (!wild) {
            return whole.getBytes(StandardCharsets.UTF_8);
        }
        return switch (random.nextInt(12)) {
            case 0 -> new byte[0];
            case 1 -> whole.substring(0, random.nextInt(whole.length())).getBytes(StandardCharsets.UTF_8);
            case 2 -> whole.getBytes(StandardCharsets.UTF_16);
            case 3 -> noise(random);
            case 4 -> ("[".repeat(1 + random.nextInt(5_000)) + whole).getBytes(StandardCharsets.UTF_8);
            case 5 -> (whole + whole).getBytes(StandardCharsets.UTF_8);
            case 6 -> ("{\"a\":".repeat(200) + "1" + "}".repeat(200)).getBytes(StandardCharsets.UTF_8);
            case 7 ->
                ("{\"" + "n".repeat(random.nextInt(5_000)) + "\":" + "9".repeat(1 + random.nextInt(2_000)) + "}")
                        .getBytes(StandardCharsets.UTF_8);
            case 8 -> ("{\"source\":\"" + "x".repeat(random.nextInt(700_000)) + "\"}").getBytes(StandardCharsets.UTF_8);
            default -> broken(schema, random).getBytes(StandardCharsets.UTF_8);
        };
    }

    private static byte[] noise(Random random) {
        byte[] noise = new byte[random.nextInt(2_000)];
        random.nextBytes(noise);
        return noise;
    }

    /** A value as the schema wants it. */
    private String valid(JsonNode declared, String name, Random random) {
        JsonNode schema = schema(declared);
        return switch (type(schema)) {
            case "object" -> object(schema, random, false);
            case "array" -> "[" + valid(schema.path("items"), name, random) + "]";
            case "integer", "number" -> Integer.toString(random.nextInt(5));
            case "boolean" -> Boolean.toString(random.nextBoolean());
            default -> text(named(name, random));
        };
    }

    private static String named(String name, Random random) {
        return switch (name) {
            case "exercise" -> DoublingExercise.ID;
            case "source" -> pick(random, PROGRAMS);
            case "lang" -> pick(random, List.of("en", "fr", "es"));
            case "learner" -> "learner-" + random.nextInt(5);
            case "platform" -> "local";
            case "id" -> "platform-" + random.nextInt(1_000);
            case "scopes" -> pick(random, List.of("submit", "read", "author", "analytics"));
            default -> "text";
        };
    }

    /** An object with the wrong values at some of its fields, and some fields too many or too few. */
    private String broken(JsonNode declared, Random random) {
        return object(schema(declared), random, true);
    }

    private String object(JsonNode schema, Random random, boolean broken) {
        List<String> fields = new ArrayList<>();
        for (Entry<String, JsonNode> property : schema.path("properties").properties()) {
            if (!broken || random.nextInt(5) > 0) {
                String value = broken && random.nextInt(3) == 0
                        ? wrong(random)
                        : valid(property.getValue(), property.getKey(), random);
                fields.add(text(property.getKey()) + ":" + value);
                if (broken && random.nextInt(15) == 0) {
                    fields.add(text(property.getKey()) + ":" + value);
                }
            }
        }
        if (broken && random.nextInt(4) == 0) {
            fields.add(text(pick(random, HOSTILE)) + ":" + wrong(random));
        }
        return "{" + String.join(",", fields) + "}";
    }

    private static String wrong(Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> "null";
            case 1 -> "[]";
            case 2 -> "{}";
            case 3 -> "-1";
            case 4 -> "1e400";
            case 5 -> "[[[[null]]]]";
            case 6 -> "[\"" + "x".repeat(random.nextInt(100)) + "\",1,null]";
            case 7 -> "\"\\ud800\\u0000\"";
            default -> text(pick(random, HOSTILE));
        };
    }

    private JsonNode schema(JsonNode declared) {
        JsonNode schema = declared;
        while (schema.has("$ref")) {
            schema = document.at(schema.path("$ref").asText().substring(1));
        }
        return schema;
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asText() : type.asText(schema.has("properties") ? "object" : "string");
    }

    /** As a JSON string, with everything unusual escaped. */
    private static String text(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c < 0x20 || c > 0x7e || c == '"' || c == '\\') {
                json.append(String.format("\\u%04x", c));
            } else {
                json.append((char) c);
            }
        });
        return json.append('"').toString();
    }

    /** Percent-encoded for any place of an address. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** What a client library lets into a header at all. */
    private static String sendable(String text) {
        return text.replaceAll("[^\\x20-\\x7e]", "?");
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
