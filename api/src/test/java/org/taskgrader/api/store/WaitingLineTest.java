package org.taskgrader.api.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.taskgrader.api.testing.TestDatabase;
import org.taskgrader.core.submission.Submission;

/** Where those stand who wait, as the fair order of the queue has it. */
class WaitingLineTest {

    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    private final Jdbi database = TestDatabase.migrated();
    private final SubmissionStore store = new PostgresSubmissionStore(database);
    private int sent;

    @Test
    void whoSendsManyIsBeforeNobodysFirst() {
        database.useHandle(
                handle -> handle.execute("insert into platform (id) values ('other') on conflict do nothing"));
        UUID first = queued(Sender.LOCAL, "a", Priority.INTERACTIVE);
        UUID second = queued(Sender.LOCAL, "a", Priority.INTERACTIVE);
        UUID third = queued(Sender.LOCAL, "a", Priority.INTERACTIVE);
        UUID ofAnother = queued(Sender.LOCAL, "b", Priority.INTERACTIVE);
        UUID elsewhere = queued("other", "a", Priority.INTERACTIVE);
        UUID batch = queued(Sender.LOCAL, "c", Priority.BATCH);

        assertThat(new WaitingLine(database).ahead())
                .isEqualTo(Map.of(first, 0, elsewhere, 1, ofAnother, 2, second, 3, third, 4))
                .doesNotContainKey(batch);

        store.cancel(first);
        assertThat(new WaitingLine(database).ahead()).hasSize(4).containsEntry(second, 0);
    }

    private UUID queued(String platform, String learner, Priority priority) {
        UUID id = UUID.randomUUID();
        store.add(new StoredSubmission(
                id,
                new Submission("testing/double", "// double", Locale.ENGLISH),
                "1",
                new Sender(platform, Optional.of(LearnerKeys.of("secret").of(platform, learner))),
                priority,
                START.plusSeconds(sent++),
                new StoredSubmission.Queued()));
        return id;
    }
}
