package org.taskgrader.api.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.taskgrader.api.report.VerdictName;
import org.taskgrader.api.store.QueueEntry;
import org.taskgrader.api.store.StoredSubmission;
import org.taskgrader.api.testing.Incoming;

/** When a node stops, what it has begun is finished or begun anew by the next one. */
@Timeout(60)
class StopTest extends QueueBench {

    @Test
    void whenItStopsNothingIsLost() {
        Assembly queue = queue(new QueueLimits(1, 10, LONG, LONG, Duration.ofMillis(50)));
        UUID active = queue.accepted("// waits for gate");
        UUID waiting = queue.accepted("// double");
        Awaitility.await().until(() -> isBeingGraded(active));

        queue.close();

        assertThat(queue.intake().submit(Incoming.program("// double"))).isEqualTo(new Admission.Closed());
        assertThat(store.waiting()).extracting(QueueEntry::id).containsExactly(active, waiting);

        sandbox.open("gate");
        Assembly next = queue(limits(1, 10));
        new Housekeeping(store, next.queue(), next.hub(), NODE, next.presence()).start();
        assertThat(next.result(active).verdict()).isEqualTo(VerdictName.PASSED);
        assertThat(next.result(waiting).verdict()).isEqualTo(VerdictName.PASSED);
    }

    @Test
    void whenItStopsWhatIsBeingGradedIsFinished() {
        Assembly queue = queue(limits(1, 10));
        UUID active = queue.accepted("// waits for gate");
        Awaitility.await().until(() -> isBeingGraded(active));
        CompletableFuture<Void> closing = CompletableFuture.runAsync(queue::close);
        sandbox.open("gate");
        assertThat(closing).succeedsWithin(Duration.ofSeconds(30));
        assertThat(store.find(active).orElseThrow().state()).isInstanceOf(StoredSubmission.Done.class);
    }
}
