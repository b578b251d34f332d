package org.taskgrader.api.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * That a submission is over, and what follows from it in the same transaction: its batch has one less that is open, and who
 * wants to be called will be.
 */
final class Closing {

    /**
     * A submission that is over from now on.
     *
     * @param awaited whether it belongs to a batch, or somebody is to be called; mostly it does not, and nothing follows
     */
    record Closed(UUID id, boolean awaited) {}

    /**
     * Ends a submission; empty if it is over already. The row's lock makes one of several the first.
     *
     * <p>For a result, the next turn of its learner at its exercise is taken as well: until the transaction ends no other
     * one is counted, so of two that come at once one is the next attempt and the other the one after it. What a later
     * statement counts was committed before.
     */
    Optional<Closed> close(Handle handle, UUID id, boolean withResult) {
        return handle.createQuery("""
                        with closed as (
                            update submission
                            set status = case when :result then 'done' else 'cancelled' end, worker = null, lease = null,
                                source = case when regrade_of is null then source end
                            where id = :id and status in ('queued', 'grading')
                            returning id, platform, learner, exercise
                        )
                        select :result and learner is not null and pg_advisory_xact_lock(hashtextextended(
                                   concat_ws(' ', platform, encode(learner, 'hex'), exercise), 0)) is not null,
                               exists (select from batch_entry where submission = id)
                                   or exists (select from callback where submission = id)
                        from closed
                        """)
                .bind("id", id)
                .bind("result", withResult)
                .map((row, context) -> new Closed(id, row.getBoolean(2)))
                .findOne();
    }

    /** Follows up on one. */
    void follow(Handle handle, Closed closed) {
        if (closed.awaited()) {
            follow(handle, List.of(closed.id()));
        }
    }

    /**
     * Follows up.
     *
     * @param over submissions that have just got their result or were cancelled, and whose rows are locked
     */
    void follow(Handle handle, Collection<UUID> over) {
        handle.createUpdate("""
                        with counted as (
                            update batch
                            set open = open - over.number,
                                closed = case when open = over.number then clock_timestamp() end
                            from (select batch, count(*) as number from batch_entry
                                  where submission = any(:over) group by batch) as over
                            where batch.id = over.batch
                            returning batch.id, platform, closed
                        )
                        insert into delivery (platform, submission, batch, url)
                        select platform, submission, null, url
                        from callback join submission on submission.id = callback.submission
                        where submission.id = any(:over)
                        union all
                        select platform, null, batch, url
                        from callback join counted on counted.id = callback.batch
                        where closed is not null
                        """).bindArray("over", UUID.class, over).execute();
    }
}
