package org.taskgrader.api.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.taskgrader.api.report.VerdictName;
import org.taskgrader.api.store.Load;
import org.taskgrader.api.store.QueueEntry;
import org.taskgrader.api.store.StoredSubmission;
import org.taskgrader.api.store.SubmissionStore;
import org.taskgrader.api.testing.Incoming;
import org.taskgrader.api.tracing.SubmissionTraces;

/** Who has no place is sent away, and told when to come again: what that is reckoned from, all nodes show. */
@Timeout(60)
class AdmissionTest extends QueueBench {

    @Test
    void sendsAwayWhatItHasNoPlaceFor() {
        Assembly queue = queue(limits(1, 1));
        UUID first = queue.accepted("// waits for gate");
        UUID second = queue.accepted("// double");

        StoredSubmission third = Incoming.program("// double");
        assertThat(queue.intake().submit(third))
                .isInstanceOfSatisfying(
                        Admission.Full.class,
                        full -> assertThat(full.retryAfter()).isPositive().isLessThan(Duration.ofMinutes(1)));
        assertThat(store.find(third.id())).isEmpty();

        sandbox.open("gate");
        assertThat(queue.result(first).status()).isNotNull();
        assertThat(queue.result(second).verdict()).isEqualTo(VerdictName.PASSED);
        assertThat(queue.result(queue.accepted("// double")).verdict())
                .as("a place that was used is free again")
                .isEqualTo(VerdictName.PASSED);
    }

    /** What a node says that has no worker, as well as one that has some: it is what all of them can do together. */
    @Test
    void whoIsSentAwayIsToldWhenAllNodesTogetherWillBeThrough() {
        nodes.alive("quick", LONG, 4, Duration.ofMillis(250));
        nodes.alive("slow", LONG, 2, Duration.ofMillis(500));
        nodes.alive("dead", Duration.ZERO, 50, Duration.ofMillis(1));
        nodes.alive("answers", LONG, 0, Duration.ofMillis(1));
        Backlog backlog = new Backlog(store::load, 34, System::nanoTime);
        ProgressHub hub = new ProgressHub(store, new Cancellations());
        Intake api = new Intake(store, new Elsewhere(), hub, hub, backlog, SubmissionTraces.NONE);
        for (int i = 0; i < 40; i++) {
            assertThat(api.submit(Incoming.program("// double"))).isEqualTo(new Admission.Accepted());
        }
        assertThat(api.submit(Incoming.program("// double")))
                .as("40 before it, of which 20 a second are graded")
                .isEqualTo(new Admission.Full(Duration.ofSeconds(2)));
        nodes.gone("quick");
        assertThat(new Backlog(store::load, 0, System::nanoTime).admit(1)).isFalse();
        assertThat(store.load().forecast(40)).as("4 a second").isEqualTo(Duration.ofSeconds(10));
        nodes.gone("slow");
        assertThat(store.load().forecast(40)).as("nobody is there").isEqualTo(Load.NOBODY_GRADES);
    }

    @Test
    void aNodeShowsWhatItHasMeasuredAndThatItHasNoSandbox() {
        AtomicBoolean sandboxThere = new AtomicBoolean(true);
        ServiceTime measured = new ServiceTime();
        IntStream.range(0, 100).forEach(i -> measured.measured(Duration.ofSeconds(2)));
        Presence presence = new Presence(nodes, NODE, state(sandboxThere::get, 3), measured);
        presence.show();
        assertThat(store.load().places()).isEqualTo(3);
        assertThat(store.load().perSecond()).isCloseTo(1.5, Percentage.withPercentage(1));
        sandboxThere.set(false);
        presence.show();
        assertThat(store.load()).isEqualTo(new Load(0, 0, 0));
        presence.end();
        int known = database.withHandle(handle -> handle.createQuery("select count(*) from node")
                .mapTo(Integer.class)
                .one());
        assertThat(known).isZero();
    }

    /** The queue as a node sees it that does not grade. */
    private static final class Elsewhere implements WorkQueue {

        @Override
        public void enqueue(QueueEntry entry) {}

        @Override
        public void replenish(SubmissionStore store) {}

        @Override
        public int waiting() {
            return 0;
        }

        @Override
        public int active() {
            return 0;
        }

        @Override
        public void close() {}
    }
}
