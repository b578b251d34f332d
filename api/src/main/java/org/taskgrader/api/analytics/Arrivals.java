package org.taskgrader.api.analytics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.analytics.EnrolledGroups.Counted;
import org.taskgrader.api.analytics.EnrolledGroups.Tried;
import org.taskgrader.core.exercise.Course;

/**
 * Where those who have begun a course, and those who are enrolled in it, have come to.
 *
 * @param groups those enrolled, by session and cohort
 * @param rest those who are not; {@code enrolled} are those of them who have begun the course
 */
record Arrivals(List<Counted> groups, Counted rest) {

    /**
     * Each learner once, with the last of their sessions, and a bit for each exercise that is begun or solved: so what is known of
     * single exercises takes no second look at them all. Places count from 1. The latest exercise is that of the greatest time, in
     * hundredths of a second, and of these the last in the course: both are in one number, which a double holds exactly, with four
     * digits for the place. That takes half the time that pairs of them take.
     */
    private static final String LEARNERS = """
            with exercise as (
                select * from unnest(:exercises, :parts, cast(:marks as bit varying[]))
                              with ordinality as listed (exercise, part, mark, place)
            ), enrolled as (
                select distinct on (learner) learner, session, cohort from enrolment
                where platform = :platform and course = :course
                order by learner, session desc
            ), learner as (
                select learner, bit_or(mark) as begun, bit_or(mark) filter (where solved is not null) as solved,
                       max(floor(date_part('epoch', last) * 100) * 10000 + place) as last, sum(part * best) as grade
                from progress join exercise using (exercise)
                where platform = :platform
                group by learner
            )
            select session, cohort, begun, solved, grade >= :pass - 1e-9 as succeeded,
                   case when last < date_part('epoch', now() - make_interval(days => :silence)) * 1e6
                        then last::bigint % 10000 end as stopped
            from enrolled full join learner using (learner)
            order by session nulls last, cohort nulls last
            """;

    Arrivals {
        groups = List.copyOf(groups);
    }

    /**
     * How far a learner has come; places count from 0.
     *
     * @param session null for one who is not enrolled
     * @param stopped the exercise at which they have stopped, if they have
     * @param succeeded whether their grade is what the course wants
     */
    record Arrived(
            @Nullable String session,
            @Nullable String cohort,
            BitSet begun,
            BitSet solved,
            Optional<Integer> stopped,
            boolean succeeded) {

        private static Arrived of(ResultSet row) throws SQLException {
            int stopped = row.getInt("stopped");
            return new Arrived(
                    row.getString("session"),
                    row.getString("cohort"),
                    bits(row.getString("begun")),
                    bits(row.getString("solved")),
                    Optional.of(stopped - 1).filter(place -> place >= 0),
                    row.getBoolean("succeeded"));
        }

        private static BitSet bits(@Nullable String digits) {
            BitSet bits = new BitSet();
            if (digits != null) {
                IntStream.range(0, digits.length())
                        .filter(place -> digits.charAt(place) == '1')
                        .forEach(bits::set);
            }
            return bits;
        }
    }

    private record Name(@Nullable String session, @Nullable String cohort) {}

    /** @param silence in days: after so many without an attempt a learner is taken to have stopped */
    static Arrivals of(Handle handle, String platform, Course course, CourseSteps steps, int silence) {
        try (Stream<Arrived> learners = handle
                .createQuery(LEARNERS)
                .bind("platform", platform)
                .bind("course", course.id())
                .bindArray("exercises", String.class, steps.exercises())
                .bindArray("parts", Double.class, GradeParts.of(course))
                .bindArray("marks", String.class, marks(steps.exercises().size()))
                .bind("pass", course.pass() / 100.0)
                .bind("silence", silence)
                .map((row, context) -> Arrived.of(row))
                .stream()) {
            return of(learners, steps);
        }
    }

    /** The bit of each exercise: made here, as the planner would have them made anew for each learner. */
    private static List<String> marks(int exercises) {
        return IntStream.range(0, exercises)
                .mapToObj(place -> "0".repeat(place) + "1" + "0".repeat(exercises - place - 1))
                .toList();
    }

    /** Groups come in the order of their first learners. */
    static Arrivals of(Stream<Arrived> learners, CourseSteps steps) {
        Map<Name, Tally> tallies = new LinkedHashMap<>();
        learners.forEach(learner -> tallies.computeIfAbsent(
                        new Name(learner.session(), learner.cohort()), name -> new Tally(steps))
                .add(learner));
        Tally nowhere = tallies.remove(new Name(null, null));
        return new Arrivals(
                tallies.entrySet().stream()
                        .map(tally -> tally.getValue()
                                .counted(
                                        tally.getKey().session(), tally.getKey().cohort()))
                        .toList(),
                (nowhere == null ? new Tally(steps) : nowhere).counted(null, null));
    }

    /** One part behind the other; the rest is the last. */
    List<Counted> all() {
        return Stream.concat(groups.stream(), Stream.of(rest)).toList();
    }

    /** All of them together, whose {@code enrolled} says nothing. */
    Counted together() {
        return groups.stream().reduce(rest, Counted::plus);
    }

    /** The learners of a group, counted one by one. */
    private static final class Tally {

        private final CourseSteps steps;
        private int learners;
        private int started;
        private int assiduous;
        private int succeeded;
        private final int[] reached;
        private final int[] starters;
        private final int[] solvers;
        private final int[] stopped;

        Tally(CourseSteps steps) {
            this.steps = steps;
            int exercises = steps.exercises().size();
            reached = new int[exercises];
            starters = new int[exercises];
            solvers = new int[exercises];
            stopped = new int[exercises];
        }

        void add(Arrived learner) {
            learners++;
            started += learner.begun().get(0) ? 1 : 0;
            assiduous += steps.hasSecond() && learner.begun().get(steps.second()) ? 1 : 0;
            succeeded += learner.succeeded() ? 1 : 0;
            IntStream.range(0, learner.begun().length()).forEach(place -> reached[place]++);
            learner.begun().stream().forEach(place -> starters[place]++);
            learner.solved().stream().forEach(place -> solvers[place]++);
            learner.stopped().ifPresent(place -> stopped[place]++);
        }

        /** @param session null for those who are in none */
        Counted counted(@Nullable String session, @Nullable String cohort) {
            return new Counted(
                    session == null ? Counted.NOWHERE : session,
                    cohort,
                    learners,
                    started,
                    assiduous,
                    succeeded,
                    list(reached),
                    new Tried(list(starters), list(solvers), list(stopped)));
        }

        private static List<Integer> list(int[] counts) {
            return Arrays.stream(counts).boxed().toList();
        }
    }
}
