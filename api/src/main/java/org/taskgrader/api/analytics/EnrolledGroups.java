package org.taskgrader.api.analytics;

import java.util.Collections;
import java.util.List;
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

    private EnrolledGroups() {}

    /**
     * For each exercise of a course.
     *
     * @param starters those with an attempt at it
     * @param solvers those with one that passed
     * @param stopped those who have stopped there
     */
    record Tried(List<Integer> starters, List<Integer> solvers, List<Integer> stopped) {

        Tried {
            starters = List.copyOf(starters);
            solvers = List.copyOf(solvers);
            stopped = List.copyOf(stopped);
        }

        Tried plus(Tried others) {
            return new Tried(
                    Partition.sum(starters, others.starters),
                    Partition.sum(solvers, others.solvers),
                    Partition.sum(stopped, others.stopped));
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
            List<Integer> reached,
            Tried tried) {

        /** No session is called so. */
        static final String NOWHERE = "";

        Counted {
            reached = List.copyOf(reached);
        }

        /** Whether these are enrolled; of others {@code enrolled} are those who have begun the course. */
        boolean listed() {
            return !session.equals(NOWHERE);
        }

        /** As if the session had no cohorts. */
        Counted ofSession() {
            return new Counted(session, null, enrolled, started, assiduous, succeeded, reached, tried);
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
                    Partition.sum(reached, others.reached),
                    tried.plus(others.tried));
        }

        /** Those who have begun the course. */
        int participants() {
            return reached.isEmpty() ? 0 : reached.getFirst();
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

    /** Of each group also those who have begun the course and are not counted: how many have begun it may be known. */
    private static List<Optional<Integer>> parts(List<Counted> groups, ToIntFunction<Counted> count) {
        List<Integer> counts = groups.stream().map(count::applyAsInt).toList();
        List<List<Boolean>> told = Cells.table(
                IntStream.range(0, groups.size())
                        .mapToObj(place ->
                                List.of(counts.get(place), groups.get(place).participants() - counts.get(place)))
                        .toList(),
                IntStream.range(0, groups.size())
                        .mapToObj(place -> Collections.nCopies(
                                2,
                                Cells.shown(counts.get(place), groups.get(place).enrolled())
                                        .isPresent()))
                        .toList());
        return IntStream.range(0, groups.size())
                .mapToObj(place -> Optional.of(counts.get(place))
                        .filter(known -> told.get(place).getFirst()))
                .toList();
    }
}
