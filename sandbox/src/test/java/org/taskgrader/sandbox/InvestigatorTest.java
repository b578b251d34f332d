package org.taskgrader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.execution.RunOutcome;
import org.taskgrader.core.plan.Investigation;
import org.taskgrader.sandbox.engine.SandboxException;
import org.taskgrader.sandbox.engine.Supervisor;
import org.taskgrader.sandbox.pool.ContainerPool;
import org.taskgrader.sandbox.pool.Lease;
import org.taskgrader.sandbox.pool.Precedence;
import org.taskgrader.sandbox.pool.ScriptedEngine;
import org.taskgrader.sandbox.protocol.JobRequest;
import org.taskgrader.sandbox.protocol.Reply;
import org.taskgrader.sandbox.protocol.Request;

/** Who takes which steps where, and what becomes of the containers. */
final class InvestigatorTest {

    private static final Investigation TWO_CHAINS = HalvesTest.investigation("build:a build:b run:b run:a");

    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private ScriptedEngine.Script script = InvestigatorTest::allDone;
    private ContainerPool pool = new ContainerPool(engine(), 2, 1000, Duration.ofHours(1));

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void twoChainsAreTakenAtTheSameTimeWhereTwoContainersAreFree() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        script = (container, job, listener) -> {
            meet(together);
            return allDone(container, job, listener);
        };
        allFree(2);

