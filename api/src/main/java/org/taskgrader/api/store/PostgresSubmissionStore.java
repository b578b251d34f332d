package org.taskgrader.api.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.taskgrader.api.report.KeptResult;
import org.taskgrader.api.store.StoredSubmission.Cancelled;
import org.taskgrader.api.store.StoredSubmission.Done;
import org.taskgrader.api.store.StoredSubmission.Grading;
import org.taskgrader.api.store.StoredSubmission.Queued;
import org.taskgrader.api.store.StoredSubmission.State;
import org.taskgrader.api.tracing.TraceParent;
import org.taskgrader.core.history.History;
import org.taskgrader.core.submission.Submission;

/** Submissions in PostgreSQL. Leases and ages are by the database's clock: machines need not agree on what time it is. */
public final class PostgresSubmissionStore implements SubmissionStore {

    private static final HexFormat HEX = HexFormat.of();

    private final Jdbi database;
    private final ResultRows results = new ResultRows();
    private final RequestKeyRows keys = new RequestKeyRows();
    private final BatchRows batches = new BatchRows();
    private final CallbackRows callbacks = new CallbackRows();
    private final Closing closing = new Closing();

    public PostgresSubmissionStore(Jdbi database) {
        this.database = database;
    }

    @Override
    public void add(StoredSubmission submission) {
        database.useHandle(handle -> add(handle, submission));
    }

    @Override
    public Optional<EarlierRequest> add(Arrival arrival) {
        return database.inTransaction(handle -> {
            Optional<EarlierRequest> earlier = arrival.key().flatMap(key -> keys.take(handle, key, arrival.subject()));
            if (earlier.isEmpty()) {
                add(handle, arrival.submissions());
                arrival.batch().ifPresent(id -> batches.insert(handle, id, arrival.submissions()));
                callbacks.insert(handle, arrival.callbacks(), arrival.batch());
            }
            return earlier;
        });
    }

    @Override
    public Optional<EarlierRequest> earlier(RequestKey key) {
        return database.withHandle(handle -> keys.find(handle, key));
    }

    @Override
    public int forgetRequestKeys(Duration age) {
        return database.withHandle(handle -> keys.forget(handle, age));
    }

    /** As the other, in a transaction of the caller's. */
    public static void add(Handle handle, StoredSubmission submission) {
        add(handle, List.of(submission));
    }

    private static void add(Handle handle, List<StoredSubmission> submissions) {
        PreparedBatch rows = handle.prepareBatch("""
                        insert into submission (id, platform, learner, exercise, exercise_version, language, source,
                                                priority, received, status, trace)
                        values (:id, :platform, :learner, :exercise, :version, :language, :source,
                                :priority, :received, 'queued', :trace)
                        """);
        submissions.forEach(submission -> bind(rows, submission).add());
        rows.execute();
    }

    private static PreparedBatch bind(PreparedBatch row, StoredSubmission submission) {
        return row.bind("id", submission.id())
                .bind("platform", submission.sender().platform())
                .bind(
                        "learner",
                        submission
                                .learner()
                                .map(PostgresSubmissionStore::octets)
                                .orElse(null))
                .bind("exercise", submission.submission().exercise())
                .bind("version", submission.exerciseVersion())
                .bind("language", submission.submission().language().toLanguageTag())
                .bind("source", submission.submission().source())
                .bind("priority", submission.priority().text())
                .bind("trace", TraceParent.current())
                .bind("received", submission.received().atOffset(ZoneOffset.UTC));
    }

    @Override
    public Optional<StoredSubmission> find(UUID id) {
        return database.withHandle(handle -> handle.createQuery("""
                        select submission.*, report, applied, earlier_verdict, earlier_score, earlier_max_score
                        from submission left join current_result on current_result.submission = submission.id
                        where id = :id
                        """)
                .bind("id", id)
                .map((row, context) -> submission(row, state(row)))
                .findOne());
    }

