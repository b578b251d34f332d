package org.taskgrader.api.similarity;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * What waits to be compared, for whoever does it. A job is one worker's at a time, as long as that one gives signs of life; whatever
 * it does when it has lost the job changes nothing, so results are neither lost nor doubled.
 */
final class ComparisonJobs {

    private static final int MOST_TRIES = 3;
    private static final int ROWS_AT_A_TIME = 50;

    private final Jdbi database;

    ComparisonJobs(Jdbi database) {
        this.database = database;
    }

    /**
     * A comparison that somebody has taken on.
     *
     * @param given what learners were given to start from; may be empty
     */
    record Job(UUID id, String worker, String given) {}

    /** Takes on the next one that waits, or whose worker was not heard of any more; empty if there is none. */
    Optional<Job> claim(Duration lease) {
        return database.inTransaction(handle -> {
            giveUp(handle);
            return handle.createQuery("""
                            update similarity
                            set status = 'running', worker = :worker, lease = now() + make_interval(secs => :lease),
                                tries = tries + 1, progress = 0
                            where id = (
                                select id from similarity
                                where status = 'waiting' or (status = 'running' and lease < now())
                                order by requested limit 1
                                for update skip locked)
                            returning id, worker, given
                            """)
                    .bind("worker", UUID.randomUUID().toString())
                    .bind("lease", seconds(lease))
                    .map((row, context) ->
                            new Job(row.getObject("id", UUID.class), row.getString("worker"), row.getString("given")))
                    .findOne();
        });
    }

    /** Whatever has ended three workers ends no fourth one. */
    private static void giveUp(Handle handle) {
        handle.createUpdate("""
                        update similarity
                        set status = 'failed', failure = :failure, ended = now(), worker = null, lease = null
                        where status = 'running' and lease < now() and tries >= :most
                        """)
                .bind("failure", Failure.GIVEN_UP.word())
                .bind("most", MOST_TRIES)
                .execute();
    }

    /** The programs of a job by their numbers, without holding all of them at once; those that are erased by now are left out. */
    void programs(Job job, BiConsumer<Integer, String> use) {
        database.useTransaction(handle -> handle.createQuery("""
                        select number, source
                        from similarity_program join submission on submission.id = similarity_program.submission
                        where similarity = :id and source is not null
                        order by number
                        """)
                .bind("id", job.id())
                .setFetchSize(ROWS_AT_A_TIME)
                .map((row, context) -> new Program(row.getInt("number"), row.getString("source")))
                .forEach(program -> use.accept(program.number(), program.source())));
    }

    private record Program(int number, String source) {}

    /** A sign of life, with how much is done in percent; false if the job is not this worker's any more. */
    boolean renew(Job job, int progress, Duration lease) {
        return database.withHandle(handle -> handle.createUpdate("""
                                update similarity set progress = :progress, lease = now() + make_interval(secs => :lease)
                                where id = :id and worker = :worker
                                """)
                        .bind("progress", progress)
                        .bind("lease", seconds(lease))
                        .bind("id", job.id())
                        .bind("worker", job.worker())
                        .execute())
                > 0;
    }

    /** Lets another worker have it: this one stops, which was no fault of the job's. */
    void giveBack(Job job) {
        database.useHandle(handle -> handle.createUpdate("""
                        update similarity set status = 'waiting', worker = null, lease = null, tries = tries - 1
                        where id = :id and worker = :worker
                        """)
                .bind("id", job.id())
                .bind("worker", job.worker())
                .execute());
    }

    void fail(Job job, Failure failure) {
        database.useHandle(handle -> end(handle, job, Optional.of(failure)));
    }

    /** Keeps what was found, if the job is still this worker's; of programs that were erased meanwhile nothing. */
    void finish(Job job, Findings found) {
        database.useTransaction(handle -> {
            if (end(handle, job, Optional.empty())) {
                new FoundRows(handle, job.id()).keep(found);
            }
        });
    }

    private static boolean end(Handle handle, Job job, Optional<Failure> failure) {
        return handle.createUpdate("""
                                update similarity
                                set status = :status, failure = :failure, ended = now(), worker = null, lease = null
                                where id = :id and worker = :worker
                                """)
                        .bind("status", failure.isPresent() ? "failed" : "done")
                        .bind("failure", failure.map(Failure::word).orElse(null))
                        .bind("id", job.id())
                        .bind("worker", job.worker())
                        .execute()
                > 0;
    }

    /** Forgets what was asked for longer ago than {@code kept}; says how many. */
    int forget(Duration kept) {
        return database.withHandle(
                handle -> handle.createUpdate("""
                        delete from similarity
                        where coalesce(ended, requested) < now() - make_interval(secs => :kept) and status <> 'running'
                        """).bind("kept", seconds(kept)).execute());
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
