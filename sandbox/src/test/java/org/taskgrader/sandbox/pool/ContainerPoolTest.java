package org.taskgrader.sandbox.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.taskgrader.sandbox.pool.Precedence.BEHIND_OTHERS;
import static org.taskgrader.sandbox.pool.Precedence.USUAL;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.taskgrader.sandbox.engine.SandboxException;

final class ContainerPoolTest {

    private static final int MANY = 1000;

    private final ScriptedEngine engine = new ScriptedEngine();
    private ContainerPool pool = pool(1, MANY, Duration.ofHours(1));

    @AfterEach
    void close() {
        pool.close();
        assertThat(engine.open()).as("containers that close() left").isZero();
    }

    @Test
    void aProvedContainerServesAgain() throws Exception {
        String first = use(true);

        assertThat(use(true)).isEqualTo(first);
        assertThat(pool.status().jobs()).isEqualTo(2);
    }

    @Test
    void aContainerThatWasNotProvedIsReplaced() throws Exception {
        String first = use(false);

        assertThat(use(true)).isNotEqualTo(first);
        assertThat(engine.containers.getFirst().closed).isTrue();
    }

    @Test
    void aContainerThatServedItsShareIsReplaced() throws Exception {
        again(1, 2, Duration.ofHours(1));

        List<String> served = List.of(use(true), use(true), use(true), use(true), use(true));

        assertThat(served.stream().distinct()).hasSize(3);
        assertThat(served.get(1)).isEqualTo(served.get(0));
        assertThat(served.get(3)).isEqualTo(served.get(2));
    }

    @Test
    void aContainerThatDiesBetweenSubmissionsIsReplaced() throws Exception {
        String first = use(true);

        engine.containers.getFirst().end.complete(new SandboxException("container", "killed"));

        await().until(() -> pool.status().started() == 2);
        assertThat(use(true)).isNotEqualTo(first);
        assertThat(pool.status().failed()).isEqualTo(1);
    }

    @Test
    void aContainerIsReplacedWhenItsLifetimeIsOver() {
        again(1, MANY, Duration.ofMillis(20));

        await().until(() -> pool.status().started() >= 3);
        assertThat(engine.open()).isLessThanOrEqualTo(1);
    }

    @Test
    void whoWaitsIsServedInTheOrderOfArrival() throws Exception {
        assertThat(served(USUAL, USUAL, USUAL, USUAL, USUAL)).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void whoWaitsBehindOthersIsServedWhenNobodyElseWaits() throws Exception {
        assertThat(served(BEHIND_OTHERS, USUAL, BEHIND_OTHERS, USUAL, USUAL)).containsExactly(1, 3, 4, 0, 2);
        assertThat(pool.status().waiting()).isZero();
    }

    /** In which order those are served who have come in this one. */
    private List<Integer> served(Precedence... arrivals) throws Exception {
        List<Integer> served = new CopyOnWriteArrayList<>();
        Lease held = pool.lease();
        List<Thread> waiting = new CopyOnWriteArrayList<>();
        for (int i = 0; i < arrivals.length; i++) {
            int number = i;
            waiting.add(Thread.ofVirtual().start(() -> {
                try (Lease lease = pool.lease(arrivals[number])) {
                    served.add(number);
                    lease.proved();
                } catch (SandboxException | InterruptedException failure) {
                    throw new IllegalStateException(failure);
                }
            }));
            await().until(() -> pool.status().waiting() == number + 1);
        }
        assertThat(pool.status().busy()).isEqualTo(1);
        held.proved();
        held.close();
        for (Thread thread : waiting) {
            thread.join();
        }
        return served;
    }

    @Test
    void whatCouldBeDoneWithoutGetsAContainerThatIsFreeAndWaitsForNone() throws Exception {
        again(2, MANY, Duration.ofHours(1));
        await().until(() -> pool.status().free() == 2);
        try (Lease first = pool.lease();
                Lease second = pool.leaseIfFree().orElseThrow()) {
            assertThat(second.uid()).isNotEqualTo(first.uid());
            assertThat(pool.leaseIfFree()).isEmpty();
            assertThat(pool.status().busy()).isEqualTo(2);
            first.proved();
            second.proved();
        }
        assertThat(pool.status().free()).isEqualTo(2);
    }

    @Test
    void whatCouldBeDoneWithoutTakesNoContainerThatDied() {
        await().until(() -> pool.status().free() == 1);
        engine.away = true;
        engine.containers.getFirst().end.complete(new SandboxException("container", "killed"));

        assertThat(pool.leaseIfFree()).isEmpty();
    }

    @Test
    void aClosedPoolLendsNothingThatCouldBeDoneWithout() {
        await().until(() -> pool.status().free() == 1);

        pool.close();

        assertThat(pool.leaseIfFree()).isEmpty();
    }

    @Test
    void oneWhoLeavesTheQueueTakesNothing() throws Exception {
        Lease held = pool.lease();
        FutureTask<Void> leaving = new FutureTask<>(() -> {
            pool.lease();
            return null;
        });
        Thread thread = Thread.ofVirtual().start(leaving);
        await().until(() -> pool.status().waiting() == 1);

        thread.interrupt();

        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(leaving::get)
                .withCauseInstanceOf(InterruptedException.class);
        assertThat(pool.status().waiting()).isZero();
        held.proved();
        held.close();
        assertThat(use(true)).isEqualTo("container 0");
    }

    @Test
    void whenTheEngineIsBackThePoolIsToo() throws Exception {
        use(true);
        engine.away = true;
        engine.containers.getFirst().end.complete(new SandboxException("container", "the engine is gone"));
        await().until(() -> pool.status().failed() >= 2);
        assertThat(pool.status().lastFailure())
                .hasValueSatisfying(message -> assertThat(message).contains("the engine is away"));
        assertThat(pool.status().starting()).isEqualTo(1);

        engine.away = false;

        assertThat(use(true)).isEqualTo("container 1");
        assertThat(pool.status().lastFailure()).isEmpty();
    }

    @Test
    void aClosedPoolSendsThoseWhoWaitAway() throws Exception {
        pool.lease();
        FutureTask<Lease> waiting = new FutureTask<>(pool::lease);
        Thread.ofVirtual().start(waiting);
        await().until(() -> pool.status().waiting() == 1);

        Thread closing = Thread.ofVirtual().start(pool::close);

        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(waiting::get)
                .withCauseInstanceOf(SandboxException.class);
        closing.join();
        assertThatExceptionOfType(SandboxException.class).isThrownBy(pool::lease);
    }

    @Test
    void noUserIdComesTwice() throws Exception {
        again(2, MANY, Duration.ofHours(1));
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            try (Lease one = pool.lease();
                    Lease other = pool.lease()) {
                assertThat(seen.add(one.uid()) && seen.add(other.uid())).isTrue();
                one.proved();
                other.proved();
            }
        }
        assertThat(seen).allSatisfy(uid -> assertThat(uid).isBetween(10_000L, 2_000_000_000L));
    }

    private String use(boolean proved) throws SandboxException, InterruptedException {
        try (Lease lease = pool.lease()) {
            if (proved) {
                lease.proved();
            }
            return lease.supervisor().name();
        }
    }

    private void again(int size, int jobsPerContainer, Duration lifetime) {
        pool.close();
        engine.containers.clear();
        pool = pool(size, jobsPerContainer, lifetime);
    }

    private ContainerPool pool(int size, int jobsPerContainer, Duration lifetime) {
        return new ContainerPool(engine, size, jobsPerContainer, lifetime);
    }
}
