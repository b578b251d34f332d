package org.taskgrader.core.execution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.execution.RunOutcome.SandboxFailure;
import org.taskgrader.core.plan.Investigation;
import org.taskgrader.core.plan.Plan;

/**
 * A sandbox that has seen some programs before, and answers as a real one answered then. A program that it has not seen is
 * a failure of the sandbox: a recording must never look like a grade that nobody ran.
 */
public final class RecordedSandbox implements Sandbox {

    private final List<Recording> recordings;
    private final Map<String, List<ProcessResult>> investigations;

    private record Recording(Bytes source, Execution execution) {}

    private RecordedSandbox(List<Recording> recordings, Map<String, List<ProcessResult>> investigations) {
        this.recordings = List.copyOf(recordings);
        this.investigations = Map.copyOf(investigations);
    }

    /**
     * Knows the {@code submission.c} of each folder, its {@code execution.json} as {@link ExecutionJson} has it, and its
     * {@code investigations.json}, if there is one, as {@link InvestigationsJson} has it.
     */
    public static RecordedSandbox of(List<Path> folders) {
        List<Recording> recordings = new ArrayList<>();
        Map<String, List<ProcessResult>> investigations = new LinkedHashMap<>();
        for (Path folder : folders) {
            try {
                Bytes source = Bytes.of(Files.readAllBytes(folder.resolve("submission.c")));
                recordings.add(new Recording(source, ExecutionJson.read(folder.resolve("execution.json"))));
                investigations.putAll(InvestigationsJson.read(folder.resolve("investigations.json")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new RecordedSandbox(recordings, investigations);
    }

    @Override
    public Execution execute(Plan plan, ExecutionListener listener) {
        Execution execution = recordings.stream()
                .filter(recording -> recording
                        .source()
                        .equals(plan.compilation().files().getFirst().content()))
                .map(Recording::execution)
                .filter(recorded -> recorded.runs().size() == plan.runs().size())
                .findFirst()
                .orElseGet(() -> unknown(plan));
        listener.compiling();
        listener.compiled(execution.compilation());
        IntStream.range(0, execution.runs().size())
                .forEach(index -> listener.ran(index, execution.runs().get(index)));
        return execution;
    }

    @Override
    public List<ProcessResult> investigate(Investigation investigation) {
        List<ProcessResult> answer = investigations.get(InvestigationsJson.key(investigation));
        return answer != null && answer.size() == investigation.steps().size()
                ? answer
                : investigation.steps().stream()
                        .map(step -> failure("this investigation was never recorded"))
                        .toList();
    }

    private static Execution unknown(Plan plan) {
        ProcessResult failure = failure("this program was never recorded");
        return new Execution(failure, plan.runs().stream().map(run -> failure).toList(), "recorded");
    }

    private static ProcessResult failure(String detail) {
        return ProcessResult.withoutRun(new SandboxFailure("recording", detail));
    }
}
