package org.taskgrader.core.execution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.execution.RunOutcome.Activity;
import org.taskgrader.core.execution.RunOutcome.SkipReason;
import org.taskgrader.core.execution.RunOutcome.Stream;

/** An {@link Execution} as JSON that people can read: what a sandbox did, recorded to be looked at again. */
public final class ExecutionJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ExecutionJson() {}

    /**
     * Reads a file that {@link #write} has written.
     *
     * @throws IllegalStateException naming the file, if it is no such file
     */
    public static Execution read(Path file) {
        try {
            return execution(JSON.readTree(file.toFile()));
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        }
    }

    public static void write(Execution execution, Path file) {
        try {
            Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json(execution)) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Execution execution(JsonNode json) {
        List<ProcessResult> runs = new ArrayList<>();
        json.required("runs").forEach(run -> runs.add(result(run)));
        return new Execution(
                result(json.required("compilation")),
                runs,
                json.required("toolchain").textValue());
    }

    static ObjectNode json(Execution execution) {
        ObjectNode json = JSON.createObjectNode();
        json.put("toolchain", execution.toolchain());
        json.set("compilation", json(execution.compilation()));
        ArrayNode runs = json.putArray("runs");
        execution.runs().forEach(run -> runs.add(json(run)));
        return json;
    }

    static ProcessResult result(JsonNode json) {
        return new ProcessResult(
                outcome(json.required("outcome")),
                Duration.ofMillis(json.path("cpuMillis").asLong()),
                Duration.ofMillis(json.path("wallMillis").asLong()),
                ByteSize.ofBytes(json.path("peakMemory").asLong()),
                json.path("inputRead").asLong(),
                output(json.path("stdout")),
                output(json.path("stderr")),
                files(json.path("files")),
                json.has("conversation") ? Optional.of(conversation(json.get("conversation"))) : Optional.empty());
    }

    static ObjectNode json(ProcessResult result) {
        ObjectNode json = JSON.createObjectNode();
        json.set("outcome", json(result.outcome()));
        json.put("cpuMillis", result.cpu().toMillis());
        json.put("wallMillis", result.wall().toMillis());
        json.put("peakMemory", result.peakMemory().bytes());
        json.put("inputRead", result.inputRead());
        json.set("stdout", json(result.stdout()));
        json.set("stderr", json(result.stderr()));
        if (!result.files().isEmpty()) {
            ArrayNode files = json.putArray("files");
            result.files().forEach(file -> files.add(json(file)));
        }
        result.conversation().ifPresent(conversation -> json.set("conversation", json(conversation)));
        return json;
    }

    private static Conversation conversation(JsonNode json) {
        List<Conversation.Turn> turns = new ArrayList<>();
        json.required("turns")
                .forEach(turn -> turns.add(new Conversation.Turn(
                        Conversation.Speaker.valueOf(turn.required("speaker").textValue()), content(turn))));
        return new Conversation(
                turns,
                json.path("leftOut").asLong(),
                content(json.path("afterwards")),
                Conversation.Ending.valueOf(json.required("ending").textValue()),
                result(json.required("interactor")));
    }

    private static ObjectNode json(Conversation conversation) {
        ObjectNode json = JSON.createObjectNode();
        ArrayNode turns = json.putArray("turns");
        conversation
                .turns()
                .forEach(turn -> turns.add(put(
                        JSON.createObjectNode().put("speaker", turn.speaker().name()), turn.said())));
        if (conversation.leftOut() > 0) {
            json.put("leftOut", conversation.leftOut());
        }
        if (!conversation.afterwards().isEmpty()) {
            json.set("afterwards", put(JSON.createObjectNode(), conversation.afterwards()));
        }
        json.put("ending", conversation.ending().name());
        json.set("interactor", json(conversation.interactor()));
        return json;
    }

    private static List<ReturnedFile> files(JsonNode json) {
        List<ReturnedFile> files = new ArrayList<>();
        json.forEach(file -> files.add(new ReturnedFile(
                file.required("name").textValue(),
                ReturnedFile.Status.valueOf(file.required("status").textValue()),
                content(file))));
        return files;
    }

    private static ObjectNode json(ReturnedFile file) {
        ObjectNode json = JSON.createObjectNode();
        json.put("name", file.name());
        json.put("status", file.status().name());
        return put(json, file.content());
    }

    private static RunOutcome outcome(JsonNode json) {
        String type = json.required("type").asText();
        return switch (type) {
            case "exited" -> new RunOutcome.Exited(json.required("status").intValue());
            case "signalled" -> new RunOutcome.Signalled(json.required("signal").intValue());
            case "cpu-limit" -> new RunOutcome.CpuLimitReached();
            case "wall-limit" ->
                new RunOutcome.WallLimitReached(
                        Activity.valueOf(json.required("activity").asText()));
            case "memory-limit" -> new RunOutcome.MemoryLimitReached();
            case "output-limit" ->
                new RunOutcome.OutputLimitReached(
                        Stream.valueOf(json.required("stream").asText()));
            case "process-limit" -> new RunOutcome.ProcessLimitReached();
            case "file-limit" -> new RunOutcome.FileLimitReached();
            case "skipped" ->
                new RunOutcome.Skipped(
                        SkipReason.valueOf(json.required("reason").asText()));
            case "sandbox-failure" ->
                new RunOutcome.SandboxFailure(
                        json.required("stage").asText(), json.required("detail").asText());
            default -> throw new IllegalArgumentException("unknown outcome " + type);
        };
    }

    private static ObjectNode json(RunOutcome outcome) {
        ObjectNode json = JSON.createObjectNode();
        return switch (outcome) {
            case RunOutcome.Exited(int status) -> json.put("type", "exited").put("status", status);
            case RunOutcome.Signalled(int signal) ->
                json.put("type", "signalled").put("signal", signal);
            case RunOutcome.CpuLimitReached() -> json.put("type", "cpu-limit");
            case RunOutcome.WallLimitReached(Activity activity) ->
                json.put("type", "wall-limit").put("activity", activity.name());
            case RunOutcome.MemoryLimitReached() -> json.put("type", "memory-limit");
            case RunOutcome.OutputLimitReached(Stream stream) ->
                json.put("type", "output-limit").put("stream", stream.name());
            case RunOutcome.ProcessLimitReached() -> json.put("type", "process-limit");
            case RunOutcome.FileLimitReached() -> json.put("type", "file-limit");
            case RunOutcome.Skipped(SkipReason reason) ->
                json.put("type", "skipped").put("reason", reason.name());
            case RunOutcome.SandboxFailure(String stage, String detail) ->
                json.put("type", "sandbox-failure").put("stage", stage).put("detail", detail);
        };
    }

    private static CapturedOutput output(JsonNode json) {
        return new CapturedOutput(content(json), json.path("truncated").asBoolean());
    }

    private static ObjectNode json(CapturedOutput output) {
        ObjectNode json = put(JSON.createObjectNode(), output.content());
        return output.truncated() ? json.put("truncated", true) : json;
    }

    private static Bytes content(JsonNode json) {
        return json.has("base64")
                ? Bytes.of(Base64.getDecoder().decode(json.get("base64").textValue()))
                : Bytes.utf8(json.path("text").asText());
    }

    /** Text as text; what is no UTF-8 as base64. */
    private static ObjectNode put(ObjectNode json, Bytes content) {
        String text = content.text();
        return Bytes.utf8(text).equals(content)
                ? json.put("text", text)
                : json.put("base64", Base64.getEncoder().encodeToString(content.toArray()));
    }
}
