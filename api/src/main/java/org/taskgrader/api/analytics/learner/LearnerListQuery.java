package org.taskgrader.api.analytics.learner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.analytics.GradeParts;
import org.taskgrader.api.store.LearnerKey;
import org.taskgrader.core.exercise.Course;

/** Reads rows of a course's list of learners. */
final class LearnerListQuery {

    private static final int ROWS_AT_A_TIME = 500;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Who is to be listed is found first, with as little of each as that takes. */
    private static final String COURSE = """
            with exercise as (
                select * from unnest(:exercises, :parts) as listed (exercise, part)
            ), come as (
                select learner, max(last) as last,
                       bool_or(solved is null and latest_class is not null and streak >= :stuckAfter) as stuck
                from progress
                where platform = :platform and exercise = any(:exercises) %s
                group by learner
            ), enrolled as (
                select learner, bool_or(session = coalesce(:session, session)
                                        and (cast(:cohort as text) is null or cohort = :cohort)) as asked
                from enrolment
                where platform = :platform and course = :course %s
                group by learner
            ), known as (
                select learner, coalesce(stuck, false) as stuck, last, coalesce(asked, false) as asked,
                       coalesce((extract(epoch from last) * 1000000)::bigint, -1) as activity,
                       substr(learner, 1, 10) as handle
                from come full join enrolled using (learner)
            ), listed as (
                %s
            )
            """;

    private static final String PAGE = """
                select * from known
                where (asked or not :enrolledOnly) and (stuck or not :stuckOnly)
                  and (cast(:inactiveDays as integer) is null or last is null
                       or last < now() - make_interval(days => :inactiveDays))
                  and (activity < :activity or activity = :activity and handle > :handle)
                order by activity desc, handle
                limit :most
            """;

    /** Then the rest is read, of these alone. */
    private static final String ROWS = """
            select handle, learner, activity, last, attempts, begun, done, grade,
                   stuck_at.exercise, stuck_at.latest_class, stuck_at.streak, enrolments
            from listed
                 cross join lateral (
                     select coalesce(sum(attempts), 0)::integer as attempts, count(*)::integer as begun,
                            count(solved)::integer as done, coalesce(sum(part * best), 0) as grade
                     from progress join exercise using (exercise)
                     where platform = :platform and progress.learner = listed.learner
                 ) as come
                 left join lateral (
                     select exercise, latest_class, streak from progress
                     where stuck and platform = :platform and progress.learner = listed.learner
                       and exercise = any(:exercises)
                       and solved is null and latest_class is not null and streak >= :stuckAfter
                     order by progress.last desc limit 1
                 ) as stuck_at on true
                 left join lateral (
                     select json_agg(json_build_array(session, cohort) order by session)::text as enrolments
                     from enrolment
                     where platform = :platform and course = :course and enrolment.learner = listed.learner
                 ) as enrolled_in on true
            order by activity desc, handle
            """;

    private final Handle handle;
    private final String platform;
    private final Course course;

    LearnerListQuery(Handle handle, String platform, Course course) {
        this.handle = handle;
        this.platform = platform;
        this.course = course;
    }

    /** A row, and where it is in the list. */
    record Placed(ListPosition position, LearnerKey learner, LearnerRow row) {}

    /** Those behind {@code after}, at most so many. */
    List<Placed> page(LearnerFilter filter, ListPosition after, int most) {
        return rows(filtered(filter, after, most));
    }

    /** All of them, a few at a time. Without a transaction, all would be read at once. */
    void each(LearnerFilter filter, Consumer<LearnerRow> use) {
        filtered(filter, ListPosition.BEGINNING, Integer.MAX_VALUE)
                .setFetchSize(ROWS_AT_A_TIME)
                .map((row, context) -> placed(row).row())
                .forEach(use);
    }

    private Query filtered(LearnerFilter filter, ListPosition after, int most) {
        return query(COURSE.formatted("", "", PAGE) + ROWS, filter.stuckAfter())
                .bind("session", filter.session().orElse(null))
                .bind("cohort", filter.cohort().orElse(null))
                .bind(
                        "enrolledOnly",
                        filter.session().isPresent() || filter.cohort().isPresent())
                .bind("stuckOnly", filter.stuckOnly())
                .bindBySqlType("inactiveDays", boxed(filter), Types.INTEGER)
                .bind("activity", after.activity())
                .bind("handle", after.learner().octets())
                .bind("most", most);
    }

    /** Those of {@code learners}, hashes in hexadecimal, who have begun the course or are enrolled in it. */
    List<Placed> named(List<String> learners, int stuckAfter) {
        String among = "and learner in (select decode(hash, 'hex') from unnest(:hashes) as asked_for (hash))";
        return rows(query(COURSE.formatted(among, among, "select * from known") + ROWS, stuckAfter)
                .bindNull("session", Types.VARCHAR)
                .bindNull("cohort", Types.VARCHAR)
                .bindArray("hashes", String.class, learners));
    }

    private Query query(String text, int stuckAfter) {
        return handle.createQuery(text)
                .bind("platform", platform)
                .bind("course", course.id())
                .bindArray("exercises", String.class, course.exercises())
                .bindArray("parts", Double.class, GradeParts.of(course))
                .bind("stuckAfter", stuckAfter);
    }

    private static @Nullable Integer boxed(LearnerFilter filter) {
        return filter.inactiveDays().isPresent() ? filter.inactiveDays().getAsInt() : null;
    }

    private List<Placed> rows(Query query) {
        return query.map((row, context) -> placed(row)).list();
    }

    private Placed placed(ResultSet row) throws SQLException {
        LearnerHandle learner = LearnerHandle.of(row.getBytes("handle"));
        return new Placed(
                new ListPosition(row.getLong("activity"), learner),
                new LearnerKey(HexFormat.of().formatHex(row.getBytes("learner"))),
                new LearnerRow(
                        learner.text(),
                        Optional.empty(),
                        enrolments(row.getString("enrolments")),
                        row.getInt("attempts"),
                        row.getInt("begun"),
                        row.getInt("done"),
                        row.getDouble("grade"),
                        Optional.ofNullable(row.getObject("last", OffsetDateTime.class))
                                .map(last -> last.toInstant().toString()),
                        stuck(row)));
    }

    private static Optional<LearnerRow.Stuck> stuck(ResultSet row) throws SQLException {
        String exercise = row.getString("exercise");
        return exercise == null
                ? Optional.empty()
                : Optional.of(new LearnerRow.Stuck(exercise, row.getString("latest_class"), row.getInt("streak")));
    }

    /** Pairs of a session and a cohort, which may be null. */
    private List<Enrolled> enrolments(@Nullable String pairs) {
        if (pairs == null) {
            return List.of();
        }
        try {
            List<Enrolled> enrolments = new ArrayList<>();
            for (JsonNode pair : JSON.readTree(pairs)) {
                enrolments.add(new Enrolled(
                        course.id(),
                        pair.path(0).textValue(),
                        Optional.ofNullable(pair.path(1).textValue())));
            }
            return enrolments;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL writes JSON that can be read", e);
        }
    }
}
