package org.taskgrader.api.analytics.learner;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.taskgrader.api.analytics.learner.LearnerListQuery.Placed;
import org.taskgrader.api.store.LearnerKey;
import org.taskgrader.api.store.LearnerKeys;
import org.taskgrader.core.exercise.Course;

/**
 * Tells where a platform's learners stand, each of them by themselves. Nothing is left out as in figures about many: who asks
 * may read what is kept of a learner.
 */
public final class Learners {

    private final Jdbi database;
    private final LearnerKeys keys;
    private final Clock clock;

    public Learners(Jdbi database, LearnerKeys keys, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.clock = clock;
    }

    /** A session of a course, or a cohort in one, that somebody is enrolled in. */
    public record Group(String session, Optional<String> cohort) {}

    /**
     * Learners who have begun a course or are enrolled in it.
     *
     * @param after what an earlier list has named as {@link LearnerList#next}; empty for the beginning
     * @param most how many at most, at least 1
     * @return empty if no list has ever named such a thing
     */
    public Optional<LearnerList> list(
            String platform, Course course, LearnerFilter filter, Optional<String> after, int most) {
        Optional<ListPosition> behind =
                after.map(ListPosition::read).orElseGet(() -> Optional.of(ListPosition.BEGINNING));
        return behind.map(position -> {
            List<Placed> found = database.withHandle(
                    handle -> new LearnerListQuery(handle, platform, course).page(filter, position, most + 1));
            List<Placed> shown = found.size() > most ? found.subList(0, most) : found;
            return list(
                    course,
                    filter.stuckAfter(),
                    shown.stream().map(Placed::row),
                    found.size() > most ? Optional.of(shown.getLast().position().text()) : Optional.empty());
        });
    }

    /**
     * Those of {@code learners} who have begun the course or are enrolled in it, in this order.
     *
     * @param learners the platform's own ids, none twice
     */
    public LearnerList named(String platform, Course course, List<String> learners, int stuckAfter) {
        List<String> hashes =
                learners.stream().map(id -> keys.of(platform, id).hash()).toList();
        Map<LearnerKey, LearnerRow> rows = new HashMap<>();
        database.useHandle(handle -> new LearnerListQuery(handle, platform, course)
                .named(hashes, stuckAfter)
                .forEach(found -> rows.put(found.learner(), found.row())));
        return list(
                course,
                stuckAfter,
                learners.stream()
                        .flatMap(id -> Stream.ofNullable(rows.get(keys.of(platform, id)))
                                .map(row -> row.named(id))),
                Optional.empty());
    }

    /** One learner, by the platform's own id; empty if nothing is kept of them. */
    public Optional<LearnerFigures> one(String platform, String learner, List<Course> courses, int stuckAfter) {
        return one(platform, keys.of(platform, learner), courses, stuckAfter);
    }

    /** As the other, by the handle of a list. */
    public Optional<LearnerFigures> called(
            String platform, LearnerHandle learner, List<Course> courses, int stuckAfter) {
        return database.withHandle(handle -> LearnerFiguresQuery.called(handle, platform, learner))
                .flatMap(key -> one(platform, key, courses, stuckAfter));
    }

    /** The sessions of a course and the cohorts in them, the latest session first. */
    public List<Group> groups(String platform, Course course) {
        return database.withHandle(handle -> handle.createQuery("""
                        select distinct session, cohort from enrolment
                        where platform = :platform and course = :course
                        order by session desc, cohort nulls first
                        """)
                .bind("platform", platform)
                .bind("course", course.id())
                .map((row, context) ->
                        new Group(row.getString("session"), Optional.ofNullable(row.getString("cohort"))))
                .list());
    }

    private Optional<LearnerFigures> one(String platform, LearnerKey key, List<Course> courses, int stuckAfter) {
        String computed = now();
        return database.inTransaction(
                TransactionIsolationLevel.REPEATABLE_READ,
                handle -> new LearnerFiguresQuery(handle, platform, stuckAfter).figures(key, courses, computed));
    }

    private LearnerList list(Course course, int stuckAfter, Stream<LearnerRow> rows, Optional<String> next) {
        return new LearnerList(
                course.id(),
                now(),
                course.exercises().size(),
                stuckAfter,
                rows.collect(Collectors.toUnmodifiableList()),
                next);
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
