package org.taskgrader.sandbox;

import java.util.ArrayList;
import java.util.List;
import org.taskgrader.core.execution.Execution;
import org.taskgrader.core.execution.ExecutionListener;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.RunOutcome;
import org.taskgrader.core.exercise.Limits;
import org.taskgrader.core.plan.Plan;
import org.taskgrader.sandbox.engine.SandboxException;
import org.taskgrader.sandbox.engine.Supervisor;
import org.taskgrader.sandbox.protocol.Reply;

/**
 * What is known of one plan, over all attempts at it. A result counts from the moment that the listener was told of it:
 * an attempt that begins anew fills in what is missing, and changes nothing.
 */
final class Attempts {

    private final Plan plan;
    private final ExecutionListener listener;

    /** By step: the compilation, then the runs. */
    private final List<ProcessResult> known = new ArrayList<>();

    private boolean started;
    private int slowness = 1;
    private String toolchain = "";

    Attempts(Plan plan, ExecutionListener listener) {
        this.plan = plan;
        this.listener = listener;
    }

    /** A listener for one attempt, on a container with {@code toolchain}. */
    Attempt begin(String toolchain) {
        this.toolchain = toolchain;
        return new Attempt();
    }

    /** How many times as long as planned the next attempt may take by the clock: twice as long after each that starved. */
    int slowness() {
        return slowness;
    }

    boolean isComplete() {
        return known.size() == plan.runs().size() + 1;
    }

    /** Ends the matter: what is still missing failed by our own doing. */
    Execution giveUp(SandboxException reason) {
        while (!isComplete()) {
            tell(ProcessResult.withoutRun(new RunOutcome.SandboxFailure(reason.stage(), reason.detail())));
        }
        return execution();
    }

    Execution execution() {
        return new Execution(known.getFirst(), known.subList(1, known.size()), toolchain);
    }

    private Limits limits(int step) {
        return step == 0
                ? plan.compilation().limits()
                : plan.runs().get(step - 1).limits();
    }

    private void tell(ProcessResult result) {
        int step = known.size();
        known.add(result);
        if (step == 0) {
            listener.compiled(result);
        } else {
            listener.ran(step - 1, result);
        }
    }

    /** One pass over the plan. The first failure of ours in it makes what follows it worthless. */
    final class Attempt implements Supervisor.StepListener {

        private String failure = "";

        @Override
        public void started(int step) {
            if (step == 0 && !started) {
                started = true;
                listener.compiling();
            }
        }

        @Override
        public void ended(Reply.Result reply) {
            ended(reply.step(), Starvation.told(ProcessResults.of(reply), limits(reply.step())));
        }

        /** What came of a step, or our failure in its place. */
        void ended(int step, ProcessResult result) {
            if (result.outcome() instanceof RunOutcome.SandboxFailure ours && failure.isEmpty()) {
                failure = "step " + step + ": " + ours.detail();
                slowness *= Starvation.is(ours) ? 2 : 1;
            } else if (step == 0 && !known.isEmpty() && !isSameEnd(result)) {
                failure = "the compiler ended differently on another container";
            }
            if (failure.isEmpty() && step == known.size()) {
                tell(result);
            }
        }

        /** Throws if something in it was our failure. */
        void check() throws SandboxException {
            if (!failure.isEmpty()) {
                throw new SandboxException("supervisor", failure);
            }
        }

        private boolean isSameEnd(ProcessResult result) {
            return known.getFirst().outcome().equals(result.outcome());
        }
    }
}
