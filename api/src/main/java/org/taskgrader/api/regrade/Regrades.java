package org.taskgrader.api.regrade;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.queue.WorkQueue;
import org.taskgrader.api.regrade.RegradeProgress.Change;
import org.taskgrader.api.regrade.RegradeProgress.Standing;
import org.taskgrader.api.store.Priority;
import org.taskgrader.api.store.QueueEntry;
import org.taskgrader.api.store.Sender;
import org.taskgrader.core.exercise.Exercise;

/**
 * Grades again what a platform has sent for an exercise. Each submission is stored once more and queued behind everything
 * that somebody waits for; from there on it is graded as any submission, so nothing here has to survive a restart. What
 * counts stays as it is until somebody wants the new results {@linkplain RegradeApplication applied}.
 */
public final class Regrades {

    private final Jdbi database;
    private final WorkQueue queue;
    private final RegradeList list;

    public Regrades(Jdbi database, WorkQueue queue, RegradeList list) {
        this.database = database;
        this.queue = queue;
        this.list = list;
    }

    /**
     * Begins to grade again all that {@code platform} has sent for {@code exercise}, was graded, and whose source is still
     * kept. While such a regrade is under way for the same state of the exercise, that one is the answer.
     */
    public RegradeProgress begin(String platform, Exercise exercise) {
        UUID id = UUID.randomUUID();
        Begun begun = database.inTransaction(handle -> {
            lock(handle, platform, exercise.id());
            Optional<UUID> running = running(handle, platform, exercise);
            return running.map(known -> new Begun(known, List.of()))
                    .orElseGet(() -> new Begun(id, insert(handle, id, platform, exercise)));
        });
        Sender sender = new Sender(platform, Optional.empty());
        begun.submissions().forEach(again -> queue.enqueue(new QueueEntry(again, sender, Priority.REGRADE)));
        return find(platform, begun.regrade()).orElseThrow();
    }

    /** How far a regrade of {@code platform} is; empty if there is none with this id. */
    public Optional<RegradeProgress> find(String platform, UUID id) {
        return list.find(platform, id).map(summary -> {
            List<Changed> changed = database.withHandle(handle -> changed(handle, id));
            return RegradeProgress.of(
                    summary,
                    changed.isEmpty() ? 0 : changed.getFirst().all(),
                    changed.stream().map(Changed::change).toList());
        });
    }

    /** What a platform is told has changed. */
    static final String CHANGED = "(before.verdict, before.score, before.max_score, before.error_class)"
            + " is distinct from (after.verdict, after.score, after.max_score, after.error_class)";

    /** Of two requests at once, the second finds what the first has done. */
    static void lock(Handle handle, String platform, String exercise) {
        handle.createQuery(
                        "select pg_advisory_xact_lock(hashtextextended(concat_ws(' ', 'regrade', :platform, :id), 0))")
                .bind("platform", platform)
                .bind("id", exercise)
                .mapToMap()
                .list();
    }

    private static Optional<UUID> running(Handle handle, String platform, Exercise exercise) {
        return handle.createQuery("""
                        select regrade.id from regrade
                        where platform = :platform and exercise = :exercise and exercise_version = :version
                          and exists (select 1 from regrade_result
                                      join submission again on again.id = regrade_result.again
                                      where regrade_result.regrade = regrade.id
                                        and again.status in ('queued', 'grading'))
                        order by requested desc limit 1
                        """)
                .bind("platform", platform)
                .bind("exercise", exercise.id())
                .bind("version", exercise.version())
                .mapTo(UUID.class)
                .findOne();
    }

    private static List<UUID> insert(Handle handle, UUID id, String platform, Exercise exercise) {
        handle.createUpdate("""
                        insert into regrade (id, platform, exercise, exercise_version)
                        values (:id, :platform, :exercise, :version)
                        """)
                .bind("id", id)
                .bind("platform", platform)
                .bind("exercise", exercise.id())
                .bind("version", exercise.version())
                .execute();
        return handle.createQuery("""
                        with again as (
                            insert into submission (id, platform, exercise, exercise_version, language, source,
                                                    priority, received, status, regrade_of)
                            select gen_random_uuid(), platform, exercise, :version, language, source,
                                   'regrade', now(), 'queued', id
                            from submission
                            where platform = :platform and exercise = :exercise and status = 'done'
                              and regrade_of is null and source is not null
                            order by received
                            returning id, regrade_of)
                        insert into regrade_result (regrade, original, again)
                        select :id, regrade_of, id from again
                        returning again
                        """)
                .bind("id", id)
                .bind("platform", platform)
                .bind("exercise", exercise.id())
                .bind("version", exercise.version())
                .mapTo(UUID.class)
                .list();
    }

    private static List<Changed> changed(Handle handle, UUID id) {
        return handle.createQuery("""
                        select regrade_result.original, regrade_result.again, applied_result.applied,
                               before.verdict as before_verdict, before.score as before_score,
                               before.max_score as before_max_score, before.error_class as before_error_class,
                               after.verdict as after_verdict, after.score as after_score,
                               after.max_score as after_max_score, after.error_class as after_error_class,
                               count(*) over () as changed
                        from regrade_result
                        join submission original on original.id = regrade_result.original
                        left join applied_result on applied_result.again = regrade_result.again
                        join result before
                          on before.submission = coalesce(applied_result.replaces, original.graded_as, original.id)
                        join result after on after.submission = regrade_result.again
                        where regrade_result.regrade = :id and %s
                        order by regrade_result.original limit :most
                        """.formatted(CHANGED))
                .bind("id", id)
                .bind("most", RegradeProgress.MOST_CHANGES)
                .map((row, context) -> new Changed(
                        new Change(
                                row.getString("original"),
                                row.getString("again"),
                                applied(row),
                                standing(row, "before_"),
                                standing(row, "after_")),
                        row.getInt("changed")))
                .list();
    }

    private static Optional<String> applied(ResultSet row) throws SQLException {
        @Nullable OffsetDateTime applied = row.getObject("applied", OffsetDateTime.class);
        return Optional.ofNullable(applied).map(time -> time.toInstant().toString());
    }

    private static Standing standing(ResultSet row, String side) throws SQLException {
        return new Standing(
                row.getString(side + "verdict"),
                row.getDouble(side + "score"),
                row.getInt(side + "max_score"),
                Optional.ofNullable(row.getString(side + "error_class")));
    }

    /**
     * A change that is told.
     *
     * @param all how many there are, also of those that are not told
     */
    private record Changed(Change change, int all) {}

    private record Begun(UUID regrade, List<UUID> submissions) {

        Begun {
            submissions = List.copyOf(submissions);
        }
    }
}
