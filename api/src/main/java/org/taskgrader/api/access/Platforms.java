package org.taskgrader.api.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;

/** The platforms that may send something. There are few, and none is ever removed: submissions belong to them. */
public final class Platforms {

    /** What an id looks like, as the database wants it too. */
    public static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    private final Jdbi database;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    public Platforms(Jdbi database) {
        this.database = database;
    }

    /** A platform. */
    public record Platform(String id, Instant created) {}

    /** All of them, by id. */
    public List<Platform> all() {
        return database.withHandle(handle -> handle.createQuery("select id, created from platform order by id")
                .map((row, context) -> new Platform(
                        row.getString("id"),
                        row.getObject("created", OffsetDateTime.class).toInstant()))
                .list());
    }

    /**
     * Makes a platform known.
     *
     * @param id as {@link #ID} wants it
     * @return whether it was not known before
     */
    public boolean add(String id) {
        return database.withHandle(
                handle -> handle.execute("insert into platform (id) values (?) on conflict (id) do nothing", id) == 1);
    }

    /** Whether there is such a platform; a query only for those not seen before. */
    public boolean known(String id) {
        if (seen.contains(id)) {
            return true;
        }
        boolean known = ID.matcher(id).matches()
                && database.withHandle(handle -> handle.createQuery("select exists (select from platform where id = ?)")
                        .bind(0, id)
                        .mapTo(Boolean.class)
                        .one());
        if (known) {
            seen.add(id);
        }
        return known;
    }
}