        assertThat(investigate(TWO_CHAINS)).containsExactly("build a", "build b", "run b", "run a");
        assertThat(asked).hasSize(2);
        allFree(2);
    }

    @Test
    void oneChainIsTakenInOneContainer() throws Exception {
        allFree(2);

        assertThat(investigate(HalvesTest.investigation("build:a run:a"))).containsExactly("build a", "run a");
        assertThat(asked).hasSize(1);
    }

    @Test
    void allIsTakenInOneContainerWhereTheOtherIsBusy() throws Exception {
        allFree(2);
        try (Lease busy = pool.lease()) {
            assertThat(investigate(TWO_CHAINS)).containsExactly("build a", "build b", "run b", "run a");
            busy.proved();
        }
        assertThat(asked).hasSize(1);
    }

    @Test
    void aContainerIsGivenBackAsSoonAsItsOwnHalfIsDone() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        script = (container, job, listener) -> {
            if (builds(job, "a")) {
                goOn.await();
            }
            return allDone(container, job, listener);
        };
        allFree(2);
        FutureTask<List<String>> investigation = new FutureTask<>(() -> investigate(TWO_CHAINS));
        Thread.ofVirtual().start(investigation);

        await().until(() -> asked.size() == 2 && pool.status().free() == 1);
        goOn.countDown();

        assertThat(investigation.get()).hasSize(4);
        allFree(2);
    }

    @Test
    void aHalfThatFailsTwiceOnOurSideFailsForItsOwnStepsOnly() throws Exception {
        for (String failing : List.of("a", "b")) {
            script = (container, job, listener) -> {
                if (builds(job, failing)) {
                    listener.ended(result(job.steps().getFirst()));
                    throw new SandboxException("container", "killed");
                }
                return allDone(container, job, listener);
            };
            allFree(2);

            assertThat(investigate(TWO_CHAINS))
                    .containsExactly(
                            "build a",
                            "build b",
                            failing.equals("b") ? "failed: killed" : "run b",
                            failing.equals("a") ? "failed: killed" : "run a");
        }
        await("two containers at first, and two for each half that was tried twice")
                .until(() -> pool.status().started() == 6);
        allFree(2);
    }

    @Test
    void aContainerThatIsKilledChangesNothingThatIsFoundOut() throws Exception {
        AtomicBoolean killed = new AtomicBoolean();
        script = (container, job, listener) -> {
            if (builds(job, "a") && killed.compareAndSet(false, true)) {
                listener.ended(result(job.steps().getFirst()));
                throw new SandboxException("container", "killed");
            }
            return allDone(container, job, listener);
        };
        allFree(2);

        assertThat(investigate(TWO_CHAINS)).containsExactly("build a", "build b", "run b", "run a");
        await().until(() -> pool.status().started() == 3);
        allFree(2);
    }

    @Test
    void aContainerThatIsNotCleanIsReplacedAndTheOtherKept() throws Exception {
        script = (container, job, listener) -> {
            Reply.JobDone done = allDone(container, job, listener);
            return new Reply.JobDone(done.job(), !builds(job, "b"), "a process is left");
        };
        allFree(2);

        assertThat(investigate(TWO_CHAINS)).containsExactly("build a", "build b", "run b", "run a");
        await().until(() -> pool.status().started() == 3);
        allFree(2);
    }

    @Test
    void anInterruptionEndsBothHalves() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        CyclicBarrier both = new CyclicBarrier(3);
        script = (container, job, listener) -> {
            meet(both);
            never.await();
            return allDone(container, job, listener);
        };
        allFree(2);
        FutureTask<List<String>> investigation = new FutureTask<>(() -> investigate(TWO_CHAINS));
        Thread thread = Thread.ofVirtual().start(investigation);
        meet(both);

        thread.interrupt();

        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(investigation::get)
                .withCauseInstanceOf(InterruptedException.class);
        await().until(() -> pool.status().started() == 4);
        allFree(2);
    }

    /** The second half may not have begun then, and has a container all the same. */
    @Test
    void anInterruptionBeforeTheBeginningKeepsNoContainer() throws Exception {
        script = (container, job, listener) -> {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            return allDone(container, job, listener);
        };
        for (int i = 0; i < 50; i++) {
            allFree(2);
            FutureTask<List<String>> investigation = new FutureTask<>(() -> {
                Thread.currentThread().interrupt();
                return investigate(TWO_CHAINS);
            });
            Thread.ofVirtual().start(investigation);
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(investigation::get)
                    .withCauseInstanceOf(InterruptedException.class);
        }
        allFree(2);
    }

    @Test
    void anErrorOfOursInOneHalfLeavesNoContainerBusy() {
        for (String failing : List.of("a", "b")) {
            script = (container, job, listener) -> {
                if (builds(job, failing)) {
                    throw new IllegalArgumentException("a mistake of ours");
                }
                return allDone(container, job, listener);
            };
            allFree(2);

            assertThatExceptionOfType(RuntimeException.class)
                    .isThrownBy(() -> investigate(TWO_CHAINS))
                    .withStackTraceContaining("a mistake of ours");
        }
        allFree(2);
    }

    @Test
    void aClosedPoolFailsEveryStep() throws Exception {
        pool.close();

        assertThat(investigate(TWO_CHAINS)).hasSize(4).allMatch(result -> result.startsWith("failed: "));
    }

    private List<String> investigate(Investigation investigation) throws InterruptedException {
        return new Investigator(pool, new Random(1), Precedence.USUAL)
                .investigate(investigation).stream()
                        .map(result -> result.outcome() instanceof RunOutcome.SandboxFailure(var stage, var detail)
                                ? "failed: " + detail
                                : result.stdout().content().text())
                        .toList();
    }

    private ScriptedEngine engine() {
        return new ScriptedEngine((container, job, listener) -> {
            asked.add(container.name());
            return script.run(container, job, listener);
        });
    }

    private void allFree(int containers) {
        await().until(() -> pool.status().free() == containers);
        assertThat(pool.status().busy()).isZero();
    }

    private static void meet(CyclicBarrier barrier) throws InterruptedException {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (BrokenBarrierException | TimeoutException alone) {
            throw new IllegalStateException("nobody else came", alone);
        }
    }

    private static Reply.JobDone allDone(Supervisor container, JobRequest job, Supervisor.StepListener listener) {
        job.steps().forEach(step -> listener.ended(result(step)));
        return new Reply.JobDone(job.job().job(), true, "");
    }

    private static boolean builds(JobRequest job, String program) {
        return said(job.steps().getFirst()).equals("build " + program);
    }

    /** As if each step said what it is. */
    private static Reply.Result result(Request.Step step) {
        return new Reply.Result(
                step.job(),
                step.step(),
                Reply.Outcome.EXITED,
                0,
                "",
                new Reply.Usage(Duration.ZERO, Duration.ZERO, 0),
                0,
                false,
                false,
                Bytes.utf8(said(step)),
                Bytes.empty(),
                List.of());
    }

    private static String said(Request.Step step) {
        return step.keep().isEmpty()
                ? "run " + step.executable().substring("/job/".length())
                : "build " + step.keep().getFirst();
    }
}
