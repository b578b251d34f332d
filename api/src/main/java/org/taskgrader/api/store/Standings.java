package org.taskgrader.api.store;

import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Where learners stand with exercises. */
public final class Standings {

    private final Jdbi database;

    public Standings(Jdbi database) {
        this.database = database;
    }

    /**
     * With an exercise that a learner has begun.
     *
     * @param attempts that were judged, at least one
     * @param solved whether one of them passed
     * @param best the best score as a share of all points, from 0 to 1
     */
    public record Standing(String exercise, int attempts, boolean solved, double best) {}

    /** With those of {@code exercises} that the learner has begun, in no order. */
    public List<Standing> of(String platform, LearnerKey learner, Collection<String> exercises) {
        return database.withHandle(handle -> handle.createQuery("""
                        select exercise, attempts, solved is not null as done, best from progress
                        where platform = :platform and learner = :learner and exercise = any(:exercises)
                        """)
                .bind("platform", platform)
                .bind("learner", HexFormat.of().parseHex(learner.hash()))
                .bindArray("exercises", String.class, exercises)
                .map((row, context) -> new Standing(
                        row.getString("exercise"),
                        row.getInt("attempts"),
                        row.getBoolean("done"),
                        row.getDouble("best")))
                .list());
    }

    /** Whether one of the learner's attempts at the exercise has passed. */
    public boolean solved(String platform, LearnerKey learner, String exercise) {
        return of(platform, learner, List.of(exercise)).stream().anyMatch(Standing::solved);
    }
}
