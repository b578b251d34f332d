package org.taskgrader.api.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.report.SubmissionView.Status;

/** Batches in PostgreSQL. */
public final class PostgresBatchStore implements BatchStore {

    private final Jdbi database;
    private final Closing closing = new Closing();

    public PostgresBatchStore(Jdbi database) {
        this.database = database;
    }

    @Override
    public Optional<StoredBatch> find(String platform, UUID id) {
        // One moment for all of it, or there would be batches that are done and have something under way.
        return database.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            Map<Status, Integer> states = new EnumMap<>(Status.class);
            Map<String, Integer> verdicts = new TreeMap<>();
            count(handle, id, states, verdicts);
            return handle.createQuery("select * from batch where id = :id and platform = :platform")
                    .bind("id", id)
                    .bind("platform", platform)
                    .map((row, context) -> new StoredBatch(
                            id,
                            instant(row, "received").orElseThrow(),
                            instant(row, "closed"),
                            row.getInt("size"),
                            states,
                            verdicts))
                    .findOne();
        });
    }

    private static void count(Handle handle, UUID id, Map<Status, Integer> states, Map<String, Integer> verdicts) {
        handle.createQuery("""
                        select status, verdict, count(*) as number
                        from batch_entry join submission on submission.id = batch_entry.submission
                             left join current_result on current_result.submission = submission.id
                        where batch = :id
                        group by status, verdict
                        """)
                .bind("id", id)
                .map((row, context) -> count(row, states, verdicts))
                .list();
    }

    private static int count(ResultSet row, Map<Status, Integer> states, Map<String, Integer> verdicts)
            throws SQLException {
        int number = row.getInt("number");
        states.merge(Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)), number, Integer::sum);
        String verdict = row.getString("verdict");
        if (verdict != null) {
            verdicts.put(verdict, number);
        }
        return number;
    }

    @Override
    public List<UUID> entries(UUID batch, int from, int most) {
        return database.withHandle(handle -> handle.createQuery("""
                        select submission from batch_entry where batch = :batch and position >= :from
                        order by position limit :most
                        """)
                .bind("batch", batch)
                .bind("from", from)
                .bind("most", most)
                .mapTo(UUID.class)
                .list());
    }

    /** In the order of the entries, so that two who cancel the same batch do not wait for each other. */
    @Override
    public List<UUID> cancel(UUID batch) {
        return database.inTransaction(handle -> {
            List<UUID> open = handle.createQuery("""
                            select submission.id
                            from batch_entry join submission on submission.id = batch_entry.submission
                            where batch = :batch and status in ('queued', 'grading')
                            order by position
                            for update of submission
                            """)
                    .bind("batch", batch)
                    .mapTo(UUID.class)
                    .list();
            handle.createUpdate("""
                            update submission set status = 'cancelled', worker = null, lease = null
                            where id = any(:open)
                            """).bindArray("open", UUID.class, open).execute();
            closing.follow(handle, open);
            return open;
        });
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
    }
}
