package org.taskgrader.api.regrade;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;
import org.taskgrader.api.regrade.RegradeProgress.RegradeLinks;
import org.taskgrader.api.report.SubmissionView.ExerciseVersion;
import org.taskgrader.api.store.LearnerKey;

/** Regrades of a platform, for who looks through them. */
public final class RegradeList {

    /** In an answer, if nothing else is said. */
    public static final int USUAL = 50;

    /** Regrades are never forgotten alone, so one of them is a place in the list that stays. */
    private static final String BEHIND =
            "(requested, id) < (select requested, id from regrade where id = :after and platform = :platform)";

    private final Jdbi database;

    public RegradeList(Jdbi database) {
        this.database = database;
    }

    /**
     * Some of them, the latest first.
     *
     * @param next what to ask for to get those behind; left out if there are none
     */
    @Schema(name = "RegradeList", description = "Regrades, the latest first.")
    public record Page(@Schema(required = true) List<RegradeSummary> regrades, Optional<String> next) {

        public Page {
            regrades = List.copyOf(regrades);
        }
    }

    /**
     * The latest ones of {@code platform}.
     *
     * @param exercise of this exercise alone
     * @param after behind this one, which an earlier answer has named as {@link Page#next}; empty for the beginning
     * @param most how many at most, at least 1
     * @return empty if the platform has no regrade {@code after}
     */
    public Optional<Page> latest(String platform, Optional<String> exercise, Optional<UUID> after, int most) {
        if (after.isPresent() && find(platform, after.get()).isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> values = new HashMap<>(Map.of("platform", platform, "most", most + 1));
        exercise.ifPresent(id -> values.put("exercise", id));
        after.ifPresent(id -> values.put("after", id));
        List<RegradeSummary> found = read(
                (exercise.isPresent() ? "exercise = :exercise" : "true") + (after.isPresent() ? " and " + BEHIND : ""),
                values);
        return Optional.of(
                found.size() > most
                        ? new Page(
                                found.subList(0, most),
                                Optional.of(found.get(most - 1).id()))
                        : new Page(found, Optional.empty()));
    }

    /** One of {@code platform}; empty if there is none with this id. */
    public Optional<RegradeSummary> find(String platform, UUID id) {
        return read("id = :id", Map.of("platform", platform, "most", 1, "id", id)).stream()
                .findFirst();
    }

    private List<RegradeSummary> read(String which, Map<String, ?> values) {
        return database.withHandle(handle -> handle.createQuery("""
                        select regrade.*, counted.*
                        from (select * from regrade where platform = :platform and %s
                              order by requested desc, id desc limit :most) as regrade
                             cross join lateral (
                                 select count(*) as total,
                                        count(*) filter (where again.status in ('done', 'cancelled')) as done,
                                        count(*) filter (where again.status = 'done') as graded,
                                        count(applied_result.again) as applied
                                 from regrade_result
                                      join submission again on again.id = regrade_result.again
                                      left join applied_result on applied_result.again = regrade_result.again
                                 where regrade_result.regrade = regrade.id) as counted
                        order by requested desc, id desc
                        """.formatted(which))
                .bindMap(values)
                .map((row, context) -> summary(row))
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

    private static RegradeSummary summary(ResultSet row) throws SQLException {
        String id = row.getString("id");
        int total = row.getInt("total");
        int done = row.getInt("done");
        int graded = row.getInt("graded");
        int applied = row.getInt("applied");
        return new RegradeSummary(
                id,
                RegradeStage.of(total, done, graded, applied, row.getTimestamp("left_alone") != null),
                new ExerciseVersion(row.getString("exercise"), row.getString("exercise_version")),
                row.getObject("requested", OffsetDateTime.class).toInstant().toString(),
                total,
                done,
                graded,
                applied,
                RegradeLinks.of(id));
    }
}
