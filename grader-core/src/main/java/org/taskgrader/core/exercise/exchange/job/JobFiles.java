package org.taskgrader.core.exercise.exchange.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.exchange.FileTree;

/** The files of an exercise in a document. They are only ever in memory, so no path can lead anywhere; odd ones are refused all the same. */
final class JobFiles {

    private static final int MOST = 1000;
    private static final int LONGEST_PATH = 200;
    private static final String AT = "#/exercise";
    private static final String FILES = AT + "/files";

    /** Of a name: none is "." or "..", and none is hidden but the one that remembers what was generated. */
    private static final String NAME = "(\\.generated|[^\\p{Cntrl}\\\\/.][^\\p{Cntrl}\\\\/]*)";

    private static final Pattern PATH = Pattern.compile(NAME + "(/" + NAME + ")*");

    private JobFiles() {}

    static FileTree of(JsonNode exercise, List<JsonFlaw> flaws) {
        SortedMap<String, Bytes> files = new TreeMap<>();
        if (!exercise.isObject()) {
            flaws.add(new JsonFlaw(
                    AT,
                    exercise.isMissingNode()
                            ? "This field is missing."
                            : "This field must be an object: {\"files\": {\"exercise.yaml\": …}}."));
            return new FileTree(files);
        }
        flaws.addAll(JsonFlaw.unknownFields(exercise, AT, Set.of("files")));
        JsonNode written = exercise.path("files");
        if (!written.isObject() || written.isEmpty() || written.size() > MOST) {
            flaws.add(
                    new JsonFlaw(
                            FILES,
                            written.isMissingNode()
                                    ? "This field is missing."
                                    : written.size() > MOST
                                            ? "There are " + written.size() + " files; an exercise may have " + MOST
                                                    + "."
                                            : "This field must be an object with a file by each path: {\"exercise.yaml\": …}."));
            return new FileTree(files);
        }
        for (Map.Entry<String, JsonNode> file : written.properties()) {
            String at = JsonFlaw.pointer(FILES, file.getKey());
            if (isPath(file.getKey(), at, flaws)) {
                content(file.getValue(), at, flaws).ifPresent(content -> files.put(file.getKey(), content));
            }
        }
        files.keySet().stream()
                .filter(path -> !files.subMap(path + "/", path + "0").isEmpty())
                .forEach(path -> flaws.add(new JsonFlaw(
                        JsonFlaw.pointer(FILES, path), "This is a file here and a folder in other paths.")));
        return new FileTree(files);
    }

    private static boolean isPath(String path, String at, List<JsonFlaw> flaws) {
        boolean fits = path.length() <= LONGEST_PATH && PATH.matcher(path).matches() && JobDocument.isUnicode(path);
        if (!fits) {
            flaws.add(new JsonFlaw(
                    at,
                    "This is no path within an exercise: write names with \"/\" between them, as in \"tests/1.in\", at most "
                            + LONGEST_PATH + " characters, no name beginning with a dot."));
        }
        return fits;
    }

    private static Optional<Bytes> content(JsonNode value, String at, List<JsonFlaw> flaws) {
        if (value.isTextual()) {
            if (!JobDocument.isUnicode(value.textValue())) {
                flaws.add(new JsonFlaw(at, "This holds half of a surrogate pair, which is no text in UTF-8."));
                return Optional.empty();
            }
            return Optional.of(Bytes.utf8(value.textValue()));
        }
        JsonNode encoded = value.path("base64");
        if (!value.isObject() || !encoded.isTextual()) {
            flaws.add(new JsonFlaw(at, "A file is a string, or {\"base64\": \"…\"} where it is no text in UTF-8."));
            return Optional.empty();
        }
        flaws.addAll(JsonFlaw.unknownFields(value, at, Set.of("base64")));
        try {
            return Optional.of(Bytes.of(Base64.getDecoder().decode(encoded.textValue())));
        } catch (IllegalArgumentException e) {
            flaws.add(new JsonFlaw(at + "/base64", "This is no Base64 (RFC 4648, section 4, without line breaks)."));
            return Optional.empty();
        }
    }

    static ObjectNode json(FileTree tree) {
        ObjectNode files = JsonNodeFactory.instance.objectNode();
        tree.files().forEach((path, content) -> {
            if (Bytes.utf8(content.text()).equals(content)) {
                files.put(path, content.text());
            } else {
                files.putObject(path).put("base64", Base64.getEncoder().encodeToString(content.toArray()));
            }
        });
        return files;
    }

    /** Whether a file can be in a document, which those that tools leave behind cannot. */
    static boolean takes(String path) {
        return path.length() <= LONGEST_PATH && PATH.matcher(path).matches();
    }
}
