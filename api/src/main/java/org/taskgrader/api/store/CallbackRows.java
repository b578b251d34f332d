package org.taskgrader.api.store;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Who wants to be called, in the database. */
final class CallbackRows {

    /** Stores callbacks of submissions and of their batch, which are stored already. */
    void insert(Handle handle, Map<UUID, String> callbacks, Optional<UUID> batch) {
        if (callbacks.isEmpty()) {
            return;
        }
        PreparedBatch rows = handle.prepareBatch("insert into callback (submission, batch, url) values (?, ?, ?)");
        callbacks.forEach((subject, url) -> {
            boolean ofBatch = batch.isPresent() && batch.get().equals(subject);
            rows.add(ofBatch ? null : subject, ofBatch ? subject : null, url);
        });
        rows.execute();
    }
}
