package org.taskgrader.api.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.taskgrader.api.report.ReportMapper;
import org.taskgrader.api.report.SubmissionView.Status;
import org.taskgrader.api.testing.DoublingExercise;
import org.taskgrader.api.testing.Incoming;
import org.taskgrader.api.testing.TestDatabase;
import org.taskgrader.core.classification.ErrorClasses;
import org.taskgrader.core.feedback.MessageCatalogue;
import org.taskgrader.core.feedback.rendering.HelpPages;

/** That the last of many is found to be the last, however many are over at the same moment. */
@Timeout(60)
class BatchStoreTest {

    private static final ReportMapper REPORTS =
            new ReportMapper(MessageCatalogue.load(ErrorClasses.load()), HelpPages.NONE);

    private final org.jdbi.v3.core.Jdbi database = TestDatabase.migrated();
    private final SubmissionStore submissions = new PostgresSubmissionStore(database);
    private final BatchStore batches = new PostgresBatchStore(database);

    @Test
    void isOverWhenTheLastIs() throws Exception {
        for (int round = 0; round < 5; round++) {
            List<StoredSubmission> sent = submissions(16);
            UUID batch = stored(sent);
            List<Callable<Boolean>> ends = new ArrayList<>();
            for (int i = 0; i < sent.size(); i++) {
                StoredSubmission one = sent.get(i);
                boolean cancelled = i % 4 == 0;
                ends.add(() -> cancelled ? submissions.cancel(one.id()) : submissions.finish(one.id(), notJudged(one)));
            }
            ends.add(() -> batches.cancel(batch).isEmpty());
            ends.add(() -> batches.cancel(batch).isEmpty());
            try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
                for (Future<Boolean> end : threads.invokeAll(ends)) {
                    end.get();
                }
            }
            StoredBatch over = found(batch);
            assertThat(over.closed()).isPresent();
            assertThat(over.states().getOrDefault(Status.DONE, 0)
                            + over.states().getOrDefault(Status.CANCELLED, 0))
                    .isEqualTo(16);
        }
    }

    @Test
    void countsStatesAndVerdicts() {
        List<StoredSubmission> sent = submissions(3);
        UUID batch = stored(sent);
        submissions.finish(sent.get(1).id(), notJudged(sent.get(1)));
        submissions.cancel(sent.get(2).id());
        StoredBatch running = found(batch);
        assertThat(running.closed()).isEmpty();
        assertThat(running.states()).isEqualTo(Map.of(Status.QUEUED, 1, Status.DONE, 1, Status.CANCELLED, 1));
        assertThat(running.verdicts()).isEqualTo(Map.of("not-judged", 1));
        assertThat(batches.entries(batch, 1, 10))
                .containsExactly(sent.get(1).id(), sent.get(2).id());
        assertThat(batches.cancel(batch)).containsExactly(sent.get(0).id());
        assertThat(found(batch).closed()).isPresent();
    }

    @Test
    void isItsPlatformsOnly() {
        assertThat(batches.find("another", stored(submissions(1)))).isEmpty();
        assertThat(batches.find(Sender.LOCAL, UUID.randomUUID())).isEmpty();
    }

    @Test
    void isStoredAsAWholeOrNotAtAll() {
        List<StoredSubmission> sent = submissions(2);
        submissions.add(sent.get(1));
        UUID batch = UUID.randomUUID();
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> submissions.add(new Arrival(sent, Optional.empty(), Optional.of(batch), Map.of()))))
                .isNotNull();
        assertThat(submissions.find(sent.get(0).id())).isEmpty();
        assertThat(batches.find(Sender.LOCAL, batch)).isEmpty();
    }

    private StoredBatch found(UUID batch) {
        return batches.find(Sender.LOCAL, batch).orElseThrow();
    }

    private UUID stored(List<StoredSubmission> sent) {
        UUID batch = UUID.randomUUID();
        assertThat(submissions.add(new Arrival(sent, Optional.empty(), Optional.of(batch), Map.of())))
                .isEmpty();
        return batch;
    }

    private static Outcome notJudged(StoredSubmission submission) {
        return new Outcome(
                REPORTS.notJudged(submission.id(), submission.submission(), DoublingExercise.create()),
                Timings.NONE,
                false);
    }

    private static List<StoredSubmission> submissions(int number) {
        List<StoredSubmission> submissions = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            submissions.add(Incoming.program("// double", new Sender(Sender.LOCAL, Optional.empty()), Priority.BATCH));
        }
        return submissions;
    }
}
