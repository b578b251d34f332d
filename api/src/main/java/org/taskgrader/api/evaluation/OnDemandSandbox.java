package org.taskgrader.api.evaluation;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.taskgrader.core.execution.Execution;
import org.taskgrader.core.execution.ExecutionListener;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.Sandbox;
import org.taskgrader.core.plan.Investigation;
import org.taskgrader.core.plan.Plan;
import org.taskgrader.sandbox.DockerSandbox;

/** The real sandbox, opened when the first program needs it: where all is recorded, there need not be any Docker. */
public final class OnDemandSandbox implements Sandbox, AutoCloseable {

    private final Opening opening;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable DockerSandbox opened;

    /** How to open it. */
    @FunctionalInterface
    public interface Opening {

        DockerSandbox open() throws InterruptedException;
    }

    public OnDemandSandbox(Opening opening) {
        this.opening = opening;
    }

    @Override
    public Execution execute(Plan plan, ExecutionListener listener) throws InterruptedException {
        return sandbox().execute(plan, listener);
    }

    @Override
    public Execution executeAuthors(Plan plan) throws InterruptedException {
        return sandbox().executeAuthors(plan);
    }

    @Override
    public List<ProcessResult> investigate(Investigation investigation) throws InterruptedException {
        return sandbox().investigate(investigation);
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (opened != null) {
                opened.close();
            }
        } finally {
            lock.unlock();
        }
    }

    private DockerSandbox sandbox() throws InterruptedException {
        lock.lock();
        try {
            if (opened == null) {
                opened = opening.open();
            }
            return opened;
        } finally {
            lock.unlock();
        }
    }
}
