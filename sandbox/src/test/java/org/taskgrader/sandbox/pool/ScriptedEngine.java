package org.taskgrader.sandbox.pool;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.taskgrader.sandbox.engine.ContainerEngine;
import org.taskgrader.sandbox.engine.SandboxException;
import org.taskgrader.sandbox.engine.Supervisor;
import org.taskgrader.sandbox.protocol.JobRequest;
import org.taskgrader.sandbox.protocol.Reply;
import org.taskgrader.sandbox.protocol.Request;

/** Containers that only exist as far as the service's own logic is concerned, and do what a test says. */
public final class ScriptedEngine implements ContainerEngine {

    final List<Container> containers = new CopyOnWriteArrayList<>();
    volatile boolean away;

    private final Script script;
    /** Counted apart from the list: two keepers that start at the same moment must not give one name to two. */
    private final AtomicInteger numbers = new AtomicInteger();

    /** For tests in which no job is done. */
    ScriptedEngine() {
        this((container, job, listener) -> {
            throw new UnsupportedOperationException("the pool runs nothing itself");
        });
    }

    public ScriptedEngine(Script script) {
        this.script = script;
    }

    /** What a container does with a job. */
    @FunctionalInterface
    public interface Script {

        Reply.JobDone run(Supervisor container, JobRequest job, Supervisor.StepListener listener)
                throws SandboxException, InterruptedException;
    }

    @Override
    public Supervisor start() throws SandboxException {
        if (away) {
            throw new SandboxException("engine", "the engine is away");
        }
        Container container = new Container("container " + numbers.getAndIncrement(), script);
        containers.add(container);
        return container;
    }

    @Override
    public void sweep() {}

    @Override
    public void close() {}

    long open() {
        return containers.stream().filter(container -> !container.closed).count();
    }

    static final class Container implements Supervisor {

        final CompletableFuture<SandboxException> end = new CompletableFuture<>();
        volatile boolean closed;
        private final String name;
        private final Script script;

        Container(String name, Script script) {
            this.name = name;
            this.script = script;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Reply.Hello hello() {
            return new Reply.Hello(1, "gcc", 1, new Reply.UidRange(10_000, 2_000_000_000));
        }

        @Override
        public Reply.JobDone run(JobRequest job, StepListener listener) throws SandboxException, InterruptedException {
            return script.run(this, job, listener);
        }

        @Override
        public Session open(Request.Job job) {
            throw new UnsupportedOperationException("a script does whole jobs");
        }

        @Override
        public CompletionStage<SandboxException> ended() {
            return end;
        }

        @Override
        public void close() {
            closed = true;
            end.complete(new SandboxException("container", "closed"));
        }
    }
}
