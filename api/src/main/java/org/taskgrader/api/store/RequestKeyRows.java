package org.taskgrader.api.store;

import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Requests' keys in the database. */
final class RequestKeyRows {

    private static final HexFormat HEX = HexFormat.of();

    /**
     * Takes a key for {@code subject}, until the caller's transaction is undone. Of several requests at once one goes on;
     * the others are told so, rather than kept waiting with a connection of the database in their hands.
     *
     * @return what there was before, in which case nothing was taken
     */
    Optional<EarlierRequest> take(Handle handle, RequestKey key, UUID subject) {
        if (!lock(handle, key)) {
            return Optional.of(new EarlierRequest.InFlight());
        }
        Optional<EarlierRequest> earlier = find(handle, key);
        if (earlier.isEmpty()) {
            handle.createUpdate("""
                            insert into request_key (platform, key, request, subject)
                            values (:platform, :key, :request, :subject)
                            """)
                    .bind("platform", key.platform())
                    .bind("key", key.key())
                    .bind("request", HEX.parseHex(key.request()))
                    .bind("subject", subject)
                    .execute();
        }
        return earlier;
    }

    Optional<EarlierRequest> find(Handle handle, RequestKey key) {
        return handle.createQuery("select request, subject from request_key where platform = :platform and key = :key")
                .bind("platform", key.platform())
                .bind("key", key.key())
                .map((row, context) -> HEX.formatHex(row.getBytes("request")).equals(key.request())
                        ? new EarlierRequest.Answered(row.getObject("subject", UUID.class))
                        : (EarlierRequest) new EarlierRequest.Different())
                .findOne();
    }

    int forget(Handle handle, Duration age) {
        return handle.createUpdate("delete from request_key where created < now() - make_interval(secs => :age)")
                .bind("age", age.toMillis() / 1000.0)
                .execute();
    }

    /** Until the transaction ends, on whichever node it runs. */
    private static boolean lock(Handle handle, RequestKey key) {
        return handle.createQuery("select pg_try_advisory_xact_lock(hashtextextended(:platform || ' ' || :key, 0))")
                .bind("platform", key.platform())
                .bind("key", key.key())
                .mapTo(Boolean.class)
                .one();
    }
}
