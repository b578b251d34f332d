package org.taskgrader.api.store;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** A new batch in the database. */
final class BatchRows {

    /** Stores that {@code submissions}, which are stored already, were sent together. */
    void insert(Handle handle, UUID id, List<StoredSubmission> submissions) {
        StoredSubmission first = submissions.getFirst();
        handle.createUpdate("""
                        insert into batch (id, platform, received, size, open)
                        values (:id, :platform, :received, :size, :size)
                        """)
                .bind("id", id)
                .bind("platform", first.sender().platform())
                .bind("received", first.received().atOffset(ZoneOffset.UTC))
                .bind("size", submissions.size())
                .execute();
        PreparedBatch entries =
                handle.prepareBatch("insert into batch_entry (batch, position, submission) values (?, ?, ?)");
        for (int i = 0; i < submissions.size(); i++) {
            entries.add(id, i, submissions.get(i).id());
        }
        entries.execute();
    }
}
