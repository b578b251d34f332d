package org.taskgrader.sandbox.engine;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.sandbox.protocol.JobRequest;
import org.taskgrader.sandbox.protocol.Reply;
import org.taskgrader.sandbox.protocol.Request;

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

    /**
     * Opens a job whose steps are given one by one, so that each can be spoken with while it runs.
     *
     * @throws SandboxException if the container failed; it must not be used again
     */
    Session open(Request.Job job) throws SandboxException, InterruptedException;

    /** Completes with the reason when the container cannot be used any more, also between jobs. */
    CompletionStage<SandboxException> ended();

    /** Ends and removes the container. Never fails: what cannot be removed now is swept later. */
    @Override
    void close();

    /** Hears how a job goes. */
    interface StepListener {

        void started(int step);

        void ended(Reply.Result result);

        /** A step that converses wrote something; nothing where it has closed its standard output. */
        default void said(Bytes words) {}

        /** So many octets of what was sent to a step that converses are out of the way. */
        default void taken(int octets) {}

        /** A step that converses sleeps until more comes than these octets. */
        default void waits(long received) {}
    }

    /**
     * A job that is under way. Steps are taken, and the job is ended, by one thread; words may be sent by any. Who leaves it
     * before its end must not use the container again.
     */
    interface Session {

        /**
         * Runs the next step to its end.
         *
         * @param others how long it may take beyond its own time because of the other side of a conversation
         * @param listener hears of it, on the calling thread
         */
        Reply.Result take(Request.Step step, Duration others, StepListener listener)
                throws SandboxException, InterruptedException;

        /** Sends {@link Request.Input} or {@link Request.Room}; what comes too late for its step is ignored there. */
        void send(Request words);

        /** Ends the job after its last step. */
        Reply.JobDone end() throws SandboxException, InterruptedException;
    }
}
