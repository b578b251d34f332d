package org.taskgrader.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.RunOutcome;
import org.taskgrader.core.plan.Plan;
import org.taskgrader.sandbox.engine.SandboxException;
import org.taskgrader.sandbox.engine.Supervisor;
import org.taskgrader.sandbox.engine.Supervisor.Session;
import org.taskgrader.sandbox.pool.ContainerPool;
import org.taskgrader.sandbox.pool.Lease;
import org.taskgrader.sandbox.pool.Precedence;
import org.taskgrader.sandbox.protocol.Reply;
import org.taskgrader.sandbox.protocol.Request;

/**
 * Lets learners' programs talk to authors': each in its own container, test by test, both sides of a test at the same time.
 *
 * <p>The authors' container is taken first, as there are fewer: who waits for it keeps no learner's program from running.
 */
final class Conversations {

    private static final Supervisor.StepListener NOBODY = new Supervisor.StepListener() {
        @Override
        public void started(int step) {}

        @Override
        public void ended(Reply.Result result) {}
    };

    private final ContainerPool learners;
    private final AuthorsPool authors;

    Conversations(ContainerPool learners, AuthorsPool authors) {
        this.learners = learners;
        this.authors = authors;
    }

    /** One attempt at a plan that has a counterpart. */
    void attempt(Plan plan, long job, PlannedSteps steps, Attempts attempts, Precedence precedence)
            throws SandboxException, InterruptedException {
        try (Lease place = authors.open().lease();
                Lease lease = learners.lease(precedence)) {
            Session program = lease.supervisor().open(new Request.Job(job, lease.uid(), 0));
            Session interactor = place.supervisor().open(new Request.Job(job, place.uid(), 0));
            Attempts.Attempt attempt = attempts.begin(lease.supervisor().hello().toolchain());
            new Talks(plan, job, program, interactor, attempt).take(steps.own(), steps.counterpart());
            lease.ended(program.end());
            place.ended(interactor.end());
        }
    }

    /** What one side does with a step. */
    private interface Taking {

        Reply.Result take() throws SandboxException, InterruptedException;
    }

    /** What came of a step of the learner's program, and of the one beside it. */
    private record Pair(Reply.Result own, Reply.Result answer) {

        boolean ended(Reply.Outcome how, long code) {
            return own.outcome() == how && own.code() == code && answer.outcome() == how && answer.code() == code;
        }
    }

    private static Pair both(Taking own, Taking answer) throws SandboxException, InterruptedException {
        // Not cancelled but interrupted if need be, and waited for: its container is given back after it.
        FutureTask<Reply.Result> beside = new FutureTask<>(answer::take);
        Thread thread = Thread.ofVirtual().name("sandbox-conversation").start(beside);
        try {
            Reply.Result first = own.take();
            return new Pair(first, beside.get());
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof SandboxException lost) {
                throw lost;
            }
            throw new IllegalStateException("one side of a conversation failed", failure.getCause());
        } finally {
            thread.interrupt();
            thread.join();
        }
    }

    /** All tests of one attempt. */
    private static final class Talks {

        private final Plan plan;
        private final long job;
        private final Session program;
        private final Session interactor;
        private final Attempts.Attempt attempt;
        private int limited;
        private boolean allLimited = true;

        Talks(Plan plan, long job, Session program, Session interactor, Attempts.Attempt attempt) {
            this.plan = plan;
            this.job = job;
            this.program = program;
            this.interactor = interactor;
            this.attempt = attempt;
        }

        void take(List<Request.Step> steps, List<Request.Step> answers) throws SandboxException, InterruptedException {
            boolean mayTalk = compile(steps.getFirst(), answers.getFirst());
            attempt.check();
            for (int step = 1; step < steps.size(); step++) {
                ProcessResult result;
                if (!mayTalk) {
                    result = skipped(RunOutcome.SkipReason.NOT_COMPILED);
                } else if (plan.giveUpAfter() > 0 && limited == plan.giveUpAfter() && allLimited) {
                    result = skipped(RunOutcome.SkipReason.GIVEN_UP);
                } else {
                    result = talk(steps.get(step), answers.get(step));
                }
                attempt.ended(step, result);
                attempt.check();
            }
        }

        /** Both at once. Whether both can run. */
        private boolean compile(Request.Step step, Request.Step answer) throws SandboxException, InterruptedException {
            Pair compiled = both(
                    () -> program.take(step, Duration.ZERO, attempt),
                    () -> interactor.take(answer, Duration.ZERO, NOBODY));
            if (ProcessResults.of(compiled.answer()).outcome()
                    instanceof RunOutcome.SandboxFailure(String stage, String detail)) {
                throw new SandboxException(stage, detail);
            }
            return compiled.ended(Reply.Outcome.EXITED, 0);
        }

        private ProcessResult talk(Request.Step step, Request.Step answer)
                throws SandboxException, InterruptedException {
            Relay relay = new Relay(job, step.step(), program, interactor);
            Pair ended = both(
                    () -> program.take(step, answer.limits().wall(), relay.program()),
                    () -> answer(answer, step.limits().wall(), relay));
            int run = step.step() - 1;
            ProcessResult own = Starvation.told(
                    ProcessResults.of(ended.own()), plan.runs().get(run).limits());
            ProcessResult answered = Starvation.told(
                    ProcessResults.of(ended.answer()),
                    plan.counterpart().orElseThrow().runs().get(run).limits());
            if (answered.outcome() instanceof RunOutcome.SandboxFailure failure) {
                return ProcessResult.withoutRun(failure);
            }
            boolean isLimited = isLimit(own.outcome());
            limited += isLimited ? 1 : 0;
            allLimited &= isLimited;
            return own.with(relay.conversation(answered.withoutOutput()));
        }

        /** A program must not wait for a side that is lost. */
        private Reply.Result answer(Request.Step step, Duration others, Relay relay)
                throws SandboxException, InterruptedException {
            try {
                return interactor.take(step, others, relay.interactor());
            } catch (SandboxException lost) {
                relay.interactor().lost();
                throw lost;
            }
        }

        private static boolean isLimit(RunOutcome outcome) {
            return switch (outcome) {
                case RunOutcome.CpuLimitReached reached -> true;
                case RunOutcome.WallLimitReached reached -> true;
                case RunOutcome.MemoryLimitReached reached -> true;
                case RunOutcome.OutputLimitReached reached -> true;
                case RunOutcome.ProcessLimitReached reached -> true;
                case RunOutcome.FileLimitReached reached -> true;
                case RunOutcome.Exited exited -> false;
                case RunOutcome.Signalled signalled -> false;
                case RunOutcome.Skipped skipped -> false;
                case RunOutcome.SandboxFailure failure -> false;
            };
        }

        private static ProcessResult skipped(RunOutcome.SkipReason reason) {
            return ProcessResult.withoutRun(new RunOutcome.Skipped(reason));
        }
    }
}
