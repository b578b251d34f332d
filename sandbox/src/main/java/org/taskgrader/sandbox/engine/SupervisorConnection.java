package org.taskgrader.sandbox.engine;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.taskgrader.sandbox.protocol.FrameDecoder;
import org.taskgrader.sandbox.protocol.FrameEncoder;
import org.taskgrader.sandbox.protocol.JobRequest;
import org.taskgrader.sandbox.protocol.ProtocolException;
import org.taskgrader.sandbox.protocol.Reply;
import org.taskgrader.sandbox.protocol.Request;

/**
 * The talk with one supervisor.
 *
 * <p>A thread of its own reads all the time. So a container that dies between two jobs is noticed at once, an answer is
 * read while a job is still being written, and whoever waits for an answer waits on a queue: with a time limit and with
 * interruption, neither of which a read from a socket has.
 */
final class SupervisorConnection {

    /** Between a job's last step and its end there is nothing to hear. */
    private static final Supervisor.StepListener NOBODY = new Supervisor.StepListener() {
        @Override
        public void started(int step) {}

        @Override
        public void ended(Reply.Result result) {}
    };

    /** An answer, or why there will be none any more. */
    private sealed interface Event {
        record Answer(Reply reply) implements Event {}

        record Ended(SandboxException reason) implements Event {}
    }

    private final String name;
    private final OutgoingBytes requests;
    private final Duration margin;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final CompletableFuture<SandboxException> ended = new CompletableFuture<>();
    private final AtomicBoolean busy = new AtomicBoolean(true);

    /**
     * @param margin how long the supervisor may take for its own part of an answer
     */
    SupervisorConnection(String name, Duration margin) {
        this.name = name;
        this.margin = margin;
        this.requests = new OutgoingBytes(failure -> end(lost("could not be written to", failure)));
    }

    /** What is to be written to the supervisor. */
    InputStream requests() {
        return requests;
    }

    /**
     * Begins to read, and waits for the greeting, which must come once and first.
     *
     * @param output the supervisor's standard output
     */
    Reply.Hello greet(InputStream output, Duration patience) throws SandboxException, InterruptedException {
        FrameDecoder answers = new FrameDecoder(output);
        Thread.ofPlatform().daemon().name("sandbox-" + name).start(() -> readAll(answers));
        Reply first = next(patience);
        return switch (first) {
            case Reply.Hello hello -> {
                busy.set(false);
                yield hello;
            }
            case Reply.Fault fault -> throw new SandboxException(fault.stage(), fault.detail());
            case Reply.Started other -> throw notGreeted();
            case Reply.Result other -> throw notGreeted();
            case Reply.JobDone other -> throw notGreeted();
            case Reply.Output other -> throw notGreeted();
            case Reply.Taken other -> throw notGreeted();
            case Reply.Waits other -> throw notGreeted();
        };
    }

    Reply.JobDone run(JobRequest request, Supervisor.StepListener listener)
            throws SandboxException, InterruptedException {
        begin();
        requests.send(request.encode());
        return toItsEnd(new JobDialogue(request.job(), request.steps()), listener);
    }

    Supervisor.Session open(Request.Job job) throws SandboxException, InterruptedException {
        begin();
        send(job);
        return new Opened(job);
    }

    private void begin() throws SandboxException, InterruptedException {
        if (!busy.compareAndSet(false, true)) {
            throw new SandboxException("protocol", "the container is at work, or was told to end");
        }
        if (!events.isEmpty()) {
            next(Duration.ZERO);
            throw new SandboxException("protocol", "the supervisor spoke between two jobs");
        }
    }

    private Reply.JobDone toItsEnd(JobDialogue dialogue, Supervisor.StepListener listener)
            throws SandboxException, InterruptedException {
        Optional<Reply.JobDone> done = Optional.empty();
        while (done.isEmpty()) {
            done = advance(dialogue, Duration.ZERO, listener);
        }
        busy.set(false);
        return done.get();
    }

    private Optional<Reply.JobDone> advance(JobDialogue dialogue, Duration others, Supervisor.StepListener listener)
            throws SandboxException, InterruptedException {
        Reply reply = next(dialogue.patience().plus(others).plus(margin));
        try {
            return dialogue.accept(reply, listener);
        } catch (ProtocolException breach) {
            throw breach(breach);
        }
    }

    private void send(Request frame) {
        requests.send(FrameEncoder.encode(List.of(frame)));
    }

    /** A job of which the supervisor gets the next step when it has answered the one before. */
    private final class Opened implements Supervisor.Session {

        private final Request.Job job;
        private final List<Request.Step> taken = new ArrayList<>();
        private final JobDialogue dialogue;

        Opened(Request.Job job) {
            this.job = job;
            this.dialogue = new JobDialogue(job, taken);
        }

        @Override
        public Reply.Result take(Request.Step step, Duration others, Supervisor.StepListener listener)
                throws SandboxException, InterruptedException {
            taken.add(step);
            SupervisorConnection.this.send(step);
            while (dialogue.answered() < taken.size()) {
                advance(dialogue, others, listener);
            }
            return dialogue.last();
        }

        @Override
        public void send(Request words) {
            SupervisorConnection.this.send(words);
        }

        @Override
        public Reply.JobDone end() throws SandboxException, InterruptedException {
            SupervisorConnection.this.send(new Request.End(job.job()));
            return toItsEnd(dialogue, NOBODY);
        }
    }

    CompletableFuture<SandboxException> ended() {
        return ended;
    }

    /** Ends the talk for everybody who takes part in it. The first reason stays. */
    void end(SandboxException reason) {
        ended.complete(reason);
        events.add(new Event.Ended(reason));
        requests.close();
    }

    private Reply next(Duration patience) throws SandboxException, InterruptedException {
        Event event = events.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        return switch (event) {
            case null ->
                throw new SandboxException(
                        "watchdog", "the supervisor did not answer within " + patience.toMillis() + " ms");
            case Event.Answer answer -> answer.reply();
            case Event.Ended end -> throw end.reason();
        };
    }

    private void readAll(FrameDecoder answers) {
        try {
            while (true) {
                Reply reply = answers.readReply();
                // Asked before the answer is passed on: whoever takes a JOB_DONE ends the job.
                boolean expected = busy.get();
                events.add(new Event.Answer(reply));
                if (!expected) {
                    throw new ProtocolException("the supervisor spoke between two jobs");
                }
            }
        } catch (ProtocolException breach) {
            end(breach(breach));
        } catch (IOException | RuntimeException failure) {
            end(lost("ended", failure));
        }
    }

    private static SandboxException breach(ProtocolException breach) {
        return new SandboxException("protocol", String.valueOf(breach.getMessage()), breach);
    }

    private static SandboxException lost(String what, Throwable failure) {
        return new SandboxException(
                "container", "the container " + what + ", or the engine let go of it: " + failure, failure);
    }

    private static SandboxException notGreeted() {
        return new SandboxException("protocol", "the supervisor did not greet first");
    }
}
