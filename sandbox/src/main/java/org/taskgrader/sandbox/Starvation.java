package org.taskgrader.sandbox;

import java.time.Duration;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.RunOutcome;
import org.taskgrader.core.execution.RunOutcome.Activity;
import org.taskgrader.core.exercise.Limits;

/**
 * Knows a step that was stopped for its time although it never got the processor time that was promised to it: the machine
 * had too much to do. That says nothing about the program, so it is a failure of ours, and tried again.
 *
 * <p>A program that sleeps for most of its time and is met awake at the end looks the same; on the next attempt it is
 * hardly met so again.
 */
final class Starvation {

    private static final String STAGE = "processor";

    private Starvation() {}

    /** Whether a failure of ours is {@link #told} of here. */
    static boolean is(RunOutcome.SandboxFailure failure) {
        return failure.stage().equals(STAGE);
    }

    /** The result, or our failure in its place. */
    static ProcessResult told(ProcessResult result, Limits limits) {
        boolean wantedToRun = result.outcome() instanceof RunOutcome.WallLimitReached(Activity activity)
                && activity == Activity.RUNNING;
        return wantedToRun && result.cpu().multipliedBy(2).compareTo(promised(limits)) < 0
                ? ProcessResult.withoutRun(failure(result))
                : result;
    }

    /** Where the limits give less time by the clock than on the processor, nobody promised more than that. */
    private static Duration promised(Limits limits) {
        return limits.cpu().compareTo(limits.wall()) < 0 ? limits.cpu() : limits.wall();
    }

    private static RunOutcome failure(ProcessResult result) {
        return new RunOutcome.SandboxFailure(
                STAGE,
                "it was ready to run, and got the processor for " + result.cpu().toMillis() + " ms of "
                        + result.wall().toMillis() + " ms: the machine has too much to do");
    }
}
