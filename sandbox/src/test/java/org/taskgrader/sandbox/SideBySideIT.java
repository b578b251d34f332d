package org.taskgrader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.RunOutcome;
import org.taskgrader.core.execution.Sandbox;
import org.taskgrader.core.exercise.Invocation;
import org.taskgrader.core.exercise.Limits;
import org.taskgrader.core.plan.Investigation;

/** The contract of a sandbox with a second container free, where the chains of an investigation are taken side by side. */
final class SideBySideIT implements SandboxContract {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final Limits PATIENT = new Limits(
            Duration.ofMillis(500), Duration.ofSeconds(60), ByteSize.ofMebibytes(64), ByteSize.ofKibibytes(64), 8);

    /** Tells which container it is in, as no two ever have the same user id, and sleeps for as long as it is told to. */
    private static final String TELLS_WHERE = """
            #include <stdio.h>
            #include <unistd.h>
            int main(void) {
              int seconds;
              if (scanf("%d", &seconds) != 1) return 1;
              printf("%d", (int) getuid());
              sleep(seconds);
              return 0;
            }
            """;

    private static OwnContainers own;
    private static DockerSandbox sandbox;

    @BeforeAll
    static void open() throws Exception {
        own = OwnContainers.real();
        sandbox = DockerSandbox.open(own.settings().containers(2).build());
    }

    @AfterAll
    static void close() throws Exception {
        sandbox.close();
        own.close();
    }

    @BeforeEach
    void bothAreFree() {
        await().atMost(PATIENCE).until(() -> sandbox.status().free() == 2);
    }

    @Override
    public Sandbox sandbox() {
        return sandbox;
    }

    @Test
    void twoProgramsAreBuiltAndRunInTwoContainers() throws Exception {
        List<ProcessResult> results = sandbox.investigate(programs(0, 0));

        assertThat(results).extracting(ProcessResult::outcome).containsOnly(new RunOutcome.Exited(0));
        String first = results.get(1).stdout().content().text();
        assertThat(results.get(3).stdout().content().text())
                .matches("[1-9]\\d+")
                .isNotEqualTo(first);
        assertThat(sandbox.status().free()).isEqualTo(2);
    }

    @Test
    void aHalfThatIsDoneCountsWhenTheOthersContainerIsKilledEachTime() throws Exception {
        FutureTask<List<ProcessResult>> investigation = new FutureTask<>(() -> sandbox.investigate(programs(0, 30)));
        long jobs = sandbox.status().jobs();
        Thread.ofVirtual().start(investigation);
        await().atMost(PATIENCE)
                .until(() ->
                        sandbox.status().jobs() == jobs + 2 && sandbox.status().free() == 1);

        own.kill();
        // It is begun once more in another container, perhaps one that is being killed as well, and not a third time.
        await().atMost(PATIENCE)
                .until(() -> investigation.isDone()
                        || (sandbox.status().jobs() == jobs + 3
                                && sandbox.status().busy() == 1));
        own.kill();

        assertThat(investigation.get())
                .extracting(ProcessResult::outcome)
                .startsWith(new RunOutcome.Exited(0), new RunOutcome.Exited(0))
                .last()
                .isInstanceOf(RunOutcome.SandboxFailure.class);
    }

    @Test
    void anInterruptionTakesBothContainersWithIt() throws Exception {
        FutureTask<List<ProcessResult>> investigation = new FutureTask<>(() -> sandbox.investigate(programs(30, 30)));
        long started = sandbox.status().started();
        Thread thread = Thread.ofVirtual().start(investigation);
        await().atMost(PATIENCE).until(() -> sandbox.status().busy() == 2);

        thread.interrupt();

        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(investigation::get)
                .withCauseInstanceOf(InterruptedException.class);
        assertThat(sandbox.status().busy()).isZero();
        await().atMost(PATIENCE).until(() -> sandbox.status().started() == started + 2);
    }

    /** One program built under two names, and run on each of the two inputs. */
    private static Investigation programs(int first, int second) {
        return new Investigation(Stream.of(chain("first", first), chain("second", second))
                .flatMap(List::stream)
                .toList());
    }

    private static List<Investigation.Step> chain(String program, int seconds) {
        return List.of(
                new Investigation.Build(program, Programs.compilation(TELLS_WHERE, List.of("main.c"))),
                new Investigation.Run(
                        program, Invocation.of(List.of(), Bytes.utf8(Integer.toString(seconds))), false, PATIENT));
    }
}
