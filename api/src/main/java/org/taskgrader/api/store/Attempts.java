package org.taskgrader.api.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.taskgrader.api.report.VerdictName;

/** What learners have sent for an exercise and got a judgement of, for them to look at again. */
public final class Attempts {

    /** So many can be told apart in a list; of more, the latest count. */
    public static final int MOST = 50;

    private final Jdbi database;

    public Attempts(Jdbi database) {
        this.database = database;
    }

    /**
     * One of them.
     *
     * @param number which of the learner's attempts at the exercise it was, from 1
     * @param verdict the one that counts by now, as points and numbers of tests do
     * @param kept whether its program is still there: its retention may be over
     */
    public record Attempted(
            UUID submission,
            int number,
            Instant received,
            VerdictName verdict,
            double score,
            int maxScore,
            int passed,
            int total,
            boolean kept) {}

    /** A learner's attempts at an exercise, the latest first; at most {@link #MOST}. */
    public List<Attempted> of(String platform, LearnerKey learner, String exercise) {
        return database.withHandle(handle -> handle.createQuery("""
                        select id, attempt, received, verdict, score, max_score, tests_passed, tests_total,
                               source is not null as kept
                        from submission join current_result on current_result.submission = submission.id
                        where platform = :platform and learner = :learner and exercise = :exercise
                          and attempt is not null
                        order by recorded desc
                        limit :most
                        """)
                .bind("platform", platform)
                .bind("learner", HexFormat.of().parseHex(learner.hash()))
                .bind("exercise", exercise)
                .bind("most", MOST)
                .map((row, context) -> attempted(row))
                .list());
    }

    /** The program that was sent; empty if its retention is over, or there never was such a submission. */
    public Optional<String> source(UUID submission) {
        return database.withHandle(
                handle -> handle.createQuery("select source from submission where id = :id and source is not null")
                        .bind("id", submission)
                        .mapTo(String.class)
                        .findOne());
    }

    private static Attempted attempted(ResultSet row) throws SQLException {
        return new Attempted(
                row.getObject("id", UUID.class),
                row.getInt("attempt"),
                row.getObject("received", OffsetDateTime.class).toInstant(),
                VerdictName.named(row.getString("verdict")),
                row.getDouble("score"),
                row.getInt("max_score"),
                row.getInt("tests_passed"),
                row.getInt("tests_total"),
                row.getBoolean("kept"));
    }
}
