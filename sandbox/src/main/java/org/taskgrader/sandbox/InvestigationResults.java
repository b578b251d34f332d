package org.taskgrader.sandbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.execution.CapturedOutput;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.RunOutcome;
import org.taskgrader.core.plan.Investigation;
import org.taskgrader.sandbox.engine.SandboxException;
import org.taskgrader.sandbox.engine.Supervisor;
import org.taskgrader.sandbox.protocol.Reply;

/** Gathers what the steps of one investigation gave, in one container. */
final class InvestigationResults implements Supervisor.StepListener {

    private final List<Investigation.Step> steps;
    private final List<ProcessResult> results = new ArrayList<>();
    private final Set<String> built = new HashSet<>();

    InvestigationResults(Investigation investigation) {
        this.steps = investigation.steps();
    }

    @Override
    public void started(int step) {
        // Nobody waits for the progress of an investigation.
    }

    @Override
    public void ended(Reply.Result reply) {
        ProcessResult result = ProcessResults.of(reply);
        results.add(
                switch (steps.get(results.size())) {
                    case Investigation.Check check -> result;
                    case Investigation.Build(String program, var compilation) -> {
                        if (result.outcome().equals(new RunOutcome.Exited(0))) {
                            built.add(program);
                        }
                        yield result;
                    }
                    case Investigation.Run run -> unlessMissing(run.program(), result);
                    case Investigation.Debug debug -> unlessMissing(debug.program(), withLog(result, reply.fetched()));
                });
    }

    /** One result for each step: where there is none, it is our failure for {@code reason}. */
    List<ProcessResult> completed(SandboxException reason) {
        while (results.size() < steps.size()) {
            results.add(ProcessResult.withoutRun(new RunOutcome.SandboxFailure(reason.stage(), reason.detail())));
        }
        return List.copyOf(results);
    }

    /** A program that was not built could not be started, and that is no failure of ours. */
    private ProcessResult unlessMissing(String program, ProcessResult result) {
        return built.contains(program)
                ? result
                : ProcessResult.withoutRun(new RunOutcome.Skipped(RunOutcome.SkipReason.NOT_COMPILED));
    }

    /** What gdb wrote to its log, in place of what the program wrote. */
    private static ProcessResult withLog(ProcessResult result, List<Reply.Fetched> fetched) {
        CapturedOutput log = fetched.stream()
                .findFirst()
                .map(file -> new CapturedOutput(file.content(), file.status() == Reply.FetchStatus.CUT_AT_CAP))
                .orElse(new CapturedOutput(Bytes.empty(), false));
        return new ProcessResult(
                result.outcome(),
                result.cpu(),
                result.wall(),
                result.peakMemory(),
                result.inputRead(),
                log,
                result.stderr());
    }
}
