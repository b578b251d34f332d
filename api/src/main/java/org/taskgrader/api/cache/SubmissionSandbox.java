package org.taskgrader.api.cache;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.taskgrader.core.execution.Execution;
import org.taskgrader.core.execution.ExecutionListener;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.Recordings;
import org.taskgrader.core.execution.RememberingSandbox;
import org.taskgrader.core.execution.Sandbox;
import org.taskgrader.core.plan.Investigation;
import org.taskgrader.core.plan.Plan;

/**
 * The sandbox as the grading of one submission sees it, with or without a cache in front; it knows afterwards what was run.
 * For one thread.
 */
public final class SubmissionSandbox implements Sandbox {

    private final Sandbox sandbox;
    private boolean asked;
    private boolean ran;
    private Duration investigating = Duration.ZERO;

    public SubmissionSandbox(Sandbox real, Optional<Recordings> cache) {
        Sandbox noticed = new Noticed(real);
        this.sandbox = cache.<Sandbox>map(recordings -> new RememberingSandbox(recordings, noticed))
                .orElse(noticed);
    }

    @Override
    public Execution execute(Plan plan, ExecutionListener listener) throws InterruptedException {
        asked = true;
        return sandbox.execute(plan, listener);
    }

    @Override
    public Execution executeAuthors(Plan plan) throws InterruptedException {
        asked = true;
        return sandbox.executeAuthors(plan);
    }

    @Override
    public List<ProcessResult> investigate(Investigation investigation) throws InterruptedException {
        asked = true;
        long start = System.nanoTime();
        try {
            return sandbox.investigate(investigation);
        } finally {
            investigating = investigating.plusNanos(System.nanoTime() - start);
        }
    }

    /** Whether all that was asked had been answered before, so that nothing was run. */
    public boolean cached() {
        return asked && !ran;
    }

    /** Time spent on finding out more than verdicts. */
    public Duration investigating() {
        return investigating;
    }

    private final class Noticed implements Sandbox {

        private final Sandbox real;

        Noticed(Sandbox real) {
            this.real = real;
        }

        @Override
        public Execution execute(Plan plan, ExecutionListener listener) throws InterruptedException {
            ran = true;
            return real.execute(plan, listener);
        }

        @Override
        public Execution executeAuthors(Plan plan) throws InterruptedException {
            ran = true;
            return real.executeAuthors(plan);
        }

        @Override
        public List<ProcessResult> investigate(Investigation investigation) throws InterruptedException {
            ran = true;
            return real.investigate(investigation);
        }
    }
}
