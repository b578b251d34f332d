package org.taskgrader.sandbox.engine;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.taskgrader.sandbox.protocol.JobRequest;
import org.taskgrader.sandbox.protocol.ProtocolException;
import org.taskgrader.sandbox.protocol.Reply;
import org.taskgrader.sandbox.protocol.Request;

/**
 * What a supervisor may say in the course of one job, and when: a STARTED and a RESULT for each step in order, or a RESULT
 * alone for one that never ran, then a JOB_DONE. Nothing of it is taken on trust, not even the sizes that it was told.
 */
final class JobDialogue {

    private final JobRequest request;
    private final Supervisor.StepListener listener;
    private int step;
    private boolean running;

    JobDialogue(JobRequest request, Supervisor.StepListener listener) {
        this.request = request;
        this.listener = listener;
    }

    /** How long the next answer may take at most, apart from what the supervisor itself needs. */
    Duration patience() {
        return running ? request.steps().get(step).limits().wall() : Duration.ZERO;
    }

    /**
     * Takes the supervisor's next frame.
     *
     * @return the job's end, if this was it
     * @throws SandboxException if the supervisor gives up
     */
    Optional<Reply.JobDone> accept(Reply reply) throws ProtocolException, SandboxException {
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
                checkAgainst(request.steps().get(step), result);
                running = false;
                step++;
                listener.ended(result);
                yield Optional.empty();
            }
            case Reply.JobDone done -> {
                if (done.job() != request.job().job() || step < request.steps().size()) {
                    throw new ProtocolException("JOB_DONE of another job, or before its last step");
                }
                yield Optional.of(done);
            }
            case Reply.Fault fault -> throw new SandboxException(fault.stage(), fault.detail());
            case Reply.Hello hello -> throw new ProtocolException("HELLO came twice");
        };
    }

    private void expect(long job, int index, boolean inTime, String frame) throws ProtocolException {
        if (job != request.job().job()
                || index != step
                || step >= request.steps().size()
                || !inTime) {
            throw new ProtocolException(frame + " of step " + index + " came where step " + step + " of "
                    + request.steps().size() + (running ? ", running, was expected" : " was expected to start"));
        }
    }

    private static void checkAgainst(Request.Step step, Reply.Result result) throws ProtocolException {
        boolean fits = result.stdout().size() <= step.limits().stdoutCap()
                && result.stderr().size() <= step.limits().stderrCap()
                && result.stdinRead() <= step.stdin().size()
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
