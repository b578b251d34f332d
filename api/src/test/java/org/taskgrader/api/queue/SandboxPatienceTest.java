package org.taskgrader.api.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.taskgrader.api.report.VerdictName;
import org.taskgrader.api.store.StoredSubmission;
import org.taskgrader.api.testing.Incoming;

/** Submissions wait for a sandbox as long as there is patience for it, and in it as long as a program may take. */
@Timeout(60)
class SandboxPatienceTest extends QueueBench {

    @Test
    void whileThereIsNoSandboxSubmissionsWait() throws InterruptedException {
        available.set(false);
        CountDownLatch asked = new CountDownLatch(3);
        Assembly queue = queue(limits(1, 10), () -> {
            asked.countDown();
            return available.get();
        });
        UUID id = queue.accepted("// double");
        asked.await();
        assertThat(sandbox.executions()).isZero();
        available.set(true);
        assertThat(queue.result(id).verdict()).isEqualTo(VerdictName.PASSED);
    }

    @Test
    void withoutASandboxPatienceEnds() {
        available.set(false);
        Assembly queue = queue(new QueueLimits(1, 10, Duration.ZERO, LONG, LONG));
        assertThat(queue.result(queue.accepted("// double")).verdict()).isEqualTo(VerdictName.NOT_JUDGED);
        assertThat(sandbox.executions()).isZero();
    }

    @Test
    void gradingThatHangsIsGivenUp() {
        Assembly queue = queue(new QueueLimits(1, 10, LONG, Duration.ofMillis(50), LONG));
        assertThat(queue.result(queue.accepted("// waits for gate")).verdict()).isEqualTo(VerdictName.NOT_JUDGED);
    }

    /** As there is a worker more than places, one may come when others have only begun. */
    @Test
    void whoWaitsForAPlaceMayTakeAsLongAsOthers() {
        Duration limit = Duration.ofMillis(1500);
        Assembly queue = queue(new QueueLimits(1, 10, LONG, limit, LONG), opensAfter(limit, () -> true));
        UUID id = queue.accepted("// waits for gate");
        assertThat(queue.result(id).verdict()).isEqualTo(VerdictName.PASSED);
    }

    @Test
    void whileTheSandboxIsAwayGradingHasTime() {
        Duration limit = Duration.ofMillis(500);
        Assembly queue = queue(
                new QueueLimits(1, 10, LONG, limit, LONG),
                opensAfter(limit.multipliedBy(2), () -> sandbox.executions() == 0));
        UUID id = queue.accepted("// waits for gate");
        assertThat(queue.result(id).verdict()).isEqualTo(VerdictName.PASSED);
    }

    /** Lets the program on once the worker has waited for it longer than {@code time}: it looks for the sandbox now and then. */
    private BooleanSupplier opensAfter(Duration time, BooleanSupplier sandboxAvailable) {
        AtomicLong looks = new AtomicLong(time.dividedBy(Grading.LOOK_AGAIN) + 1);
        return () -> {
            if (sandbox.reached("gate") && looks.decrementAndGet() == 0) {
                sandbox.open("gate");
            }
            return sandboxAvailable.getAsBoolean();
        };
    }

    @Test
    void aSandboxThatGoesAwayForGoodEndsGradingToo() {
        Assembly queue = queue(new QueueLimits(1, 10, Duration.ofSeconds(1), LONG, LONG));
        UUID id = queue.accepted("// waits for gate");
        Awaitility.await().until(() -> sandbox.executions() == 1);
        available.set(false);
        assertThat(queue.result(id).verdict()).isEqualTo(VerdictName.NOT_JUDGED);
        assertThat(registry.counter("taskgrader.not.judged", "stage", "sandbox-unavailable")
                        .count())
                .isEqualTo(1);
    }

    /** Of a node whose clock is wrong, or was set meanwhile. */
    @Test
    void howLongASubmissionWaitsIsNotAskedOfTheClockOfWhoeverTookIt() {
        available.set(false);
        Assembly queue = queue(new QueueLimits(1, 10, Duration.ofMinutes(10), LONG, LONG));
        StoredSubmission submission = Incoming.program("// double");
        StoredSubmission anHourAgo = new StoredSubmission(
                submission.id(),
                submission.submission(),
                submission.exerciseVersion(),
                submission.sender(),
                submission.priority(),
                submission.received().minus(Duration.ofHours(1)),
                submission.state());
        assertThat(queue.intake().submit(anHourAgo)).isEqualTo(new Admission.Accepted());
        Awaitility.await().until(() -> isBeingGraded(submission.id()));
        available.set(true);
        assertThat(queue.result(submission.id()).verdict()).isEqualTo(VerdictName.PASSED);
    }
}