    @Override
    public List<StoredSubmission> over(Collection<UUID> ids) {
        return database.withHandle(handle -> handle.createQuery("""
                        select submission.*, report, applied, earlier_verdict, earlier_score, earlier_max_score
                        from submission left join current_result on current_result.submission = submission.id
                        where id = any(:ids) and status in ('done', 'cancelled')
                        """)
                .bindArray("ids", UUID.class, ids)
                .map((row, context) -> submission(row, state(row)))
                .list());
    }

    /** The trace of the request that sent a submission, if it was traced. */
    public Optional<String> trace(UUID id) {
        return database.withHandle(handle -> handle.createQuery("select trace from submission where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne());
    }

    /**
     * Not waited for until it is on the disk (PostgreSQL manual, 30.4 "Asynchronous Commit"): should the database fail in the
     * next moment, the submission waits again, and of two results the first stays.
     */
    @Override
    public Optional<Claim> claim(UUID id, String worker, Duration lease) {
        return database.withHandle(handle -> handle.createQuery("""
                        update submission
                        set status = 'grading', tries = tries + 1, worker = :worker,
                            lease = now() + make_interval(secs => :lease)
                        where id = :id and (status = 'queued' or (status = 'grading' and lease < now()))
                          and set_config('synchronous_commit', 'off', true) = 'off'
                        returning *, extract(epoch from now() - stored)::float8 as age
                        """)
                .bind("id", id)
                .bind("worker", worker)
                .bind("lease", seconds(lease))
                .map((row, context) -> claim(row))
                .findOne());
    }

    private static Claim claim(ResultSet row) throws SQLException {
        Duration age = Duration.ofMillis(Math.max(0, Math.round(1000 * row.getDouble("age"))));
        return new Claim(submission(row, new Grading()), row.getInt("tries"), age);
    }

    @Override
    public void renew(String worker, Duration lease) {
        database.useHandle(handle -> handle.createUpdate("""
                        update submission set lease = now() + make_interval(secs => :lease)
                        where worker = :worker and status = 'grading'
                        """)
                .bind("worker", worker)
                .bind("lease", seconds(lease))
                .execute());
    }

    @Override
    public void release(UUID id, String worker) {
        putBack(id, worker, 1);
    }

    @Override
    public void failed(UUID id, String worker) {
        putBack(id, worker, 0);
    }

    private void putBack(UUID id, String worker, int untried) {
        database.useHandle(handle -> handle.createUpdate("""
                        update submission
                        set status = 'queued', worker = null, lease = null, tries = greatest(0, tries - :untried)
                        where id = :id and worker = :worker and status = 'grading'
                        """)
                .bind("id", id)
                .bind("worker", worker)
                .bind("untried", untried)
                .execute());
    }

    @Override
    public boolean finish(UUID id, Outcome outcome) {
        return database.inTransaction(handle -> {
            Optional<Closing.Closed> closed = closing.close(handle, id, true);
            if (closed.isPresent()) {
                results.insert(handle, id, outcome);
                closing.follow(handle, closed.get());
            }
            return closed.isPresent();
        });
    }

    @Override
    public boolean cancel(UUID id) {
        return database.inTransaction(handle -> {
            Optional<Closing.Closed> closed = closing.close(handle, id, false);
            closed.ifPresent(submission -> closing.follow(handle, submission));
            return closed.isPresent();
        });
    }

    @Override
    public boolean revise(UUID id, KeptResult known, KeptResult revised) {
        return database.withHandle(handle -> results.revise(handle, id, known, revised));
    }

    @Override
    public List<QueueEntry> waiting() {
        return database.withHandle(handle ->
                handle.createQuery("""
                        select id, platform, learner, priority from submission
                        where status = 'queued' order by received
                        """).map(PostgresSubmissionStore::entry).list());
    }

    @Override
    public int queuedOf(Sender sender, Priority priority, int most) {
        return database.withHandle(handle -> handle.createQuery("""
                        select count(*) from (
                            select 1 from submission
                            where status = 'queued' and platform = :platform and learner is not distinct from :learner
                              and priority = :priority
                            limit :most) as waiting
                        """)
                .bind("platform", sender.platform())
                .bind(
                        "learner",
                        sender.learner().map(PostgresSubmissionStore::octets).orElse(null))
                .bind("priority", priority.text())
                .bind("most", most)
                .mapTo(Integer.class)
                .one());
    }

    /** Several nodes may ask at the same time: each row is given to one of them. */
    @Override
    public List<QueueEntry> announceAgain(Duration patience, int most) {
        return database.withHandle(handle -> handle.createQuery("""
                        update submission set announced = now()
                        where id in (
                            select id from submission
                            where status = 'queued'
                              and announced < now() - greatest(make_interval(secs => :patience), (now() - stored) / 2)
                            order by received limit :most for update skip locked)
                        returning id, platform, learner, priority
                        """)
                .bind("patience", seconds(patience))
                .bind("most", most)
                .map(PostgresSubmissionStore::entry)
                .list());
    }

    @Override
    public void notAnnounced(Collection<UUID> ids) {
        database.useHandle(handle ->
                handle.createUpdate("""
                        update submission set announced = '-infinity' where id = any(:ids) and status = 'queued'
                        """).bindArray("ids", UUID.class, ids).execute());
    }

    @Override
    public Load load() {
        return database.withHandle(handle -> handle.createQuery("""
                        select (select count(*) from submission
                                where status in ('queued', 'grading') and priority <> 'regrade') as under_way,
                               coalesce(sum(places), 0) as places,
                               coalesce(sum(places / service_seconds), 0) as per_second
                        from node where lease > now()
                        """)
                .map((row, context) ->
                        new Load(row.getInt("under_way"), row.getInt("places"), row.getDouble("per_second")))
                .one());
    }

    @Override
    public int recover(String worker) {
        return database.withHandle(
                handle -> handle.createUpdate("""
                        update submission set status = 'queued', worker = null, lease = null, announced = '-infinity'
                        where worker = :worker and status = 'grading'
                        """).bind("worker", worker).execute());
    }

    @Override
    public List<QueueEntry> recoverExpired() {
        return database.withHandle(handle ->
                handle.createQuery("""
                        update submission set status = 'queued', worker = null, lease = null, announced = now()
                        where status = 'grading' and lease < now()
                        returning id, platform, learner, priority
                        """).map(PostgresSubmissionStore::entry).list());
    }

    @Override
    public History history(String platform, LearnerKey learner, String exercise) {
        return database.withHandle(handle -> results.history(handle, platform, octets(learner), exercise));
    }

    private static StoredSubmission submission(ResultSet row, State state) throws SQLException {
        String source = row.getString("source");
        return new StoredSubmission(
                row.getObject("id", UUID.class),
                new Submission(
                        row.getString("exercise"),
                        source == null ? "" : source,
                        Locale.forLanguageTag(row.getString("language"))),
                row.getString("exercise_version"),
                sender(row),
                Priority.of(row.getString("priority")),
                row.getObject("received", OffsetDateTime.class).toInstant(),
                state);
    }

    private static State state(ResultSet row) throws SQLException {
        String status = row.getString("status");
        return switch (status) {
            case "queued" -> new Queued();
            case "grading" -> new Grading();
            case "done" -> new Done(ResultRows.current(row));
            case "cancelled" -> new Cancelled();
            default -> throw new IllegalStateException("there is no status " + status);
        };
    }

    private static QueueEntry entry(ResultSet row, StatementContext context) throws SQLException {
        return new QueueEntry(row.getObject("id", UUID.class), sender(row), Priority.of(row.getString("priority")));
    }

    private static Sender sender(ResultSet row) throws SQLException {
        return new Sender(
                row.getString("platform"),
                Optional.ofNullable(row.getBytes("learner")).map(hash -> new LearnerKey(HEX.formatHex(hash))));
    }

    private static byte[] octets(LearnerKey learner) {
        return HEX.parseHex(learner.hash());
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
