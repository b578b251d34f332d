package org.taskgrader.core.exercise.exchange.job;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.exchange.ExchangeException;
import org.taskgrader.core.exercise.exchange.FileTree;

/**
 * A job that brings its exercise along: {@code {"exercise": {"files": {…}}, "source": "…", "lang": "fr"}}. A file is a text,
 * or {@code {"base64": "…"}} where it is none.
 *
 * @param exercise the files of its folder
 * @param source the program, if there is one
 * @param lang the language of the answer, if it is named
 * @param hints how many hints the answer is to show, if that is said
 */
public record JobDocument(FileTree exercise, Optional<String> source, Optional<String> lang, OptionalInt hints) {

    /** Of a whole document, in octets of UTF-8. */
    public static final int MAX_BYTES = 4 * 1024 * 1024;

    private static final int MOST_HINTS = 100;
    private static final Set<String> FIELDS = Set.of("exercise", "source", "lang", "hints");

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * Reads a document.
     *
     * @param flaws where all that is wrong is told; only if it is nothing the document is of any use
     */
    public static JobDocument of(JsonNode document, List<JsonFlaw> flaws) {
        flaws.addAll(JsonFlaw.unknownFields(document, "#", FIELDS));
        return new JobDocument(
                JobFiles.of(document.path("exercise"), flaws),
                text(document, "source", flaws),
                text(document, "lang", flaws),
                hints(document.path("hints"), flaws));
    }

    /**
     * Reads the content of a file.
     *
     * @throws ExchangeException if it is no such document
     */
    public static JobDocument parse(Bytes content) throws ExchangeException {
        List<JsonFlaw> flaws = new ArrayList<>();
        JobDocument job;
        try {
            if (content.size() > MAX_BYTES) {
                throw new ExchangeException(
                        "it has more than " + MAX_BYTES + " octets, the most that such a document may");
            }
            JsonNode tree = JSON.readTree(content.toArray());
            if (!tree.isObject()) {
                throw new ExchangeException("it is not a JSON object: {\"exercise\": {\"files\": {…}}, \"source\": …}");
            }
            job = of(tree, flaws);
        } catch (JsonProcessingException e) {
            throw new ExchangeException(
                    "it is not JSON: line " + e.getLocation().getLineNr() + ": "
                            + e.getOriginalMessage().lines().findFirst().orElse(""));
        } catch (IOException e) {
            throw new ExchangeException("it cannot be read: " + e.getMessage());
        }
        if (!flaws.isEmpty()) {
            throw new ExchangeException(String.join(
                    "\n    ",
                    flaws.stream()
                            .map(flaw -> flaw.pointer() + ": " + flaw.what())
                            .toList()));
        }
        return job;
    }

    /** Its JSON, in which people can read texts and the same document is always the same octets. */
    public Bytes json() {
        ObjectNode document = JSON.createObjectNode();
        document.putObject("exercise").set("files", JobFiles.json(exercise));
        source.ifPresent(text -> document.put("source", text));
        lang.ifPresent(tag -> document.put("lang", tag));
        hints.ifPresent(number -> document.put("hints", number));
        try {
            return Bytes.utf8(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can always be written", e);
        }
    }

    private static Optional<String> text(JsonNode document, String name, List<JsonFlaw> flaws) {
        JsonNode value = document.path(name);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            flaws.add(new JsonFlaw(JsonFlaw.pointer("#", name), "This field must be a string."));
            return Optional.empty();
        }
        return Optional.of(value.textValue());
    }

    private static OptionalInt hints(JsonNode value, List<JsonFlaw> flaws) {
        boolean number = value.isInt() && value.intValue() >= 0 && value.intValue() <= MOST_HINTS;
        if (!value.isMissingNode() && !number) {
            flaws.add(new JsonFlaw("#/hints", "This field must be a whole number from 0 to " + MOST_HINTS + "."));
        }
        return number ? OptionalInt.of(value.intValue()) : OptionalInt.empty();
    }

    /** Whether it can be written in UTF-8; what holds half of a surrogate pair cannot. */
    static boolean isUnicode(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
