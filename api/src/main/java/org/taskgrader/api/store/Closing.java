package org.taskgrader.api.store;

import java.util.Collection;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * What follows when submissions are over, in the transaction that says so: their batches have fewer that are open, and who
 * wants to be called will be.
 */
final class Closing {

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
