package org.taskgrader.sandbox.engine;

import java.util.concurrent.CompletionStage;
import org.taskgrader.sandbox.protocol.JobRequest;
import org.taskgrader.sandbox.protocol.Reply;

/** A running container, by way of its supervisor. It does one job at a time. */
public interface Supervisor extends AutoCloseable {

    /** The container's name, for logs. */
    String name();

    /** What the supervisor said first. */
    Reply.Hello hello();

    /**
     * Runs a job to its end.
     *
     * @param listener hears of every step, on the calling thread
     * @return whether the container is proved clean; if not, it must not be used again
     * @throws SandboxException if the container failed; it must not be used again
     * @throws InterruptedException if the thread is interrupted; the container must not be used again
     */
    Reply.JobDone run(JobRequest job, StepListener listener) throws SandboxException, InterruptedException;

    /** Completes with the reason when the container cannot be used any more, also between jobs. */
    CompletionStage<SandboxException> ended();

    /** Ends and removes the container. Never fails: what cannot be removed now is swept later. */
    @Override
    void close();

    /** Hears how a job goes. */
    interface StepListener {

        void started(int step);

        void ended(Reply.Result result);
    }
}
