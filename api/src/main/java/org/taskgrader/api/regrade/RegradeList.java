package org.taskgrader.api.regrade;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.taskgrader.api.store.LearnerKey;

/** Regrades of a platform, for who looks through them. */
public final class RegradeList {

    /** Older ones are found by their ids. */
    public static final int MOST = 50;

    private final Jdbi database;

    public RegradeList(Jdbi database) {
        this.database = database;
    }

    /**
     * A regrade in a list.
     *
     * @param total how many submissions it is about
     * @param graded how many of them have a new result
     * @param open how many of them are still to be graded
     * @param applied how many of them report the new result
     * @param leftAlone whether somebody has said that what counts is to stay as it is
     */
    public record Entry(
            UUID id,
            String exercise,
            Instant requested,
            int total,
            int graded,
            int open,
            int applied,
            boolean leftAlone) {

        /** What has come of it. */
        public Stage stage() {
            if (open > 0) {
                return Stage.RUNNING;
            }
            if (applied > 0) {
                return Stage.APPLIED;
            }
            if (leftAlone) {
                return Stage.LEFT_ALONE;
            }
            return graded < total ? Stage.STOPPED : Stage.DONE;
        }
    }

    /** What has come of a regrade. */
    public enum Stage {
        /** Submissions are graded again. */
        RUNNING,
        /** It was ended before all of them were, and nobody has decided yet. */
        STOPPED,
        /** All of them were, and nobody has decided yet. */
        DONE,
        /** The new results count. */
        APPLIED,
        /** What counted before is to stay. */
        LEFT_ALONE;

        /** Whether it is to be decided what counts. */
        public boolean undecided() {
            return switch (this) {
                case STOPPED, DONE -> true;
                case RUNNING, APPLIED, LEFT_ALONE -> false;
            };
        }
    }

    /** The latest ones of {@code platform}, at most {@value #MOST}, the latest first. */
    public List<Entry> latest(String platform) {
        return read("true", Map.of("platform", platform, "most", MOST));
    }

    /** One of {@code platform}; empty if there is none with this id. */
    public Optional<Entry> find(String platform, UUID id) {
        return read("id = :id", Map.of("platform", platform, "most", 1, "id", id)).stream()
                .findFirst();
    }

    private List<Entry> read(String which, Map<String, ?> values) {
        return database.withHandle(handle -> handle.createQuery("""
                        select regrade.*, counted.*
                        from (select * from regrade where platform = :platform and %s
                              order by requested desc, id limit :most) as regrade
                             cross join lateral (
                                 select count(*) as total,
                                        count(*) filter (where again.status = 'done') as graded,
                                        count(*) filter (where again.status in ('queued', 'grading')) as open,
                                        count(applied_result.again) as applied
                                 from regrade_result
                                      join submission again on again.id = regrade_result.again
                                      left join applied_result on applied_result.again = regrade_result.again
                                 where regrade_result.regrade = regrade.id) as counted
                        order by requested desc, id
                        """.formatted(which))
                .bindMap(values)
                .map((row, context) -> entry(row))
                .list());
    }

    /** Whose {@code submissions} of {@code platform} are, by their ids; those of nobody who is known are left out. */
    public Map<UUID, LearnerKey> learners(String platform, List<UUID> submissions) {
        return database.withHandle(handle -> handle.createQuery("""
                        select id, learner from submission
                        where id = any(:submissions) and platform = :platform and learner is not null
                        """)
                .bindArray("submissions", UUID.class, submissions)
                .bind("platform", platform)
                .map((row, context) -> Map.entry(
                        row.getObject("id", UUID.class),
                        new LearnerKey(HexFormat.of().formatHex(row.getBytes("learner")))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                row.getString("exercise"),
                row.getObject("requested", OffsetDateTime.class).toInstant(),
                row.getInt("total"),
                row.getInt("graded"),
                row.getInt("open"),
                row.getInt("applied"),
                row.getTimestamp("left_alone") != null);
    }
}
