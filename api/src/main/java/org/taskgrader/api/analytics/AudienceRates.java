package org.taskgrader.api.analytics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.taskgrader.api.analytics.CourseFigures.Group;
import org.taskgrader.api.analytics.EnrolledGroups.Counted;

/**
 * How many of a session are enrolled and how far they come, beside what is told of its cohorts: what is left of a session when
 * those of its cohorts that are told are taken away is nobody, or at least two cohorts, of at least
 * {@value Cells#SMALLEST} learners together. Of a cohort nothing else is told than in a course's figures.
 */
final class AudienceRates {

    private final List<Counted> cohorts;
    private final List<Counted> sessions;
    private final List<String> exercises;
    private final int second;

    AudienceRates(Arrivals arrivals, CourseSteps steps) {
        Map<String, Counted> bySession = new LinkedHashMap<>();
        arrivals.groups().forEach(group -> bySession.merge(group.session(), group.ofSession(), Counted::plus));
        this.cohorts = arrivals.all();
        this.sessions = new Arrivals(List.copyOf(bySession.values()), arrivals.rest()).all();
        this.exercises = steps.exercises();
        this.second = steps.second();
    }

    /**
     * What is told.
     *
     * @param reached for each exercise
     */
    record Rates(
            Optional<Integer> enrolled,
            Optional<Integer> started,
            Optional<Integer> assiduous,
            Optional<Integer> succeeded,
            List<Optional<Integer>> reached) {

        Rates {
            reached = List.copyOf(reached);
        }

        private static Rates of(List<Optional<Integer>> numbers) {
            return new Rates(
                    numbers.get(0),
                    numbers.get(1),
                    numbers.get(2),
                    numbers.get(REACHED - 1),
                    numbers.subList(REACHED, numbers.size()));
        }
    }

    /** Behind those enrolled, started, assiduous and succeeded. */
    private static final int REACHED = 4;

    /** How many are enrolled so, told or not. */
    int enrolled(Audience audience) {
        return cohorts.stream()
                .filter(group -> group.listed() && audience.holds(group.session(), group.cohort()))
                .mapToInt(Counted::enrolled)
                .sum();
    }

    /** Of a session or a cohort that somebody is enrolled in. */
    Rates of(Audience audience) {
        List<Counted> parts = audience.cohort().isPresent() ? cohorts : sessions;
        int asked = IntStream.range(0, parts.size())
                .filter(place -> parts.get(place).listed()
                        && parts.get(place).session().equals(audience.session().orElseThrow())
                        && Optional.ofNullable(parts.get(place).cohort()).equals(audience.cohort()))
                .findFirst()
                .orElseThrow();
        List<List<Optional<Integer>>> told = audience.cohort().isPresent() ? told(cohorts) : ofSessions();
        return Rates.of(told.stream().map(parted -> parted.get(asked)).toList());
    }

    /** Each number of all sessions. */
    private List<List<Optional<Integer>>> ofSessions() {
        List<List<Optional<Integer>>> ofCohorts = told(cohorts);
        List<List<Integer>> countedInCohorts = counts(cohorts);
        List<List<Optional<Integer>>> alone = told(sessions);
        List<List<Integer>> counted = counts(sessions);
        return IntStream.range(0, counted.size())
                .mapToObj(number -> Cells.parts(
                        counted.get(number),
                        session -> sessions.get(session).listed()
                                ? alone.get(number).get(session).isPresent()
                                        && covers(
                                                sessions.get(session).session(),
                                                countedInCohorts.get(number),
                                                ofCohorts.get(number))
                                : Cells.visible(counted.get(number).get(session))))
                .toList();
    }

    /** Whether those cohorts of a session of which a number is not told are nobody, or together not few. */
    private boolean covers(String session, List<Integer> counts, List<Optional<Integer>> told) {
        List<Integer> left = IntStream.range(0, told.size())
                .filter(place -> cohorts.get(place).session().equals(session)
                        && told.get(place).isEmpty())
                .mapToObj(counts::get)
                .toList();
        return left.isEmpty()
                || (left.size() > 1 && left.stream().mapToInt(Integer::intValue).sum() >= Cells.SMALLEST);
    }

    /** For each number, what is told of each of {@code parts} that is enrolled. */
    private List<List<Optional<Integer>>> told(List<Counted> parts) {
        List<Group> groups = EnrolledGroups.shown(parts);
        List<CourseFigures.GroupProgression> progression = new GroupProgressions(parts, second).shown(exercises);
        List<List<Optional<Integer>>> told = new ArrayList<>();
        told.add(groups.stream().map(Group::enrolled).toList());
        told.add(groups.stream().map(Group::started).toList());
        told.add(groups.stream().map(Group::assiduous).toList());
        told.add(groups.stream().map(Group::succeeded).toList());
        for (int exercise = 0; exercise < exercises.size(); exercise++) {
            int place = exercise;
            told.add(progression.stream()
                    .map(group -> group.steps().get(place).reached())
                    .toList());
        }
        return told;
    }

    /** For each number, that of each of {@code parts}. */
    private List<List<Integer>> counts(List<Counted> parts) {
        List<List<Integer>> counts = new ArrayList<>();
        counts.add(
                parts.stream().map(part -> part.listed() ? part.enrolled() : 0).toList());
        counts.add(parts.stream().map(Counted::started).toList());
        counts.add(parts.stream().map(Counted::assiduous).toList());
        counts.add(parts.stream().map(Counted::succeeded).toList());
        for (int exercise = 0; exercise < exercises.size(); exercise++) {
            int place = exercise;
            counts.add(parts.stream().map(part -> part.reached().get(place)).toList());
        }
        return counts;
    }
}
