package org.taskgrader.api.evaluation;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taskgrader.core.execution.Execution;
import org.taskgrader.core.execution.ExecutionListener;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.Sandbox;
import org.taskgrader.core.plan.Investigation;
import org.taskgrader.core.plan.Plan;

/** Remembers the last execution, which a report does not hold whole. For one thread, unlike other sandboxes. */
final class WatchedSandbox implements Sandbox {

    private final Sandbox sandbox;
    private @Nullable Execution execution;
    private Duration diagnosis = Duration.ZERO;

    WatchedSandbox(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    @Override
    public Execution execute(Plan plan, ExecutionListener listener) throws InterruptedException {
        diagnosis = Duration.ZERO;
        Execution seen = sandbox.execute(plan, listener);
        execution = seen;
        return seen;
    }

    @Override
    public Execution executeAuthors(Plan plan) throws InterruptedException {
        return sandbox.executeAuthors(plan);
    }

    @Override
    public List<ProcessResult> investigate(Investigation investigation) throws InterruptedException {
        long start = System.nanoTime();
        try {
            return sandbox.investigate(investigation);
        } finally {
            diagnosis = diagnosis.plusNanos(System.nanoTime() - start);
        }
    }

    Execution execution() {
        if (execution == null) {
            throw new IllegalStateException("nothing was executed");
        }
        return execution;
    }

    /** What looking for causes has taken since the last execution. */
    Duration diagnosis() {
        return diagnosis;
    }
}
