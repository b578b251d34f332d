package org.taskgrader.api.store;

import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Removes what was kept long enough, a few rows at a time so that nobody waits for it. Of several nodes one does so: the
 * others see that it holds the lock, and leave it at that. What has no result yet stays, however old.
 */
public final class Retention {

    /** Any number that no other advisory lock of this database has; this one spells "tgretain". */
    static final long LOCK = 0x7467_7265_7461_696eL;

    private static final int ROWS_AT_A_TIME = 500;

    private final Jdbi database;
    private final Optional<Duration> sources;
    private final Optional<Duration> submissions;

    /**
     * What is kept for how long, from when it was received.
     *
     * @param sources of programs; empty for as long as their submissions
     * @param submissions of submissions with all that belongs to them; empty for ever
     */
    public Retention(Jdbi database, Optional<Duration> sources, Optional<Duration> submissions) {
        this.database = database;
        this.sources = sources;
        this.submissions = submissions;
    }

    /** What was removed. */
    public record Removed(int sources, int submissions) {

        public static final Removed NOTHING = new Removed(0, 0);
    }

    /** Removes what is over; nothing if another node is at it. */
    public Removed enforce() {
        return database.withHandle(handle -> {
            if (!lock(handle)) {
                return Removed.NOTHING;
            }
            try {
                return new Removed(
                        sources.map(age -> repeat(handle, age, """
                                update submission set source = null where id in (
                                    select id from submission
                                    where received < now() - make_interval(secs => :age) and source is not null
                                      and status in ('done', 'cancelled')
                                    limit :most)
                                """)).orElse(0),
                        submissions.map(age -> repeat(handle, age, """
                                delete from submission where id in (
                                    select id from submission
                                    where received < now() - make_interval(secs => :age)
                                      and status in ('done', 'cancelled')
                                    limit :most)
                                """)).orElse(0));
            } finally {
                handle.createQuery("select pg_advisory_unlock(:lock)")
                        .bind("lock", LOCK)
                        .mapTo(Boolean.class)
                        .one();
            }
        });
    }

    private static boolean lock(Handle handle) {
        return handle.createQuery("select pg_try_advisory_lock(:lock)")
                .bind("lock", LOCK)
                .mapTo(Boolean.class)
                .one();
    }

    private static int repeat(Handle handle, Duration age, String statement) {
        int all = 0;
        int some;
        do {
            some = handle.createUpdate(statement)
                    .bind("age", age.toSeconds())
                    .bind("most", ROWS_AT_A_TIME)
                    .execute();
            all += some;
        } while (some == ROWS_AT_A_TIME);
        return all;
    }
}
