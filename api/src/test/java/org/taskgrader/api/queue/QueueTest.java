package org.taskgrader.api.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.awaitility.Awaitility;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.taskgrader.api.report.GradedSubmission;
import org.taskgrader.api.report.VerdictName;
import org.taskgrader.api.store.LearnerKey;
import org.taskgrader.api.store.Sender;
import org.taskgrader.api.store.StoredSubmission;

/** The way of a submission through the queue, and the order that it has. */
@Timeout(60)
class QueueTest extends QueueBench {

    @Test
    void gradesAndTellsEveryStep() {
        Assembly queue = queue(limits(1, 10));
        UUID id = queue.accepted("// double");

        List<ProgressEvent> events =
                queue.hub().follow(id).orElseThrow().collect().asList().await().atMost(Duration.ofSeconds(30));

        GradedSubmission result = queue.result(id);
        assertThat(result.verdict()).isEqualTo(VerdictName.PASSED);
        assertThat(events)
                .containsExactly(
                        new ProgressEvent.Queued(),
                        new ProgressEvent.Compiling(),
                        new ProgressEvent.Compiled(true),
                        new ProgressEvent.TestRun("01-small", 1, 3, VerdictName.PASSED),
                        new ProgressEvent.TestRun("02-large", 2, 3, VerdictName.PASSED),
                        new ProgressEvent.TestRun("91-secret", 3, 3, VerdictName.PASSED),
                        new ProgressEvent.Done(result));
        assertThat(ProgressEvent.replay(result))
                .as("who comes later is told the same")
                .isEqualTo(events);
    }

    @Test
    void aProgramThatDoesNotCompileIsToldTheSameLater() {
        Assembly queue = queue(limits(1, 10));
        UUID id = queue.accepted("// does not compile");
        List<ProgressEvent> events =
                queue.hub().follow(id).orElseThrow().collect().asList().await().atMost(Duration.ofSeconds(30));
        assertThat(ProgressEvent.replay(queue.result(id))).isEqualTo(events).hasSize(4);
    }

    @Test
    void everyLineThatIsLoggedNamesItsSubmission() {
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                logged.add(String.valueOf(MDC.get("submission")));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger(Grading.class.getName());
        logger.addHandler(handler);
        try {
            UUID id = queue(limits(1, 10)).accepted("// sandbox throws");
            Awaitility.await().until(() -> store.find(id).orElseThrow().state() instanceof StoredSubmission.Done);
            assertThat(logged).hasSizeGreaterThan(2).containsOnly(id.toString());
        } finally {
            logger.removeHandler(handler);
        }
    }

    @Test
    void whoeverSendsManyDelaysNobodysFirst() {
        Assembly queue = queue(limits(1, 100));
        UUID blocker = queue.accepted("// waits for gate");
        Awaitility.await().until(() -> isBeingGraded(blocker));
        List<UUID> many = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            many.add(queue.accepted(
                    "// double", new Sender(Sender.LOCAL, Optional.of(new LearnerKey("aa".repeat(32))))));
        }
        UUID other =
                queue.accepted("// double", new Sender(Sender.LOCAL, Optional.of(new LearnerKey("bb".repeat(32)))));
        sandbox.open("gate");
        queue.result(other);
        assertThat(many)
                .filteredOn(id -> store.find(id).orElseThrow().state() instanceof StoredSubmission.Done)
                .hasSizeLessThan(5);
        many.forEach(id -> queue.result(id));
    }

    @Test
    void whatNobodySentIsUnknown() {
        Assembly queue = queue(limits(1, 1));
        assertThat(queue.hub().follow(UUID.randomUUID())).isEmpty();
        assertThat(queue.hub().await(UUID.randomUUID())).isEmpty();
    }
}
