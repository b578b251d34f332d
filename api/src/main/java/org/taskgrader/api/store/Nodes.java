package org.taskgrader.api.store;

import java.time.Duration;
import org.jdbi.v3.core.Jdbi;

/** What nodes tell each other of what they can do. What is said of times in {@link PostgresSubmissionStore} holds here too. */
public final class Nodes {

    private final Jdbi database;

    public Nodes(Jdbi database) {
        this.database = database;
    }

    /**
     * A sign of life.
     *
     * @param lease for how long the node is believed to live without another one
     * @param places how many submissions it grades at a time, not negative
     * @param serviceTime how long a submission keeps one of its places, positive
     */
    public void alive(String name, Duration lease, int places, Duration serviceTime) {
        // Names may be made up anew at each start, so those of old would never go.
        database.useHandle(handle -> handle.createUpdate("""
                        with forgotten as (delete from node where lease < now() - interval '1 day' and name <> :name)
                        insert into node (name, lease, places, service_seconds)
                        values (:name, now() + make_interval(secs => :lease), :places, :serviceTime)
                        on conflict (name) do update
                        set lease = excluded.lease, places = excluded.places, service_seconds = excluded.service_seconds
                        """)
                .bind("name", name)
                .bind("lease", seconds(lease))
                .bind("places", places)
                .bind("serviceTime", seconds(serviceTime))
                .execute());
    }

    /** The node has ended. */
    public void gone(String name) {
        database.useHandle(handle -> handle.createUpdate("delete from node where name = :name")
                .bind("name", name)
                .execute());
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
