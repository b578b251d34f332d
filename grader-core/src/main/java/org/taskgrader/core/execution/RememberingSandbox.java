package org.taskgrader.core.execution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.taskgrader.core.plan.Investigation;
import org.taskgrader.core.plan.Plan;

/**
 * Keeps what a sandbox answers, and answers the same request from what was kept: programs that were run once are classified
 * again in milliseconds, and without Docker.
 *
 * <p>A recording belongs to its request, down to the last of gcc's arguments, but not to the sandbox's image: who changes
 * the image takes a new folder. A failure of the sandbox is never kept.
 */
public final class RememberingSandbox implements Sandbox {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final Sandbox sandbox;

    /**
     * Prepares to record.
     *
     * @param folder may be shared by several processes at once; made if it is not there
     * @param sandbox asked for what was not recorded
     */
    public RememberingSandbox(Path folder, Sandbox sandbox) {
        this.folder = folder;
        this.sandbox = sandbox;
    }

    @Override
    public Execution execute(Plan plan, ExecutionListener listener) throws InterruptedException {
        Path file = fileOf(plan);
        Optional<Execution> recorded = read(file, ExecutionJson::execution);
        if (recorded.isPresent()) {
            tell(recorded.get(), listener);
            return recorded.get();
        }
        Execution execution = sandbox.execute(plan, listener);
        if (Stream.concat(Stream.of(execution.compilation()), execution.runs().stream())
                .noneMatch(RememberingSandbox::isOurFailure)) {
            write(file, ExecutionJson.json(execution));
        }
        return execution;
    }

    @Override
    public List<ProcessResult> investigate(Investigation investigation) throws InterruptedException {
        Path file = fileOf(investigation);
        Optional<List<ProcessResult>> recorded = read(file, RememberingSandbox::results);
        if (recorded.isPresent()) {
            return recorded.get();
        }
        List<ProcessResult> results = sandbox.investigate(investigation);
        if (results.stream().noneMatch(RememberingSandbox::isOurFailure)) {
            ArrayNode json = JSON.createArrayNode();
            results.forEach(result -> json.add(ExecutionJson.json(result)));
            write(file, json);
        }
        return results;
    }

    private static boolean isOurFailure(ProcessResult result) {
        return result.outcome() instanceof RunOutcome.SandboxFailure;
    }

    private static List<ProcessResult> results(JsonNode json) {
        List<ProcessResult> results = new ArrayList<>();
        json.forEach(result -> results.add(ExecutionJson.result(result)));
        return List.copyOf(results);
    }

    private static void tell(Execution execution, ExecutionListener listener) {
        listener.compiling();
        listener.compiled(execution.compilation());
        List<ProcessResult> runs = execution.runs();
        for (int i = 0; i < runs.size(); i++) {
            listener.ran(i, runs.get(i));
        }
    }

    /** In 256 folders: file systems and people dislike thousands of files in one. */
    private Path fileOf(Record request) {
        String name = RecordFingerprint.of(request);
        return folder.resolve(name.substring(0, 2)).resolve(name.substring(2) + ".json.gz");
    }

    private static <T> Optional<T> read(Path file, Function<JsonNode, T> reading) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (InputStream content = new GZIPInputStream(Files.newInputStream(file))) {
            return Optional.of(reading.apply(JSON.readTree(content)));
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(file + " is no recording (delete it): " + e.getMessage(), e);
        }
    }

    /** Whole or not at all, whoever else writes the same. */
    private static void write(Path file, JsonNode json) {
        try {
            Files.createDirectories(file.getParent());
            Path draft = Files.createTempFile(file.getParent(), "draft", null);
            try (OutputStream content = new GZIPOutputStream(Files.newOutputStream(draft))) {
                content.write(JSON.writeValueAsBytes(json));
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("the recording " + file + " could not be written: " + e.getMessage(), e);
        }
    }
}
