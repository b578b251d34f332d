package org.taskgrader.sandbox.engine;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.taskgrader.sandbox.protocol.JobRequest;
import org.taskgrader.sandbox.protocol.Reply;
import org.taskgrader.sandbox.protocol.Request;

/** A container whose supervisor has greeted. */
final class DockerContainer implements Supervisor {

    private final String name;
    private final Reply.Hello hello;
    private final SupervisorConnection connection;
    private final Runnable removal;
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * @param removal closes the stream and removes the container; called once
     */
    DockerContainer(String name, Reply.Hello hello, SupervisorConnection connection, Runnable removal) {
        this.name = name;
        this.hello = hello;
        this.connection = connection;
        this.removal = removal;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Reply.Hello hello() {
        return hello;
    }

    @Override
    public Reply.JobDone run(JobRequest job, StepListener listener) throws SandboxException, InterruptedException {
        return connection.run(job, listener);
    }

    @Override
    public Session open(Request.Job job) throws SandboxException, InterruptedException {
        return connection.open(job);
    }

    @Override
    public CompletionStage<SandboxException> ended() {
        return connection.ended();
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            connection.end(new SandboxException("container", "the container was told to end"));
            removal.run();
        }
    }
}
