package org.taskgrader.api.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.taskgrader.api.store.Retention.Removed;
import org.taskgrader.api.testing.TestDatabase;
import org.taskgrader.core.submission.Submission;

/** What is removed when its time is over, and what is not, in a real database. */
class RetentionTest {

    private static final Optional<Duration> MONTH = Optional.of(Duration.ofDays(30));
    private static final Optional<Duration> YEAR = Optional.of(Duration.ofDays(365));

    private final Jdbi database = TestDatabase.migrated();
    private final SubmissionStore store = new PostgresSubmissionStore(database);

    @Test
    void programsGoFirstAndSubmissionsLater() {
        UUID fresh = over(29);
        UUID month = over(31);
        UUID year = over(366);

        assertThat(new Retention(database, MONTH, YEAR).enforce()).isEqualTo(new Removed(2, 1));

        assertThat(source(fresh)).isEqualTo("// double");
        assertThat(source(month)).isEmpty();
        assertThat(store.find(year)).isEmpty();
        assertThat(new Retention(database, MONTH, YEAR).enforce()).isEqualTo(Removed.NOTHING);
    }

    @Test
    void nothingGoesThatNoTimeWasNamedFor() {
        UUID old = over(10_000);
        assertThat(new Retention(database, Optional.empty(), Optional.empty()).enforce())
                .isEqualTo(Removed.NOTHING);
        assertThat(source(old)).isEqualTo("// double");
        assertThat(new Retention(database, Optional.empty(), YEAR).enforce()).isEqualTo(new Removed(0, 1));
    }

    @Test
    void whatWaitsForItsResultStays() {
        UUID waiting = sent(10_000);
        assertThat(new Retention(database, MONTH, YEAR).enforce()).isEqualTo(Removed.NOTHING);
        assertThat(source(waiting)).isEqualTo("// double");
    }

    @Test
    void moreThanOneRoundIsDone() {
        database.useHandle(handle -> handle.execute("""
                insert into submission (id, platform, exercise, exercise_version, language, source, priority, received, status)
                select gen_random_uuid(), 'local', 'testing/double', '0123456789ab', 'en', '// double', 'batch',
                       now() - interval '31 days', 'cancelled'
                from generate_series(1, 1100)
                """));
        assertThat(new Retention(database, MONTH, YEAR).enforce()).isEqualTo(new Removed(1_100, 0));
    }

    @Test
    void oneNodeAtATimeIsAtIt() {
        over(31);
        Retention retention = new Retention(database, MONTH, YEAR);
        try (Handle another = database.open()) {
            assertThat(locked(another, "pg_try_advisory_lock")).isTrue();
            assertThat(retention.enforce()).isEqualTo(Removed.NOTHING);
            assertThat(locked(another, "pg_advisory_unlock")).isTrue();
        }
        assertThat(retention.enforce()).isEqualTo(new Removed(1, 0));
    }

    private static boolean locked(Handle handle, String function) {
        return handle.createQuery("select " + function + "(" + Retention.LOCK + ")")
                .mapTo(Boolean.class)
                .one();
    }

    private UUID over(int days) {
        UUID id = sent(days);
        store.cancel(id);
        return id;
    }

    private UUID sent(int days) {
        UUID id = UUID.randomUUID();
        store.add(new StoredSubmission(
                id,
                new Submission("testing/double", "// double", Locale.ENGLISH),
                "0123456789ab",
                new Sender(Sender.LOCAL, Optional.empty()),
                Priority.INTERACTIVE,
                Instant.now().minus(days, ChronoUnit.DAYS),
                new StoredSubmission.Queued()));
        return id;
    }

    private String source(UUID id) {
        return store.find(id).orElseThrow().submission().source();
    }
}
