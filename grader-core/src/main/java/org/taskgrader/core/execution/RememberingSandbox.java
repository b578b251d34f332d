package org.taskgrader.core.execution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.taskgrader.core.bytes.RecordFingerprint;
import org.taskgrader.core.plan.Investigation;
import org.taskgrader.core.plan.Plan;

/**
 * Keeps what a sandbox answers, and answers the same request from what was kept: programs that were run once are classified
 * again in milliseconds, and without Docker. A failure of the sandbox is never kept.
 *
 * <p>It stands where programs run, and so knows nothing of what is expected of them, nor of words: whoever asks through it
 * judges and explains anew, by the rules and with the words of today.
 */
public final class RememberingSandbox implements Sandbox {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Recordings recordings;
    private final Sandbox sandbox;

    /**
     * Prepares to record.
     *
     * @param sandbox asked for what was not recorded
     */
    public RememberingSandbox(Recordings recordings, Sandbox sandbox) {
        this.recordings = recordings;
        this.sandbox = sandbox;
    }

    @Override
    public Execution execute(Plan plan, ExecutionListener listener) throws InterruptedException {
        return remembered(plan, recorded -> tell(recorded, listener), () -> sandbox.execute(plan, listener));
    }

    @Override
    public Execution executeAuthors(Plan plan) throws InterruptedException {
        return remembered(plan, recorded -> {}, () -> sandbox.executeAuthors(plan));
    }

    /** What it takes to have a plan carried out. */
    private interface Asking {

        Execution ask() throws InterruptedException;
    }

    private Execution remembered(Plan plan, Consumer<Execution> ifRecorded, Asking asking) throws InterruptedException {
        String fingerprint = RecordFingerprint.of(plan);
        Optional<Execution> recorded = recordings.find(fingerprint, ExecutionJson::execution);
        if (recorded.isPresent()) {
            ifRecorded.accept(recorded.get());
            return recorded.get();
        }
        Execution execution = asking.ask();
        keep(fingerprint, results(execution), ExecutionJson.json(execution));
        return execution;
    }

    private static List<ProcessResult> results(Execution execution) {
        return Stream.concat(Stream.of(execution.compilation()), execution.runs().stream())
                .toList();
    }

    @Override
    public List<ProcessResult> investigate(Investigation investigation) throws InterruptedException {
        String fingerprint = RecordFingerprint.of(investigation);
        Optional<List<ProcessResult>> recorded = recordings.find(fingerprint, RememberingSandbox::results);
        if (recorded.isPresent()) {
            return recorded.get();
        }
        List<ProcessResult> results = sandbox.investigate(investigation);
        ArrayNode json = JSON.createArrayNode();
        results.forEach(result -> json.add(ExecutionJson.json(result)));
        keep(fingerprint, results, json);
        return results;
    }

    private void keep(String fingerprint, List<ProcessResult> results, JsonNode answer) {
        if (results.stream().noneMatch(result -> result.outcome() instanceof RunOutcome.SandboxFailure)) {
            recordings.keep(fingerprint, results, answer);
        }
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
}
