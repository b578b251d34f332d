package org.taskgrader.api.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The keys in the database. */
public final class ApiKeys {

    private static final String COLUMNS = "id, platform, scopes, created, expires, revoked, last_used";

    private final Jdbi database;

    public ApiKeys(Jdbi database) {
        this.database = database;
    }

    /**
     * A key and what it is recognised by.
     *
     * @param hash in hexadecimal
     */
    record Kept(ApiKey key, String hash) {}

    /**
     * Makes a key.
     *
     * @param platform one that is known
     * @param scopes at least one
     * @param expires from when on it is refused, if ever
     */
    public IssuedKey create(String platform, Set<Scope> scopes, Optional<Instant> expires) {
        return database.withHandle(handle -> create(handle, platform, scopes, expires));
    }

    /** All keys, those that are refused too; the newest first. */
    public List<ApiKey> all() {
        return database.withHandle(
                handle -> handle.createQuery("select " + COLUMNS + " from api_key order by created desc, id")
                        .map((row, context) -> key(row))
                        .list());
    }

    /**
     * Takes a key back. Nodes that have just seen it accept it for {@link KeyCheck#MEMORY} more.
     *
     * @param ours whether the one who asks may do so
     * @return the key; empty if there is none of theirs
     */
    public Optional<ApiKey> revoke(String id, Predicate<ApiKey> ours) {
        return database.inTransaction(handle -> find(handle, id)
                .map(Kept::key)
                .filter(ours)
                .flatMap(
                        key -> handle.createQuery("update api_key set revoked = coalesce(revoked, now()) where id = :id"
                                        + " returning " + COLUMNS)
                                .bind("id", id)
                                .map((row, context) -> key(row))
                                .findOne()));
    }

    /**
     * Makes a key in the place of another, which goes on for a while so that nobody is cut off meanwhile. The new one may do
     * the same, and lives as long as the old one was given from its creation on.
     *
     * @param overlap how long the old one is still accepted, at most
     * @param ours whether the one who asks may do so
     * @return the new key; empty if there is none of theirs that is valid
     */
    public Optional<IssuedKey> rotate(String id, Duration overlap, Predicate<ApiKey> ours) {
        return database.inTransaction(handle -> {
            Instant now = now(handle);
            return find(handle, id)
                    .map(Kept::key)
                    .filter(ours)
                    .filter(key -> key.valid(now))
                    .map(old -> {
                        handle.createUpdate(
                                        "update api_key set expires = least(expires, :last) where id = :id and revoked is null")
                                .bind("last", now.plus(overlap).atOffset(ZoneOffset.UTC))
                                .bind("id", id)
                                .execute();
                        Optional<Instant> expires =
                                old.expires().map(end -> now.plus(Duration.between(old.created(), end)));
                        return create(handle, old.platform(), old.scopes(), expires);
                    });
        });
    }

    Optional<Kept> find(String id) {
        return database.withHandle(handle -> find(handle, id));
    }

    /** Notes that a key is in use, to the hour: enough to find those that nobody uses, and seldom a write. */
    void used(String id) {
        database.useHandle(handle -> handle.createUpdate("""
                        update api_key set last_used = date_trunc('hour', now())
                        where id = :id and (last_used is null or last_used < date_trunc('hour', now()))
                        """).bind("id", id).execute());
    }

    private static IssuedKey create(Handle handle, String platform, Set<Scope> scopes, Optional<Instant> expires) {
        KeyText text = KeyText.random();
        ApiKey key = handle.createQuery("""
                        insert into api_key (id, platform, hash, scopes, expires)
                        values (:id, :platform, :hash, :scopes, :expires)
                        returning\s""" + COLUMNS)
                .bind("id", text.id())
                .bind("platform", platform)
                .bind("hash", HexFormat.of().parseHex(text.hash()))
                .bindArray(
                        "scopes", String.class, scopes.stream().map(Scope::text).toList())
                .bind(
                        "expires",
                        expires.map(end -> end.atOffset(ZoneOffset.UTC)).orElse(null))
                .map((row, context) -> key(row))
                .one();
        return new IssuedKey(key, text);
    }

    /** What looks like no id is none: the database is asked for nothing that it cannot even read. */
    private static Optional<Kept> find(Handle handle, String id) {
        if (!KeyText.isId(id)) {
            return Optional.empty();
        }
        return handle.createQuery("select " + COLUMNS + ", hash from api_key where id = :id")
                .bind("id", id)
                .map((row, context) -> new Kept(key(row), HexFormat.of().formatHex(row.getBytes("hash"))))
                .findOne();
    }

    private static Instant now(Handle handle) {
        return handle.createQuery("select now()")
                .mapTo(OffsetDateTime.class)
                .one()
                .toInstant();
    }

    private static ApiKey key(ResultSet row) throws SQLException {
        return new ApiKey(
                row.getString("id"),
                row.getString("platform"),
                scopes(row.getArray("scopes")),
                row.getObject("created", OffsetDateTime.class).toInstant(),
                instant(row, "expires"),
                instant(row, "revoked"),
                instant(row, "last_used"));
    }

    /** A scope that this version does not know allows nothing. */
    private static Set<Scope> scopes(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray())
                .map(Scope::named)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
    }
}
