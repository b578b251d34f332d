package org.taskgrader.api.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.taskgrader.api.problem.Problem;
import org.taskgrader.api.problem.Problem.FieldError;
import org.taskgrader.api.problem.ProblemException;
import org.taskgrader.api.problem.ProblemType;

/** Requests' bodies as trees: one JSON object each, and not too large. */
final class JsonBody {

    /** Room for the longest program with every octet escaped as {@code \}{@code u00NN}, and for the rest. */
    static final int MAX_BYTES = 512 * 1024;

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private JsonBody() {}

    /**
     * Reads an object.
     *
     * @param shape what it looks like, for who sent something else
     * @throws ProblemException if it is none
     */
    static JsonNode read(InputStream body, String shape) throws IOException {
        byte[] octets = body.readNBytes(MAX_BYTES + 1);
        if (octets.length > MAX_BYTES) {
            throw new ProblemException(
                    Problem.of(ProblemType.BODY_TOO_LARGE, "The body has more than " + MAX_BYTES + " octets."));
        }
        JsonNode tree = tree(octets);
        if (!tree.isObject()) {
            throw new ProblemException(
                    Problem.of(ProblemType.MALFORMED_JSON, "The body must be a JSON object: " + shape + "."));
        }
        return tree;
    }

    private static JsonNode tree(byte[] octets) throws IOException {
        try {
            return JSON.readTree(octets);
        } catch (JsonProcessingException e) {
            JsonLocation place = e.getLocation();
            String where = place == null ? "" : " at line " + place.getLineNr() + ", column " + place.getColumnNr();
            throw new ProblemException(
                    Problem.of(ProblemType.MALFORMED_JSON, "Reading stopped" + where + ": " + reason(e)));
        }
    }

    /** Jackson's reason without the names of its own classes and the excerpt of the body that it may hold. */
    private static String reason(JsonProcessingException e) {
        return e.getOriginalMessage().replaceAll("\\(?\\b(com|java)\\.[\\w.$]+\\)?", "input");
    }

    /** An error for each field that is not among those known. */
    static List<FieldError> unknownFields(JsonNode body, Set<String> known) {
        String names = String.join(", ", known.stream().sorted().toList());
        List<FieldError> errors = new ArrayList<>();
        body.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                errors.add(new FieldError(pointer(name), "There is no such field; known are " + names + "."));
            }
        });
        return errors;
    }

    static String pointer(String name) {
        String bounded = name.length() > 100 ? name.substring(0, 100) + "…" : name;
        return "#/" + bounded.replace("~", "~0").replace("/", "~1");
    }
}
