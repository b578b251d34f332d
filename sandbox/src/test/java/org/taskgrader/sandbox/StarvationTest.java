package org.taskgrader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.execution.CapturedOutput;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.RunOutcome;
import org.taskgrader.core.execution.RunOutcome.Activity;
import org.taskgrader.core.exercise.Limits;

/** Whose fault it is that a step's time was over. */
final class StarvationTest {

    @Test
    void whoIsReadyToRunAndGetsNoProcessorIsNotToBlame() {
        ProcessResult told = told(Activity.RUNNING, 300, 1000, 5000);

        assertThat(told.outcome())
                .isEqualTo(
                        new RunOutcome.SandboxFailure(
                                "processor",
                                "it was ready to run, and got the processor for 300 ms of 5000 ms: the machine has too much to do"));
    }

    @ParameterizedTest
    @CsvSource({
        // What it was doing, its time on the processor, its limit of that, and by the clock.
        "RUNNING, 600, 1000, 5000",
        "RUNNING, 300, 1000, 500",
        "SLEEPING, 3, 1000, 5000",
        "WAITING_FOR_INPUT, 3, 1000, 5000",
        "STOPPED, 3, 1000, 5000"
    })
    void whoHadItsShareOrDidNotWantItReachedALimit(Activity activity, long cpu, long cpuLimit, long wallLimit) {
        assertThat(told(activity, cpu, cpuLimit, wallLimit).outcome())
                .isEqualTo(new RunOutcome.WallLimitReached(activity));
    }

    private static ProcessResult told(Activity activity, long cpu, long cpuLimit, long wallLimit) {
        ProcessResult result = new ProcessResult(
                new RunOutcome.WallLimitReached(activity),
                Duration.ofMillis(cpu),
                Duration.ofMillis(wallLimit),
                ByteSize.ofMebibytes(1),
                0,
                CapturedOutput.NOTHING,
                CapturedOutput.NOTHING);
        Limits limits = new Limits(
                Duration.ofMillis(cpuLimit),
                Duration.ofMillis(wallLimit),
                ByteSize.ofMebibytes(64),
                ByteSize.ofKibibytes(64),
                1);
        return Starvation.told(result, limits);
    }
}
