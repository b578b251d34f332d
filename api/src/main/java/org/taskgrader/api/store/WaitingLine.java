package org.taskgrader.api.store;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** The order in which those are taken on that somebody waits for, on all nodes together. */
public final class WaitingLine {

    private final Jdbi database;

    public WaitingLine(Jdbi database) {
        this.database = database;
    }

    /**
     * How many come before each submission that waits, by the turns that platforms and their learners take. Whose turn it is at
     * this moment is the workers' matter, so it can be off by one round, and whoever comes later may still come before.
     */
    public Map<UUID, Integer> ahead() {
        return database
                .withHandle(handle -> handle.createQuery("""
                        with of_learner as (
                            select id, platform, received,
                                   row_number() over (partition by platform, learner order by received, id) as turn
                            from submission where status = 'queued' and priority = 'interactive'),
                        of_platform as (
                            select id, received,
                                   row_number() over (partition by platform order by turn, received, id) as turn
                            from of_learner)
                        select id, row_number() over (order by turn, received, id) - 1 as ahead from of_platform
                        """)
                        .map((row, context) -> Map.entry(row.getObject("id", UUID.class), row.getInt("ahead")))
                        .list())
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
