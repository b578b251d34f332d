package org.taskgrader.api.analytics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Who is in which part of those enrolled in a course, as a temporary table that the queries of a transaction join. Of a subquery
 * the planner would only guess how many learners it has, take them for one, and look through a whole table for each of thousands.
 *
 * <p>Who is in several sessions is in the last of them, as attempts are not told apart by session. Other sessions' cohorts are not
 * looked at.
 */
final class Parts {

    /** To be put behind another condition of a query: those who are asked for. */
    static final String AMONG = " and learner in (select learner from audience_part where asked)";

    private static final String TABLE = """
            create temporary table audience_part on commit drop as
            select learner, session, cohort, dense_rank() over (order by session, cohort)::integer as part,
                   session = :session and (cast(:cohort as text) is null or coalesce(cohort = :cohort, false)) as asked
            from (
                select distinct on (learner) learner, session, case when session = :session then cohort end as cohort
                from enrolment where platform = :platform and course = :course
                order by learner, session desc
            ) as enrolled
            """;

    private final Audience audience;
    private final List<Name> names;

    private Parts(Audience audience, List<Name> names) {
        this.audience = audience;
        this.names = List.copyOf(names);
    }

    private record Name(@Nullable String session, @Nullable String cohort) {}

    /**
     * Once in a transaction.
     *
     * @param course its id
     * @param audience not all learners
     */
    static Parts of(Handle handle, String platform, String course, Audience audience) {
        handle.createUpdate(TABLE)
                .bind("platform", platform)
                .bind("course", course)
                .bind("session", audience.session().orElse(null))
                .bind("cohort", audience.cohort().orElse(null))
                .execute();
        handle.execute("analyze audience_part");
        return new Parts(
                audience,
                handle.createQuery("select distinct part, session, cohort from audience_part order by part")
                        .map((row, context) -> new Name(row.getString("session"), row.getString("cohort")))
                        .list());
    }

    Audience audience() {
        return audience;
    }

    /** The numbers of the part that is the column {@code part} of {@code row}, which is null for those who are in no session. */
    <T> Partition.Part<T> part(ResultSet row, T numbers) throws SQLException {
        int part = row.getInt("part");
        Name name = row.wasNull() ? new Name(null, null) : names.get(part - 1);
        return new Partition.Part<>(name.session(), name.cohort(), numbers);
    }
}
