package org.taskgrader.api.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.taskgrader.api.report.GradedSubmission;
import org.taskgrader.api.report.VerdictName;
import org.taskgrader.api.store.LearnerKey;
import org.taskgrader.api.store.QueueEntry;
import org.taskgrader.api.store.Sender;
import org.taskgrader.api.store.StoredSubmission;
import org.taskgrader.api.testing.Incoming;
import org.taskgrader.api.testing.PoisonedResults;

/** What fails on our side counts against no learner, stops nobody else, and does not go round for ever. */
@Timeout(60)
class FailureTest extends QueueBench {

    @Test
    void ourOwnExceptionIsNotTheLearnersFault() {
        Assembly queue = queue(limits(1, 10));
        GradedSubmission result = queue.result(queue.accepted("// sandbox throws"));
        assertThat(result.verdict()).isEqualTo(VerdictName.NOT_JUDGED);
        assertThat(result.feedback().summary()).isNotBlank();
        assertThat(registry.counter("taskgrader.not.judged", "stage", "grading").count())
                .isEqualTo(1);
    }

    @Test
    void aSandboxThatFailsIsNotTriedForEver() {
        Assembly queue = queue(limits(1, 10));
        GradedSubmission result = queue.result(queue.accepted("// sandbox fails"));
        assertThat(result.verdict()).isEqualTo(VerdictName.NOT_JUDGED);
        assertThat(sandbox.executions()).isEqualTo(1);
    }

    /** Behind it the place is empty for a moment, which must not look as if it had never been graded. */
    @Test
    void aProgramThatEndsItsContainersIsNotTriedForEver() {
        Assembly queue = queue(limits(1, 10), () -> sandbox.executions() == 0);
        assertThat(queue.result(queue.accepted("// ends its containers")).verdict())
                .isEqualTo(VerdictName.NOT_JUDGED);
        assertThat(sandbox.executions()).isEqualTo(1);
    }

    @Test
    void whatCannotBeRecordedIsGivenUpAndStopsNobody() {
        database.useHandle(handle -> handle.execute(PoisonedResults.SQL));
        Assembly queue = queue(limits(1, 10));
        StoredSubmission poison = Incoming.program(PoisonedResults.MARK);
        assertThat(queue.intake().submit(poison)).isEqualTo(new Admission.Accepted());
        UUID other = queue.accepted("// double");
        assertThat(queue.result(poison.id()).verdict()).isEqualTo(VerdictName.NOT_JUDGED);
        assertThat(queue.result(other).verdict()).isEqualTo(VerdictName.PASSED);
        assertThat(tries(poison.id())).isEqualTo(3);
    }

    @Test
    void aDatabaseThatDiesWhileEarlierAttemptsAreReadIsWaitedFor() {
        Assembly queue = queue(limits(1, 10));
        UUID id;
        try (Handle locking = database.open()) {
            locking.begin();
            locking.execute("lock table result in access exclusive mode");
            id = queue.accepted("// double", new Sender(Sender.LOCAL, Optional.of(new LearnerKey("cc".repeat(32)))));
            Awaitility.await("the worker to read").until(this::cutWhoReadsEarlierAttempts);
            locking.rollback();
        }
        assertThat(queue.result(id).verdict()).isEqualTo(VerdictName.PASSED);
        assertThat(tries(id))
                .as("the worker that was cut off has waited itself")
                .isEqualTo(1);
    }

    @Test
    void aSubmissionThatEndsEveryWorkerIsGivenUp() {
        Assembly queue = queue(limits(1, 10));
        StoredSubmission poison = Incoming.program("// double");
        store.add(poison);
        for (int i = 0; i < 3; i++) {
            assertThat(store.claim(poison.id(), "worker that dies", Duration.ZERO))
                    .isPresent();
        }
        queue.queue().enqueue(QueueEntry.of(poison));
        assertThat(queue.result(poison.id()).verdict()).isEqualTo(VerdictName.NOT_JUDGED);
        assertThat(sandbox.executions()).isZero();
        assertThat(queue.result(queue.accepted("// double")).verdict()).isEqualTo(VerdictName.PASSED);
    }

    /** Whether there was a connection to cut. */
    private boolean cutWhoReadsEarlierAttempts() {
        return database.withHandle(handle ->
                handle.createQuery("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock'
                          and query like '%from submission join result%'
                        """).mapTo(Boolean.class).findFirst().orElse(false));
    }
}
