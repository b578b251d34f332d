package org.taskgrader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.execution.Execution;
import org.taskgrader.core.execution.ExecutionListener;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.RunOutcome;
import org.taskgrader.core.exercise.Limits;
import org.taskgrader.core.plan.Investigation;
import org.taskgrader.core.plan.Plan;
import org.taskgrader.sandbox.engine.SandboxException;
import org.taskgrader.sandbox.settings.SandboxSettings;

/** What is ours to fail: containers, supervisors, the engine. No submission is lost by it, and none is blamed. */
final class SandboxFailureIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final String SLEEPS_ONCE_ASKED = """
            #include <stdio.h>
            #include <unistd.h>
            int main(void) {
              int seconds = 0;
              if (scanf("%d", &seconds) != 1) return 1;
              sleep(seconds);
              puts("awake");
              return 0;
            }
            """;

    private static final String COMPUTES = """
            #include <stdio.h>
            #include <time.h>
            int main(void) {
              while (clock() < CLOCKS_PER_SEC * 3 / 10) { }
              puts("done");
              return 0;
            }
            """;

    @Test
    void aSubmissionWhoseContainerIsKilledIsGradedOnAnother() throws Exception {
        try (OwnContainers own = OwnContainers.real();
                DockerSandbox sandbox = DockerSandbox.open(own.settings().build())) {
            List<String> told = new CopyOnWriteArrayList<>();
            ExecutionListener killsOnce = new ExecutionListener() {
                @Override
                public void compiling() {
                    told.add("compiling");
                }

                @Override
                public void compiled(ProcessResult result) {
                    told.add("compiled");
                    own.kill();
                }

                @Override
                public void ran(int index, ProcessResult result) {
                    told.add("ran " + index);
                }
            };

            Execution execution = sandbox.execute(plan(2, "1", "0"), killsOnce);

            assertThat(execution.runs()).extracting(ProcessResult::outcome).containsOnly(new RunOutcome.Exited(0));
            assertThat(told).containsExactly("compiling", "compiled", "ran 0", "ran 1");
            assertThat(sandbox.status().started()).isEqualTo(2);
        }
    }

    @Test
    void aSubmissionThatCostsEveryContainerIsGivenBackUngraded() throws Exception {
        try (OwnContainers own = OwnContainers.real();
                DockerSandbox sandbox = DockerSandbox.open(own.settings().build())) {
            FutureTask<Execution> poison = start(sandbox, plan(30, "30"));
            await().atMost(PATIENCE).until(() -> {
                if (sandbox.status().busy() == 1) {
                    own.kill();
                }
                return poison.isDone();
            });

            assertThat(poison.get().runs().getFirst().outcome()).isInstanceOf(RunOutcome.SandboxFailure.class);
            assertThat(sandbox.status().failed()).isGreaterThanOrEqualTo(3);
            assertHonestWorks(sandbox);
        }
    }

    @Test
    void anInterruptedSubmissionTakesItsContainerWithIt() throws Exception {
        try (OwnContainers own = OwnContainers.real();
                DockerSandbox sandbox = DockerSandbox.open(own.settings().build())) {
            FutureTask<Execution> sleeper =
                    new FutureTask<>(() -> sandbox.execute(plan(30, "30"), ExecutionListener.NONE));
            Thread thread = Thread.ofVirtual().start(sleeper);
            await().atMost(PATIENCE).until(() -> sandbox.status().busy() == 1);

            thread.interrupt();

            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(sleeper::get)
                    .withCauseInstanceOf(InterruptedException.class);
            assertHonestWorks(sandbox);
            assertThat(sandbox.status().started()).isEqualTo(2);
        }
    }

    @Test
    void closingLeavesNoContainer() throws Exception {
        try (OwnContainers own = OwnContainers.real()) {
            try (DockerSandbox sandbox =
                    DockerSandbox.open(own.settings().containers(2).build())) {
                assertHonestWorks(sandbox);
                FutureTask<Execution> cutShort = start(sandbox, plan(30, "30"));
                await().atMost(PATIENCE).until(() -> sandbox.status().busy() == 1);
                assertThat(cutShort).isNotDone();
            }
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(own.list()).isEmpty());
        }
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "printf 'hello, world'; cat                                                        | a frame's length is",
                "printf '\\000\\000\\000\\027\\201TGSV\\000\\007\\000\\000\\000\\003gcc\\001\\000\\000\\047\\020\\000\\000\\377\\377'; cat | version 7 of the protocol and this service version 1: build the image that belongs to the service with ./taskgrader image",
                "exit 3                                                                            | the container's output ended",
            })
    void aContainerThatSpeaksSomethingElseIsRefused(String command, String complaint) throws Exception {
        try (OwnContainers own = OwnContainers.saying(command);
                DockerSandbox sandbox = DockerSandbox.open(own.settings().build())) {
            await().atMost(PATIENCE).until(() -> sandbox.status().failed() > 0);

            assertThat(sandbox.status().lastFailure().orElseThrow()).contains(complaint);
            assertThat(sandbox.status().started()).isZero();
        }
    }

    @Test
    void aSubmissionOutlivesAnEngineThatGoesAway() throws Exception {
        try (OwnContainers own = OwnContainers.real();
                EngineProxy engine = new EngineProxy();
                DockerSandbox sandbox = DockerSandbox.open(
                        own.settings().dockerHost(engine.dockerHost()).build())) {
            assertHonestWorks(sandbox);
            FutureTask<Execution> submission = start(sandbox, plan(30, "2"));
            await().atMost(PATIENCE).until(() -> sandbox.status().busy() == 1);

            engine.cut();
            await().atMost(PATIENCE).until(() -> sandbox.status().failed() >= 2);
            assertThat(sandbox.status().free()).isZero();
            assertThat(sandbox.status().lastFailure().orElseThrow()).contains("Docker Engine", engine.dockerHost());
            engine.restore();

            assertThat(submission.get().runs().getFirst().outcome()).isEqualTo(new RunOutcome.Exited(0));
            assertHonestWorks(sandbox);
            assertThat(sandbox.status().lastFailure()).isEmpty();
        }
    }

    @Test
    void anEngineThatIsNotThereIsToldWithWhatToDo() {
        assertThatExceptionOfType(SandboxException.class)
                .isThrownBy(() -> DockerSandbox.open(SandboxSettings.builder(TestImage.settings(1))
                        .dockerHost("unix:///nowhere/docker.sock")
                        .build()))
                .withMessageContainingAll("unix:///nowhere/docker.sock", "taskgrader.sandbox.docker-host");
    }

    @Test
    void anImageThatIsNotThereIsToldWithWhatToDo() throws Exception {
        try (OwnContainers own = OwnContainers.real()) {
            assertThatExceptionOfType(SandboxException.class)
                    .isThrownBy(() -> DockerSandbox.open(
                            own.settings().image("taskgrader/never-built:1").build()))
                    .withMessageContainingAll(
                            "taskgrader/never-built:1", "./taskgrader image", "taskgrader.sandbox.image");
            assertThatExceptionOfType(SandboxException.class)
                    .isThrownBy(() -> DockerSandbox.open(
                            own.settings().runtime("no-such-runtime").build()))
                    .withMessageContainingAll("no-such-runtime", "runc");
        }
    }

    @Test
    void memoryThatNoContainerHasIsOurFailureWithTheSettingsName() throws Exception {
        Limits limits = new Limits(
                Duration.ofSeconds(1), Duration.ofSeconds(1), ByteSize.parse("2 GiB"), ByteSize.ofKibibytes(1), 1);
        try (OwnContainers own = OwnContainers.real();
                DockerSandbox sandbox = DockerSandbox.open(own.settings().build())) {
            Execution execution = sandbox.execute(Programs.plan(Programs.SUM, limits, "1 2"), ExecutionListener.NONE);

            assertThat(execution.compilation().outcome())
                    .isInstanceOfSatisfying(
                            RunOutcome.SandboxFailure.class,
                            failure -> assertThat(failure.detail()).contains("taskgrader.sandbox.memory", "2 GiB"));
        }
    }

    @Test
    void anInvestigationThatCannotBeMadeIsOurFailureForEveryStep() throws Exception {
        Limits limits = new Limits(
                Duration.ofSeconds(1), Duration.ofSeconds(1), ByteSize.parse("2 GiB"), ByteSize.ofKibibytes(1), 1);
        Investigation.Run greedy = new Investigation.Run("any", Programs.NOTHING_GIVEN, false, limits);
        try (OwnContainers own = OwnContainers.real();
                DockerSandbox sandbox = DockerSandbox.open(own.settings().build())) {
            List<ProcessResult> results = sandbox.investigate(new Investigation(List.of(greedy, greedy)));

            assertThat(results)
                    .hasSize(2)
                    .allSatisfy(result -> assertThat(result.outcome()).isInstanceOf(RunOutcome.SandboxFailure.class));
            assertHonestWorks(sandbox);
        }
    }

    /** A machine that is too busy, as a container with a tenth of a processor sees it. */
    @Test
    void aRightProgramThatGetsNoProcessorIsGivenBackUngraded() throws Exception {
        Limits limits = new Limits(
                Duration.ofSeconds(1), Duration.ofSeconds(1), ByteSize.ofMebibytes(64), ByteSize.ofKibibytes(1), 1);
        try (OwnContainers own = OwnContainers.real();
                DockerSandbox sandbox = DockerSandbox.open(
                        own.settings().attempts(2).processors(0.1).build())) {
            Execution execution = sandbox.execute(Programs.plan(COMPUTES, limits, ""), ExecutionListener.NONE);

            assertThat(execution.compilation().outcome()).isEqualTo(new RunOutcome.Exited(0));
            assertThat(execution.runs())
                    .singleElement()
                    .extracting(ProcessResult::outcome)
                    .isInstanceOfSatisfying(
                            RunOutcome.SandboxFailure.class,
                            failure -> assertThat(failure.detail()).contains("the machine has too much to do"));
        }
    }

    @Test
    void aRightProgramThatGetsTooLittleOfTheProcessorGetsMoreTime() throws Exception {
        Limits limits = new Limits(
                Duration.ofSeconds(1), Duration.ofSeconds(1), ByteSize.ofMebibytes(64), ByteSize.ofKibibytes(1), 1);
        try (OwnContainers own = OwnContainers.real();
                DockerSandbox sandbox = DockerSandbox.open(
                        own.settings().attempts(3).processors(0.2).build())) {
            Execution execution = sandbox.execute(Programs.plan(COMPUTES, limits, ""), ExecutionListener.NONE);

            assertThat(execution.runs())
                    .singleElement()
                    .extracting(ProcessResult::outcome)
                    .isEqualTo(new RunOutcome.Exited(0));
        }
    }

    private static FutureTask<Execution> start(DockerSandbox sandbox, Plan plan) {
        FutureTask<Execution> execution = new FutureTask<>(() -> sandbox.execute(plan, ExecutionListener.NONE));
        Thread.ofVirtual().start(execution);
        return execution;
    }

    private static Plan plan(int wallSeconds, String... inputs) {
        Limits limits = new Limits(
                Duration.ofMillis(500),
                Duration.ofSeconds(wallSeconds + 30L),
                ByteSize.ofMebibytes(64),
                ByteSize.ofKibibytes(64),
                8);
        return Programs.plan(SLEEPS_ONCE_ASKED, limits, inputs);
    }

    private static void assertHonestWorks(DockerSandbox sandbox) throws InterruptedException {
        Execution honest = sandbox.execute(Programs.plan(Programs.SUM, "1 2"), ExecutionListener.NONE);
        assertThat(honest.runs().getFirst().stdout().content().text()).isEqualTo("3\n");
    }
}
