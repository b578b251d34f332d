package org.taskgrader.core.execution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.taskgrader.core.plan.Compilation;
import org.taskgrader.core.plan.Investigation;

/** What a sandbox answered to investigations, as a file: the results of each by its {@linkplain #key key}. */
public final class InvestigationsJson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int KEY_LENGTH = 16;

    private InvestigationsJson() {}

    /** What all investigations with the same steps share; limits decide no answer of an honest program. */
    public static String key(Investigation investigation) {
        StringBuilder text = new StringBuilder();
        investigation.steps().forEach(step -> text.append(described(step)).append('\n'));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, KEY_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String described(Investigation.Step step) {
        return switch (step) {
            case Investigation.Check(Compilation compilation) -> "check " + described(compilation);
            case Investigation.Build(String program, Compilation compilation) ->
                "build " + program + " " + described(compilation);
            case Investigation.Run run ->
                "run " + run.program() + " " + run.invocation().arguments() + " "
                        + run.invocation().environment() + " "
                        + run.invocation().input().text();
            case Investigation.Debug debug ->
                "debug " + debug.program() + " " + debug.invocation().arguments() + " " + debug.script() + " "
                        + debug.invocation().input().text();
        };
    }

    private static String described(Compilation compilation) {
        StringBuilder text = new StringBuilder(compilation.arguments().toString());
        compilation
                .files()
                .forEach(file -> text.append(' ')
                        .append(file.name())
                        .append(' ')
                        .append(file.content().text()));
        return text.toString();
    }

    /** Empty where there is no file: most programs were never investigated. */
    public static Map<String, List<ProcessResult>> read(Path file) {
        if (!Files.exists(file)) {
            return Map.of();
        }
        Map<String, List<ProcessResult>> answers = new TreeMap<>();
        try {
            for (JsonNode entry : JSON.readTree(file.toFile())) {
                List<ProcessResult> results = new ArrayList<>();
                entry.required("results").forEach(result -> results.add(ExecutionJson.result(result)));
                answers.put(entry.required("steps").textValue(), List.copyOf(results));
            }
            return answers;
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        }
    }

    /** Leaves no file where there is nothing to write. */
    public static void write(Map<String, List<ProcessResult>> answers, Path file) {
        ArrayNode json = JSON.createArrayNode();
        new TreeMap<>(answers).forEach((key, results) -> {
            ObjectNode entry = json.addObject().put("steps", key);
            ArrayNode all = entry.putArray("results");
            results.forEach(result -> all.add(ExecutionJson.json(result)));
        });
        try {
            if (answers.isEmpty()) {
                Files.deleteIfExists(file);
            } else {
                Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
