package org.taskgrader.core.execution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.execution.RunOutcome.SandboxFailure;
import org.taskgrader.core.plan.Investigation;
import org.taskgrader.core.plan.Plan;

/**
 * A sandbox that has seen some programs before, and answers as a real one answered then. A program that it has not seen is
 * a failure of the sandbox: a recording must never look like a grade that nobody ran. Of a program that it has seen, an
 * investigation that was not recorded is an error: its failure would look like one that found nothing, so a test would go
 * on with evidence that no learner's program gets.
 */
public final class RecordedSandbox implements Sandbox {

    private static final String HOW_TO_RECORD =
            "-Dtaskgrader.record=CLASS,CLASS (or all) with FixturesIT, -Dtaskgrader.record=repair with RepairIT; see"
                    + " CONTRIBUTING.md";

    /** What the exercise's checker did with the program, as {@link ExecutionJson} has it. */
    public static final String CHECK = "check.json";

    private final List<Path> folders;
    private final List<Recording> recordings;
    private final Map<String, List<ProcessResult>> investigations;

    private record Recording(Bytes source, Execution execution) {}

    private RecordedSandbox(
            List<Path> folders, List<Recording> recordings, Map<String, List<ProcessResult>> investigations) {
        this.folders = List.copyOf(folders);
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
                Bytes source = Bytes.of(Files.readAllBytes(program(folder)));
                recordings.add(new Recording(source, ExecutionJson.read(folder.resolve("execution.json"))));
                investigations.putAll(InvestigationsJson.read(folder.resolve("investigations.json")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new RecordedSandbox(folders, recordings, investigations);
    }

    /** What is compiled: the author's program, where the submission is only about one. */
    private static Path program(Path folder) {
        return Stream.of("program.c", "programs/right.c")
                .map(folder::resolve)
                .filter(Files::exists)
                .findFirst()
                .orElse(folder.resolve("submission.c"));
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

    /** @throws IllegalStateException if it was not recorded, and how to mend that */
    @Override
    public Execution executeAuthors(Plan plan) {
        return folders.stream()
                .map(folder -> folder.resolve(CHECK))
                .filter(Files::exists)
                .map(ExecutionJson::read)
                .filter(recorded -> recorded.runs().size() == plan.runs().size())
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("The recordings in %s have nothing of a checker. Record: %s"
                                .formatted(folders, HOW_TO_RECORD)));
    }

    /** @throws IllegalStateException if it was not recorded, and how to mend that */
    @Override
    public List<ProcessResult> investigate(Investigation investigation) {
        List<ProcessResult> answer = investigations.get(InvestigationsJson.key(investigation));
        if (answer == null || answer.size() != investigation.steps().size()) {
            throw new IllegalStateException(
                    "The recordings in %s have no answer to what is now asked of the sandbox: %s. Record them anew: %s"
                            .formatted(folders, asked(investigation), HOW_TO_RECORD));
        }
        return answer;
    }

    private static String asked(Investigation investigation) {
        return investigation.steps().stream()
                .map(step -> switch (step) {
                    case Investigation.Check check ->
                        "check " + check.compilation().arguments();
                    case Investigation.Build build -> "build " + build.program();
                    case Investigation.Run run -> "run " + run.program();
                    case Investigation.Debug debug -> "debug " + debug.program();
                })
                .collect(Collectors.joining(", "));
    }

    private static Execution unknown(Plan plan) {
        ProcessResult failure =
                ProcessResult.withoutRun(new SandboxFailure("recording", "this program was never recorded"));
        return new Execution(failure, plan.runs().stream().map(run -> failure).toList(), "recorded");
    }
}
