package org.taskgrader.api.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.taskgrader.api.report.VerdictName;
import org.taskgrader.api.store.StoredSubmission;

/** What is taken back is told to who waits for it, and takes no sandbox from anybody. */
@Timeout(60)
class TakingBackTest extends QueueBench {

    @Test
    void whatIsCancelledIsToldAndNotGraded() {
        Assembly queue = queue(limits(1, 10));
        UUID active = queue.accepted("// waits for gate");
        UUID waiting = queue.accepted("// double");
        var told = queue.hub().await(waiting).orElseThrow();
        assertThat(queue.intake().cancel(waiting)).isTrue();
        assertThat(told).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(Optional.empty());
        sandbox.open("gate");
        assertThat(queue.result(active).verdict()).isEqualTo(VerdictName.PASSED);
        assertThat(queue.result(queue.accepted("// double")).verdict()).isEqualTo(VerdictName.PASSED);
        assertThat(sandbox.executions()).isEqualTo(2);
        assertThat(queue.intake().cancel(active)).as("it has its result").isFalse();
    }

    @Test
    void whatIsCancelledWhileItIsGradedStopsAtOnce() {
        Assembly queue = queue(limits(1, 10));
        UUID active = queue.accepted("// waits for gate");
        UUID next = queue.accepted("// double");
        Awaitility.await().until(() -> sandbox.executions() == 1);
        var events = queue.hub().follow(active).orElseThrow().collect().asList();

        assertThat(queue.intake().cancel(active)).isTrue();

        assertThat(queue.result(next).verdict())
                .as("the only worker is free, though the gate is shut")
                .isEqualTo(VerdictName.PASSED);
        assertThat(events.await().atMost(Duration.ofSeconds(10)).getLast()).isEqualTo(new ProgressEvent.Cancelled());
        assertThat(store.find(active).orElseThrow().state()).isEqualTo(new StoredSubmission.Cancelled());
    }

    @Test
    void aCancellationThatNobodyWasToldOfIsFoundInTheDatabase() {
        Assembly queue = queue(limits(1, 10));
        UUID active = queue.accepted("// waits for gate");
        Awaitility.await().until(() -> sandbox.executions() == 1);
        assertThat(store.cancel(active)).as("on another node").isTrue();
        queue.hub().lookAgain();
        assertThat(queue.result(queue.accepted("// double")).verdict()).isEqualTo(VerdictName.PASSED);
    }

    @Test
    void whileThereIsNoSandboxWhatIsCancelledWaitsNoLonger() {
        available.set(false);
        CountDownLatch asked = new CountDownLatch(1);
        Assembly queue = queue(limits(1, 10), () -> {
            asked.countDown();
            return available.get();
        });
        UUID active = queue.accepted("// double");
        Awaitility.await().until(() -> asked.getCount() == 0);
        queue.intake().cancel(active);
        Awaitility.await().until(() -> queue.queue().active() == 0);
        assertThat(sandbox.executions()).isZero();
    }
}
