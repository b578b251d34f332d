package org.taskgrader.api.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.taskgrader.api.problem.Problem;
import org.taskgrader.api.problem.Problem.FieldError;
import org.taskgrader.api.problem.ProblemException;
import org.taskgrader.api.problem.ProblemType;
import org.taskgrader.core.exercise.exchange.job.JsonFlaw;

/** Requests' bodies as trees: one JSON object each, and not too large. */
public final class JsonBody {

    /** Room for the longest program with every octet escaped as {@code \}{@code u00NN}, and for the rest. */
    static final int MAX_BYTES = 512 * 1024;

    /** Of a value, a name, a bracket; a batch of the most submissions has a third of it. In memory each is many octets. */
    private static final int MAX_TOKENS = 20_000;

    /** Far more than any body needs, and little enough for nobody to make reading slow or deep. */
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(16)
            .maxTokenCount(MAX_TOKENS)
            .maxNumberLength(40)
            .maxNameLength(200)
            .maxStringLength(BatchBody.MAX_BYTES)
            .build();

    private static final ObjectReader JSON = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(LIMITS).build())
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
    public static JsonNode read(InputStream body, String shape) throws IOException {
        return object(octets(body, MAX_BYTES), shape);
    }

    /**
     * Reads a body to its end.
     *
     * @throws ProblemException if it has more than {@code most} octets
     */
    static byte[] octets(InputStream body, int most) throws IOException {
        byte[] octets = body.readNBytes(most + 1);
        if (octets.length > most) {
            throw new ProblemException(
                    Problem.of(ProblemType.BODY_TOO_LARGE, "The body has more than " + most + " octets."));
        }
        return octets;
    }

    /** As {@link #read}, of octets that were read. */
    static JsonNode object(byte[] octets, String shape) throws IOException {
        JsonNode tree = tree(octets, "");
        if (!tree.isObject()) {
            throw new ProblemException(
                    Problem.of(ProblemType.MALFORMED_JSON, "The body must be a JSON object: " + shape + "."));
        }
        return tree;
    }

    /**
     * Reads a value from each line that is not empty (ndjson.org).
     *
     * @param most how many values at most; those behind them are not read
     * @throws ProblemException if a line is none, naming it
     */
    static List<JsonNode> lines(byte[] octets, int most) throws IOException {
        List<JsonNode> values = new ArrayList<>();
        int line = 1;
        int start = 0;
        for (int i = 0; i <= octets.length && values.size() < most; i++) {
            if (i == octets.length || octets[i] == '\n') {
                byte[] value = Arrays.copyOfRange(octets, start, i);
                if (!isBlank(value)) {
                    values.add(tree(value, "of line " + line + " of the body "));
                }
                line++;
                start = i + 1;
            }
        }
        return values;
    }

    private static boolean isBlank(byte[] line) {
        for (byte octet : line) {
            if (octet != ' ' && octet != '\t' && octet != '\r') {
                return false;
            }
        }
        return true;
    }

    /** {@code part} says what of the body this is, if it is not all of it. */
    private static JsonNode tree(byte[] octets, String part) throws IOException {
        try {
            return JSON.readTree(octets);
        } catch (JsonProcessingException e) {
            JsonLocation place = e.getLocation();
            String where = place == null ? "" : " at line " + place.getLineNr() + ", column " + place.getColumnNr();
            throw new ProblemException(
                    Problem.of(ProblemType.MALFORMED_JSON, "Reading " + part + "stopped" + where + ": " + reason(e)));
        }
    }

    /** Jackson's reason without the names of its own classes and the excerpt of the body that it may hold. */
    private static String reason(JsonProcessingException e) {
        return e.getOriginalMessage()
                .replaceAll(", from `[^`]*`", "")
                .replaceAll("\\(?\\b(com|java)\\.[\\w.$]+\\)?", "input");
    }

    /** An error for each field that is not among those known, of the object {@code at} this place. */
    public static List<FieldError> unknownFields(JsonNode body, String at, Set<String> known) {
        return errors(JsonFlaw.unknownFields(body, at, known));
    }

    static List<FieldError> errors(List<JsonFlaw> flaws) {
        return flaws.stream()
                .map(flaw -> new FieldError(flaw.pointer(), flaw.what()))
                .toList();
    }

    /**
     * Goes on if {@code errors} is empty.
     *
     * @throws ProblemException with all of them, if there are some
     */
    public static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw SubmissionBody.invalid(errors);
        }
    }
}
