package org.taskgrader.api.analytics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.taskgrader.api.analytics.CourseFigures.GroupProgression;
import org.taskgrader.api.analytics.CourseFigures.Reached;
import org.taskgrader.api.analytics.EnrolledGroups.Counted;

/**
 * How far those enrolled come, by session and cohort, as far as that may be told. Who has reached an exercise has reached all
 * before it, so the numbers of a group are parts of one another: each that is shown is a part of the one shown before it, and the
 * difference of any two is of nobody, or of at least {@value Cells#SMALLEST}. At each exercise the groups are parts of all
 * together, too.
 */
final class GroupProgressions {

    private final List<Counted> groups;
    private final int second;

    /**
     * @param groups with a number for each exercise; those who are not enrolled may be one
     * @param second the place of the second module's first exercise, from 0; -1 if there is none
     */
    GroupProgressions(List<Counted> groups, int second) {
        this.groups = List.copyOf(groups);
        this.second = second;
    }

    /** For each group of those enrolled. */
    List<GroupProgression> shown(List<String> exercises) {
        List<List<Optional<Integer>>> steps = new ArrayList<>();
        List<Integer> before = groups.stream().map(Counted::enrolled).toList();
        for (int step = 0; step < exercises.size(); step++) {
            List<Optional<Integer>> told = told(step, before);
            List<Integer> last = before;
            before = IntStream.range(0, groups.size())
                    .mapToObj(place -> told.get(place).orElse(last.get(place)))
                    .toList();
            steps.add(told);
        }
        return IntStream.range(0, groups.size())
                .filter(place -> groups.get(place).listed())
                .mapToObj(place -> new GroupProgression(
                        groups.get(place).session(),
                        Optional.ofNullable(groups.get(place).cohort()),
                        IntStream.range(0, exercises.size())
                                .mapToObj(step -> new Reached(
                                        exercises.get(step), steps.get(step).get(place)))
                                .toList()))
                .toList();
    }

    /** @param before of each group the number that was shown last, or how many are enrolled */
    private List<Optional<Integer>> told(int step, List<Integer> before) {
        List<Integer> counts =
                groups.stream().map(group -> group.reached().get(step)).toList();
        return Cells.parts(
                counts,
                place -> Cells.shown(counts.get(place), before.get(place)).isPresent()
                        && besides(groups.get(place), step).stream()
                                .allMatch(part -> Cells.visible(counts.get(place) - part)));
    }

    /** What else is told of a group, and is a part of those who have reached {@code step}. */
    private List<Integer> besides(Counted group, int step) {
        List<Integer> parts = new ArrayList<>();
        if (step == 0) {
            parts.add(group.started());
            parts.add(group.succeeded());
        }
        if (step <= second) {
            parts.add(group.assiduous());
        }
        return parts;
    }
}
