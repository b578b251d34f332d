package org.taskgrader.api.analytics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.analytics.CourseFigures.Group;

/**
 * Those who are enrolled, by session and cohort, as far as that may be told: each number is a part both of its group and of
 * all groups together.
 */
final class EnrolledGroups {

    /** No session is called so. */
    private static final String NOWHERE = "";

    private EnrolledGroups() {}

    /** Those of a group whose latest exercise in the course is the one at {@code place}, from 1; 0 for those who have begun none. */
    record Arrived(
            String session,
            @Nullable String cohort,
            int place,
            int enrolled,
            int started,
            int assiduous,
            int succeeded) {

        static Arrived of(ResultSet row) throws SQLException {
            return new Arrived(
                    row.getString("session"),
                    row.getString("cohort"),
                    row.getInt("place"),
                    row.getInt("enrolled"),
                    row.getInt("started"),
                    row.getInt("assiduous"),
                    row.getInt("succeeded"));
        }

        private boolean with(Arrived other) {
            return session.equals(other.session) && Objects.equals(cohort, other.cohort);
        }
    }

    /**
     * A group as it is.
     *
     * @param reached for each exercise of the course, those with an attempt at it or at a later one
     */
    record Counted(
            String session,
            @Nullable String cohort,
            int enrolled,
            int started,
            int assiduous,
            int succeeded,
            List<Integer> reached) {

        Counted {
            reached = List.copyOf(reached);
        }

        /** Those who are not enrolled, a part of all who have begun the course as the groups are: the numbers are those of all. */
        static Counted rest(
                int participants,
                int started,
                int assiduous,
                int succeeded,
                List<Integer> reached,
                List<Counted> groups) {
            return new Counted(
                    NOWHERE,
                    null,
                    participants - total(groups, group -> group.reached.isEmpty() ? 0 : group.reached.getFirst()),
                    started - total(groups, Counted::started),
                    assiduous - total(groups, Counted::assiduous),
                    succeeded - total(groups, Counted::succeeded),
                    IntStream.range(0, reached.size())
                            .mapToObj(place -> reached.get(place) - total(groups, group -> group.reached.get(place)))
                            .toList());
        }

        /** Whether these are enrolled; of others {@code enrolled} are those who have begun the course. */
        boolean listed() {
            return !session.equals(NOWHERE);
        }

        /** As if the session had no cohorts. */
        Counted ofSession() {
            return new Counted(session, null, enrolled, started, assiduous, succeeded, reached);
        }

        /** These and others of the session. */
        Counted plus(Counted others) {
            return new Counted(
                    session,
                    cohort,
                    enrolled + others.enrolled,
                    started + others.started,
                    assiduous + others.assiduous,
                    succeeded + others.succeeded,
                    Partition.sum(reached, others.reached));
        }

        private static int total(List<Counted> groups, ToIntFunction<Counted> count) {
            return groups.stream().mapToInt(count).sum();
        }

        /** The groups that {@code arrived}, in which those of one follow one another, are parts of. */
        static List<Counted> of(List<Arrived> arrived, int exercises) {
            List<Counted> groups = new ArrayList<>();
            int from = 0;
            for (int next = 1; next <= arrived.size(); next++) {
                if (next == arrived.size() || !arrived.get(next).with(arrived.get(from))) {
                    groups.add(one(arrived.subList(from, next), exercises));
                    from = next;
                }
            }
            return groups;
        }

        private static Counted one(List<Arrived> parts, int exercises) {
            return new Counted(
                    parts.getFirst().session(),
                    parts.getFirst().cohort(),
                    sum(parts, 0, Arrived::enrolled),
                    sum(parts, 0, Arrived::started),
                    sum(parts, 0, Arrived::assiduous),
                    sum(parts, 0, Arrived::succeeded),
                    IntStream.rangeClosed(1, exercises)
                            .mapToObj(place -> sum(parts, place, Arrived::enrolled))
                            .toList());
        }

        private static int sum(List<Arrived> parts, int from, ToIntFunction<Arrived> count) {
            return parts.stream()
                    .filter(part -> part.place() >= from)
                    .mapToInt(count)
                    .sum();
        }
    }

    /** Of those of {@code groups} that are enrolled; who is not is a part of all others' wholes, but for the number enrolled. */
    static List<Group> shown(List<Counted> groups) {
        List<Integer> sizes = groups.stream()
                .map(group -> group.listed() ? group.enrolled() : 0)
                .toList();
        List<Optional<Integer>> enrolled = Cells.parts(sizes);
        List<Optional<Integer>> started = parts(groups, Counted::started);
        List<Optional<Integer>> assiduous = parts(groups, Counted::assiduous);
        List<Optional<Integer>> succeeded = parts(groups, Counted::succeeded);
        return IntStream.range(0, groups.size())
                .filter(place -> groups.get(place).listed())
                .mapToObj(place -> new Group(
                        groups.get(place).session(),
                        Optional.ofNullable(groups.get(place).cohort()),
                        enrolled.get(place),
                        started.get(place),
                        assiduous.get(place),
                        succeeded.get(place)))
                .toList();
    }

    private static List<Optional<Integer>> parts(List<Counted> groups, ToIntFunction<Counted> count) {
        return Cells.parts(
                groups.stream().map(count::applyAsInt).toList(),
                groups.stream().map(Counted::enrolled).toList());
    }
}
