package org.taskgrader.sandbox.engine;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.taskgrader.sandbox.protocol.ProtocolException;
import org.taskgrader.sandbox.protocol.Reply;
import org.taskgrader.sandbox.protocol.Request;

/**
 * What a supervisor may say in the course of one job, and when: a STARTED and a RESULT for each step in order, or a RESULT
 * alone for one that never ran, then a JOB_DONE; in between, what a step that converses says. Nothing of it is taken on
 * trust, not even the sizes that it was told.
 */
final class JobDialogue {

    private final Request.Job job;
    private final List<Request.Step> steps;
    private int step;
    private boolean running;
    private long said;
    private Reply.@Nullable Result last;

    /**
     * @param steps may grow while the job is under way, but not behind its end
     */
    JobDialogue(Request.Job job, List<Request.Step> steps) {
        this.job = job;
        this.steps = steps;
    }

    /** How many steps have ended. */
    int answered() {
        return step;
    }

    /** The last answer to a step; there must have been one. */
    Reply.Result last() {
        return Objects.requireNonNull(last);
    }

    /** How long the next answer may take at most, apart from what the supervisor itself needs. */
    Duration patience() {
        return running ? steps.get(step).limits().wall() : Duration.ZERO;
    }

    /**
     * Takes the supervisor's next frame.
     *
     * @param listener hears of it
     * @return the job's end, if this was it
     * @throws SandboxException if the supervisor gives up
     */
    Optional<Reply.JobDone> accept(Reply reply, Supervisor.StepListener listener)
            throws ProtocolException, SandboxException {
        return switch (reply) {
            case Reply.Started started -> {
                expect(started.job(), started.step(), !running, "STARTED");
                running = true;
                listener.started(step);
                yield Optional.empty();
            }
            case Reply.Result result -> {
                boolean mayNotHaveRun =
                        result.outcome() == Reply.Outcome.SKIPPED || result.outcome() == Reply.Outcome.SANDBOX_FAILURE;
                expect(result.job(), result.step(), running || mayNotHaveRun, "RESULT");
                checkAgainst(steps.get(step), result);
                running = false;
                said = 0;
                step++;
                last = result;
                listener.ended(result);
                yield Optional.empty();
            }
            case Reply.JobDone done -> {
                if (done.job() != job.job() || step < steps.size()) {
                    throw new ProtocolException("JOB_DONE of another job, or before its last step");
                }
                yield Optional.of(done);
            }
            case Reply.Output output -> {
                expectWords(output.job(), output.step(), "OUTPUT");
                said += output.words().size();
                if (said > steps.get(step).limits().stdoutCap()) {
                    throw new ProtocolException("step " + step + " says more than was asked for");
                }
                listener.said(output.words());
                yield Optional.empty();
            }
            case Reply.Taken taken -> {
                expectWords(taken.job(), taken.step(), "TAKEN");
                listener.taken(taken.octets());
                yield Optional.empty();
            }
            case Reply.Waits waits -> {
                expectWords(waits.job(), waits.step(), "WAITS");
                listener.waits(waits.received());
                yield Optional.empty();
            }
            case Reply.Fault fault -> throw new SandboxException(fault.stage(), fault.detail());
            case Reply.Hello hello -> throw new ProtocolException("HELLO came twice");
        };
    }

    private void expectWords(long job, int index, String frame) throws ProtocolException {
        expect(job, index, running, frame);
        if (!converses(steps.get(step))) {
            throw new ProtocolException(frame + " came from step " + index + ", which does not converse");
        }
    }

    private static boolean converses(Request.Step step) {
        return step.stdinMode() == Request.StdinMode.CONVERSATION;
    }

    private void expect(long job, int index, boolean inTime, String frame) throws ProtocolException {
        if (job != this.job.job() || index != step || step >= steps.size() || !inTime) {
            throw new ProtocolException(frame + " of step " + index + " came where step " + step + " of " + steps.size()
                    + (running ? ", running, was expected" : " was expected to start"));
        }
    }

    private void checkAgainst(Request.Step step, Reply.Result result) throws ProtocolException {
        boolean fits = result.stdout().size() <= step.limits().stdoutCap()
                && result.stderr().size() <= step.limits().stderrCap()
                && (result.stdinRead() <= step.stdin().size() || converses(step))
                && result.stdout().size() >= said
                && fetchedAsAsked(step.fetch(), result.fetched());
        if (!fits) {
            throw new ProtocolException("RESULT of step " + result.step() + " holds more than was asked for");
        }
    }

    /** A step that never ran returns no files. */
    private static boolean fetchedAsAsked(List<Request.Fetch> asked, List<Reply.Fetched> fetched) {
        if (fetched.isEmpty()) {
            return true;
        }
        if (fetched.size() != asked.size()) {
            return false;
        }
        for (int i = 0; i < asked.size(); i++) {
            boolean same = asked.get(i).name().equals(fetched.get(i).name())
                    && fetched.get(i).content().size() <= asked.get(i).cap();
            if (!same) {
                return false;
            }
        }
        return true;
    }
}
