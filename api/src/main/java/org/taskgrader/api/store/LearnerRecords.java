package org.taskgrader.api.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;

/** All that is kept of one learner: to hand it out, and to erase it. */
public final class LearnerRecords {

    private static final int ROWS_AT_A_TIME = 50;

    private final Jdbi database;

    public LearnerRecords(Jdbi database) {
        this.database = database;
    }

    /**
     * What is kept of one submission.
     *
     * @param source the program; empty if its retention is over
     * @param attempt which of the learner's attempts at the exercise it was, if it was judged
     * @param report the report that counts, as JSON, if there is one
     * @param otherReports what else came of grading it again, and what counted before; a list in JSON
     */
    public record LearnerRecord(
            UUID id,
            String exercise,
            String exerciseVersion,
            String language,
            Instant received,
            String status,
            Optional<String> source,
            OptionalInt attempt,
            Optional<String> report,
            Optional<String> otherReports) {}

    /** Where a learner is enrolled. */
    public record KnownEnrolment(String course, String session, Optional<String> cohort) {}

    /** How much there is of a learner. */
    public record Extent(int submissions, int results, int sources, int enrolments) {

        public boolean isNothing() {
            return submissions == 0 && enrolments == 0;
        }
    }

    public Extent extent(String platform, LearnerKey learner) {
        return database.withHandle(handle -> handle.createQuery("""
                        select count(*) as submissions, count(result.submission) as results, count(source) as sources,
                               (select count(*) from enrolment where platform = :platform and learner = :learner) as enrolments
                        from submission left join result on result.submission = submission.id
                        where platform = :platform and learner = :learner
                        """)
                .bind("platform", platform)
                .bind("learner", octets(learner))
                .map((row, context) -> new Extent(
                        row.getInt("submissions"),
                        row.getInt("results"),
                        row.getInt("sources"),
                        row.getInt("enrolments")))
                .one());
    }

    /** Goes through everything, the oldest first, without holding all of it at once. */
    public void each(String platform, LearnerKey learner, Consumer<LearnerRecord> use) {
        database.useTransaction(handle -> handle.createQuery("""
                        select submission.*, current_result.attempt, current_result.report,
                               (select json_agg(other.report order by other.recorded)
                                from submission run join result other on other.submission = run.id
                                where (run.id = submission.id or run.regrade_of = submission.id)
                                  and run.id <> current_result.graded_as) as other_reports
                        from submission left join current_result on current_result.submission = submission.id
                        where platform = :platform and learner = :learner
                        order by received, id
                        """)
                .bind("platform", platform)
                .bind("learner", octets(learner))
                .setFetchSize(ROWS_AT_A_TIME)
                .map((row, context) -> learnerRecord(row))
                .forEach(use));
    }

    /** The courses and sessions that a learner is enrolled in. */
    public List<KnownEnrolment> enrolments(String platform, LearnerKey learner) {
        return database.withHandle(handle -> handle.createQuery("""
                        select course, session, cohort from enrolment
                        where platform = :platform and learner = :learner order by course, session
                        """)
                .bind("platform", platform)
                .bind("learner", octets(learner))
                .map((row, context) -> new KnownEnrolment(
                        row.getString("course"),
                        row.getString("session"),
                        Optional.ofNullable(row.getString("cohort"))))
                .list());
    }

    /** Those of a learner's submissions that have no result yet and are not cancelled. */
    public List<UUID> underWay(String platform, LearnerKey learner) {
        return database.withHandle(handle -> handle.createQuery("""
                        select id from submission
                        where platform = :platform and learner = :learner and status in ('queued', 'grading')
                        """)
                .bind("platform", platform)
                .bind("learner", octets(learner))
                .mapTo(UUID.class)
                .list());
    }

    /** Erases everything, enrolments too; what belongs to a submission goes with it. */
    public void erase(String platform, LearnerKey learner) {
        database.useTransaction(handle -> {
            for (String table : List.of("submission", "enrolment")) {
                handle.createUpdate("delete from " + table + " where platform = :platform and learner = :learner")
                        .bind("platform", platform)
                        .bind("learner", octets(learner))
                        .execute();
            }
        });
    }

    private static LearnerRecord learnerRecord(ResultSet row) throws SQLException {
        int attempt = row.getInt("attempt");
        return new LearnerRecord(
                row.getObject("id", UUID.class),
                row.getString("exercise"),
                row.getString("exercise_version"),
                row.getString("language"),
                row.getObject("received", OffsetDateTime.class).toInstant(),
                row.getString("status"),
                Optional.ofNullable(row.getString("source")),
                attempt == 0 ? OptionalInt.empty() : OptionalInt.of(attempt),
                Optional.ofNullable(row.getString("report")),
                Optional.ofNullable(row.getString("other_reports")));
    }

    private static byte[] octets(LearnerKey learner) {
        return HexFormat.of().parseHex(learner.hash());
    }
}
