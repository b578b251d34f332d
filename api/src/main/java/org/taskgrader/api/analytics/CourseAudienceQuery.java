package org.taskgrader.api.analytics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.taskgrader.api.analytics.CourseFigures.Step;
import org.taskgrader.api.analytics.Partition.Part;
import org.taskgrader.api.analytics.Partition.Told;

/** The steps of a course: what may be told of each exercise and those of a session or a cohort, beside what is told of all learners. */
final class CourseAudienceQuery {

    /** Of each part those who have begun and solved an exercise, and those whose latest one it is; see the query of all learners. */
    private static final String PARTS = """
            with exercise as (
                select * from unnest(:exercises) with ordinality as listed (exercise, place)
            ), part as (
                %s
            ), come as (
                select learner, place, last, solved from progress join exercise using (exercise) where platform = :platform
            ), latest as (
                select learner, max(floor(date_part('epoch', last) * 100) * 10000 + place) as last from come group by learner
            )
            select session, cohort, place, count(*) as starters, count(solved) as solvers, 0 as stopped
            from come left join part using (learner) group by session, cohort, place
            union all
            select session, cohort, last::bigint %% 10000, 0, 0, count(*)
            from latest left join part using (learner)
            where last < date_part('epoch', now() - make_interval(days => :silence)) * 1e6 group by 1, 2, 3
            """.formatted(Partition.MEMBERS);

    private final List<String> exercises;
    private final Partition<Tally> partition;

    private CourseAudienceQuery(List<String> exercises, Partition<Tally> partition) {
        this.exercises = exercises;
        this.partition = partition;
    }

    /**
     * Learners of a part.
     *
     * @param enrolled 0 for those who are in no session
     * @param participants those who have begun the course
     * @param starters for each exercise, and so on
     */
    private record Tally(
            int enrolled, int participants, List<Integer> starters, List<Integer> solvers, List<Integer> stopped) {

        Tally plus(Tally others) {
            return new Tally(
                    enrolled + others.enrolled,
                    participants + others.participants,
                    Partition.sum(starters, others.starters),
                    Partition.sum(solvers, others.solvers),
                    Partition.sum(stopped, others.stopped));
        }

        /** Whether {@code some} might be told, if there was no other part. */
        private boolean tells(int some) {
            return Cells.shown(some, participants).isPresent()
                    && (enrolled == 0 || Cells.shown(some, enrolled).isPresent());
        }
    }

    /**
     * @param audience not all learners
     * @param come those enrolled, and those who are not and have begun the course
     * @param silence in days
     */
    static CourseAudienceQuery of(
            Handle handle,
            Audience audience,
            String platform,
            String course,
            List<String> exercises,
            CourseFiguresQuery.Come come,
            int silence) {
        List<Integer> zeros = Collections.nCopies(exercises.size(), 0);
        List<Part<Tally>> parts = new ArrayList<>();
        come.groups()
                .forEach(group -> parts.add(new Part<>(
                        group.session(),
                        group.cohort(),
                        new Tally(group.enrolled(), group.reached().getFirst(), zeros, zeros, zeros))));
        parts.add(new Part<>(null, null, new Tally(0, come.rest().enrolled(), zeros, zeros, zeros)));
        parts.addAll(handle.createQuery(PARTS)
                .bind("platform", platform)
                .bind("course", course)
                .bind("session", audience.session().orElse(null))
                .bindArray("exercises", String.class, exercises)
                .bind("silence", silence)
                .map((row, context) -> {
                    int place = row.getInt("place") - 1;
                    return new Part<>(
                            row.getString("session"),
                            row.getString("cohort"),
                            new Tally(
                                    0,
                                    0,
                                    at(place, row.getInt("starters"), zeros),
                                    at(place, row.getInt("solvers"), zeros),
                                    at(place, row.getInt("stopped"), zeros)));
                })
                .list());
        return new CourseAudienceQuery(
                exercises, new Partition<>(audience, parts, new Tally(0, 0, zeros, zeros, zeros), Tally::plus));
    }

    private static List<Integer> at(int place, int count, List<Integer> zeros) {
        List<Integer> counts = new ArrayList<>(zeros);
        counts.set(place, count);
        return counts;
    }

    /**
     * The exercise at {@code place}, from 0.
     *
     * @param reached what is told of those who have come so far
     * @param startersTold whether the number of starters may be told, where it is another figure too
     */
    Step step(int place, String module, Optional<Integer> reached, boolean startersTold) {
        Tally asked = partition.asked();
        Told starters = partition.told(
                tally -> of(tally.starters().get(place), tally.participants()),
                tally -> tally.tells(tally.starters().get(place)));
        Told solvers = partition.told(
                starters,
                tally -> of(tally.solvers().get(place), tally.starters().get(place)),
                tally -> tally.tells(tally.solvers().get(place))
                        && Cells.shown(
                                        tally.solvers().get(place),
                                        tally.starters().get(place))
                                .isPresent());
        Told stopped = partition.told(
                tally -> of(tally.stopped().get(place), tally.participants()),
                tally -> tally.tells(tally.stopped().get(place)));
        return new Step(
                exercises.get(place),
                module,
                told(asked.starters().get(place), startersTold && starters.first()),
                told(asked.solvers().get(place), startersTold && solvers.first()),
                reached,
                told(asked.stopped().get(place), stopped.first()));
    }

    private static Optional<Integer> told(int count, boolean tellable) {
        return Optional.of(count).filter(known -> tellable);
    }

    /** Those of a whole, and its others. */
    private static List<Integer> of(int some, int all) {
        return List.of(some, all - some);
    }
}
