package org.taskgrader.api.analytics;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.taskgrader.api.analytics.CourseFigures.Step;
import org.taskgrader.api.analytics.EnrolledGroups.Counted;
import org.taskgrader.api.analytics.EnrolledGroups.Tried;
import org.taskgrader.api.analytics.Partition.Part;
import org.taskgrader.api.analytics.Partition.Told;

/** The steps of a course: what may be told of each exercise and those of a session or a cohort, beside what is told of all learners. */
final class AudienceSteps {

    private final CourseSteps steps;
    private final Partition<Tally> partition;

    /** @param audience not all learners */
    AudienceSteps(Audience audience, CourseSteps steps, Arrivals arrivals) {
        this.steps = steps;
        List<Integer> nobody = Collections.nCopies(steps.exercises().size(), 0);
        this.partition = new Partition<>(
                audience,
                arrivals.all().stream()
                        .map(group -> group.listed()
                                ? new Part<>(group.session(), group.cohort(), Tally.of(group, group.enrolled()))
                                : new Part<>(null, null, Tally.of(group, 0)))
                        .toList(),
                new Tally(0, 0, new Tried(nobody, nobody, nobody)),
                Tally::plus);
    }

    /**
     * Learners of a part.
     *
     * @param enrolled 0 for those who are in no session
     * @param participants those who have begun the course
     */
    private record Tally(int enrolled, int participants, Tried tried) {

        static Tally of(Counted group, int enrolled) {
            return new Tally(enrolled, group.participants(), group.tried());
        }

        Tally plus(Tally others) {
            return new Tally(enrolled + others.enrolled, participants + others.participants, tried.plus(others.tried));
        }

        private int starters(int place) {
            return tried.starters().get(place);
        }

        private int solvers(int place) {
            return tried.solvers().get(place);
        }

        private int stopped(int place) {
            return tried.stopped().get(place);
        }

        /** Whether {@code some} might be told, if there was no other part. */
        private boolean tells(int some) {
            return Cells.shown(some, participants).isPresent()
                    && (enrolled == 0 || Cells.shown(some, enrolled).isPresent());
        }
    }

    /**
     * The exercise at {@code place}, from 0.
     *
     * @param reached what is told of those who have come so far
     * @param startersTold whether the number of starters may be told, where it is another figure too
     */
    Step step(int place, Optional<Integer> reached, boolean startersTold) {
        Tally asked = partition.asked();
        Told starters = partition.told(
                tally -> of(tally.starters(place), tally.participants()), tally -> tally.tells(tally.starters(place)));
        Told solvers = partition.told(
                starters,
                tally -> of(tally.solvers(place), tally.starters(place)),
                tally -> tally.tells(tally.solvers(place))
                        && Cells.shown(tally.solvers(place), tally.starters(place))
                                .isPresent());
        Told stopped = partition.told(
                tally -> of(tally.stopped(place), tally.participants()), tally -> tally.tells(tally.stopped(place)));
        return new Step(
                steps.exercises().get(place),
                steps.modules().get(place),
                told(asked.starters(place), startersTold && starters.first()),
                told(asked.solvers(place), startersTold && solvers.first()),
                reached,
                told(asked.stopped(place), stopped.first()));
    }

    private static Optional<Integer> told(int count, boolean tellable) {
        return Optional.of(count).filter(known -> tellable);
    }

    /** Those of a whole, and its others. */
    private static List<Integer> of(int some, int all) {
        return List.of(some, all - some);
    }
}
