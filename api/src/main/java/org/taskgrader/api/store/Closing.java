package org.taskgrader.api.store;

import java.util.Collection;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What follows when submissions are over, in the transaction that says so: their batches have fewer that are open. */
final class Closing {

    /**
     * Follows up.
     *
     * @param over submissions that have just got their result or were cancelled, and whose rows are locked
     */
    void follow(Handle handle, Collection<UUID> over) {
        handle.createUpdate("""
                        update batch
                        set open = open - over.number,
                            closed = case when open = over.number then clock_timestamp() end
                        from (select batch, count(*) as number from batch_entry
                              where submission = any(:over) group by batch) as over
                        where batch.id = over.batch
                        """).bindArray("over", UUID.class, over).execute();
    }
}
