package org.taskgrader.api.webhook;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * The calls that are to be made, in the database, where they were written together with what they tell of. Several nodes
 * may take from it: none takes what another is about to call. Times are the database's.
 */
public final class Outbox {

    /** How many calls to one host are taken at a time: one that answers slowly must not keep the others waiting. */
    private static final int PER_HOST = 4;

    private static final int MOST_DEAD_LETTERS = 500;

    private final Jdbi database;

    public Outbox(Jdbi database) {
        this.database = database;
    }

    /**
     * Takes calls that are due.
     *
     * @param most how many at most
     * @param lease for how long they are nobody else's; if nothing is heard of them until then, they are due again
     * @param busy hosts that enough calls are being made to
     */
    List<Delivery> take(int most, Duration lease, Collection<String> busy) {
        return database.withHandle(handle -> handle.createQuery("""
                        update delivery
                        set attempts = attempts + 1, due = clock_timestamp() + make_interval(secs => :lease)
                        where id in (
                            select id from delivery
                            where dead is null and due <= now() and id in (
                                select id from (
                                    select id, row_number() over (partition by host order by due) as place
                                    from delivery
                                    where dead is null and due <= now() and host <> all(:busy)
                                ) as waiting
                                where place <= :perHost)
                            order by due
                            limit :most
                            for update skip locked)
                        returning *, extract(epoch from clock_timestamp() - since) as age
                        """)
                .bind("lease", seconds(lease))
                .bindArray("busy", String.class, busy)
                .bind("perHost", PER_HOST)
                .bind("most", most)
                .map((row, context) -> delivery(row))
                .list());
    }

    void delivered(UUID id) {
        database.useHandle(handle -> handle.execute("delete from delivery where id = ?", id));
    }

    /** The attempt failed; there will be another one. */
    void again(UUID id, Duration after, String failure) {
        database.useHandle(handle -> handle.createUpdate("""
                        update delivery
                        set due = clock_timestamp() + make_interval(secs => :after), failure = :failure
                        where id = :id
                        """)
                .bind("id", id)
                .bind("after", seconds(after))
                .bind("failure", failure)
                .execute());
    }

    /** The attempt failed, and it was the last. */
    void giveUp(UUID id, String failure) {
        database.useHandle(handle -> handle.createUpdate(
                        "update delivery set dead = clock_timestamp(), failure = :failure where id = :id")
                .bind("id", id)
                .bind("failure", failure)
                .execute());
    }

    /** Calls to {@code platform} that were given up, the latest first; not more than a few hundred. */
    public List<DeadLetter> dead(String platform) {
        return database.withHandle(handle -> handle.createQuery("""
                        select * from delivery where platform = :platform and dead is not null
                        order by dead desc limit :most
                        """)
                .bind("platform", platform)
                .bind("most", MOST_DEAD_LETTERS)
                .map((row, context) -> deadLetter(row))
                .list());
    }

    /**
     * Makes a call to {@code platform} that was given up due again, for as long as a new one.
     *
     * @return whether there is one with this id
     */
    public boolean redeliver(String platform, UUID id) {
        return database.withHandle(handle -> handle.createUpdate("""
                                update delivery
                                set dead = null, attempts = 0, since = clock_timestamp(), due = clock_timestamp()
                                where id = :id and platform = :platform and dead is not null
                                """)
                        .bind("id", id)
                        .bind("platform", platform)
                        .execute()
                == 1);
    }

    /**
     * Forgets calls that were given up longer than {@code age} ago.
     *
     * @return how many those were
     */
    public int forget(Duration age) {
        return database.withHandle(
                handle -> handle.createUpdate("delete from delivery where dead < now() - make_interval(secs => :age)")
                        .bind("age", seconds(age))
                        .execute());
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getString("platform"),
                Optional.ofNullable(row.getObject("submission", UUID.class)),
                Optional.ofNullable(row.getObject("batch", UUID.class)),
                Delivery.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                URI.create(row.getString("url")),
                row.getString("host"),
                instant(row, "created"),
                Duration.ofMillis((long) (row.getDouble("age") * 1000)),
                row.getInt("attempts"));
    }

    private static DeadLetter deadLetter(ResultSet row) throws SQLException {
        Optional<String> submission = Optional.ofNullable(row.getString("submission"));
        return new DeadLetter(
                "msg_" + row.getString("id"),
                row.getString("url"),
                submission.map(id -> "/api/v1/submissions/" + id).orElse("/api/v1/batches/" + row.getString("batch")),
                instant(row, "created"),
                instant(row, "dead"),
                row.getInt("attempts"),
                Objects.requireNonNullElse(row.getString("failure"), ""));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
