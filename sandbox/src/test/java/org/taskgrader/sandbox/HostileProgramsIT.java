package org.taskgrader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.execution.Execution;
import org.taskgrader.core.execution.ExecutionListener;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.RunOutcome;
import org.taskgrader.core.exercise.Limits;
import org.taskgrader.core.plan.TestRun;

/**
 * Programs that mean harm, one after the other in one container. Each ends as it should and within its limits, and the
 * next honest submission in the same container finds nothing of it.
 */
final class HostileProgramsIT {

    /** Other people's work on the machine is no fault of a program's: this bounds a hang, not a speed. */
    private static final Duration OURS = Duration.ofSeconds(20);

    private static DockerSandbox sandbox;

    static List<HostileCase.Named> cases() throws IOException {
        return HostileCase.all().stream()
                .filter(each -> !each.expected().runs().isEmpty())
                .toList();
    }

    @BeforeAll
    static void open() throws Exception {
        sandbox = DockerSandbox.open(TestImage.settings(1));
        // The first program must not be the one for which the container is made.
        inspect();
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    @Test
    void thereAreCases() throws IOException {
        assertThat(cases()).hasSizeGreaterThan(25);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void endsAsItShouldAndLeavesNothing(HostileCase.Named hostile) throws IOException, InterruptedException {
        long containersBefore = sandbox.status().started();
        HostileCase expected = hostile.expected();
        Limits limits = new Limits(
                millis(expected.cpu()), millis(expected.wall()), ByteSize.ofMebibytes(64), ByteSize.ofKibibytes(64), 8);
        List<TestRun> runs = expected.runs().stream()
                .map(run -> Programs.run(Bytes.utf8(run.input()), limits))
                .toList();

        long start = System.nanoTime();
        Execution execution =
                sandbox.execute(Programs.plan(hostile.source(), List.of(), 0, runs), ExecutionListener.NONE);
        Duration took = Duration.ofNanos(System.nanoTime() - start);

        assertThat(expected.compiles())
                .as("compilation, which said: %s", start(execution.compilation()))
                .contains(execution.compilation().outcome().toString());
        for (int i = 0; i < runs.size(); i++) {
            check(expected.runs().get(i), execution.runs().get(i));
        }
        assertThat(took)
                .isLessThan(Programs.COMPILE_LIMITS
                        .wall()
                        .plus(limits.wall().multipliedBy(runs.size()))
                        .plus(OURS));
        assertThat(inspect()).isEqualTo("the answer to the only test\n");
        assertThat(sandbox.status().started())
                .as("it is the same container that serves the next one")
                .isEqualTo(containersBefore);
    }

    private static void check(HostileCase.Run expected, ProcessResult run) {
        assertThat(expected.outcome())
                .as("run, which said: %s", start(run))
                .contains(run.outcome().toString());
        if (expected.stdout() != null) {
            assertThat(run.stdout().content().text()).isEqualTo(expected.stdout());
        }
        if (expected.read() != null) {
            assertThat(run.inputRead()).isEqualTo(expected.read());
        }
        if (expected.never() != null) {
            assertThat(run.stdout().content().text()).doesNotContain(expected.never());
        }
    }

    private static String inspect() throws IOException, InterruptedException {
        Execution honest = sandbox.execute(Programs.plan(HostileCase.inspector(), ""), ExecutionListener.NONE);
        assertThat(honest.runs().getFirst().outcome()).isEqualTo(new RunOutcome.Exited(0));
        return honest.runs().getFirst().stdout().content().text();
    }

    private static String start(ProcessResult result) {
        String said =
                result.stdout().content().text() + result.stderr().content().text();
        return said.substring(0, Math.min(300, said.length()));
    }

    private static Duration millis(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
