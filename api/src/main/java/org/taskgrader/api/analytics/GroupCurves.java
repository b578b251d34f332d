package org.taskgrader.api.analytics;

import static org.taskgrader.api.analytics.FigureTable.name;
import static org.taskgrader.api.analytics.FigureTable.told;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.taskgrader.api.analytics.CourseFigures.Group;
import org.taskgrader.api.analytics.CourseFigures.GroupProgression;
import org.taskgrader.api.analytics.CourseFigures.Reached;
import org.taskgrader.api.analytics.FigureTable.Cell;

/** How far groups of those enrolled come, as tables: a row for each of their exercises, and one beside the other. */
public final class GroupCurves {

    private static final String NAME = "progression";

    private GroupCurves() {}

    /** All that is known, with shares of those enrolled in the group. */
    static FigureTable table(CourseFigures figures) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int place = 0; place < figures.progression().size(); place++) {
            GroupProgression group = figures.progression().get(place);
            Optional<Integer> enrolled = figures.groups().get(place).enrolled();
            for (Reached step : group.steps()) {
                rows.add(List.of(
                        name(group.session()),
                        name(group.cohort().orElse("")),
                        name(step.exercise()),
                        told(step.reached()),
                        FigureTables.share(step.reached(), enrolled)));
            }
        }
        return new FigureTable(NAME, List.of("session", "cohort", "exercise", "reached", "share"), rows);
    }

    /**
     * The shares of those enrolled, a column for each group and a row for each exercise.
     *
     * @param most how many groups at most: the largest, in the order of the figures
     */
    public static FigureTable beside(CourseFigures figures, int most) {
        List<Integer> places = IntStream.range(0, figures.groups().size())
                .boxed()
                .filter(place -> figures.groups()
                        .get(place)
                        .enrolled()
                        .filter(size -> size > 0)
                        .isPresent())
                .sorted(Comparator.comparing(
                        (Integer place) ->
                                figures.groups().get(place).enrolled().orElse(0),
                        Comparator.reverseOrder()))
                .limit(most)
                .sorted()
                .toList();
        if (places.isEmpty()) {
            return new FigureTable(NAME, List.of("exercise"), List.of());
        }
        List<List<Cell>> rows = IntStream.range(0, figures.exercises().size())
                .mapToObj(step -> Stream.concat(
                                Stream.of(name(figures.exercises().get(step).exercise())),
                                places.stream().map(place -> share(figures, place, step)))
                        .toList())
                .toList();
        return new FigureTable(
                NAME,
                Stream.concat(
                                Stream.of("exercise"),
                                places.stream()
                                        .map(place -> heading(figures.groups().get(place))))
                        .toList(),
                rows);
    }

    private static Cell share(CourseFigures figures, int place, int step) {
        return FigureTables.share(
                figures.progression().get(place).steps().get(step).reached(),
                figures.groups().get(place).enrolled());
    }

    private static String heading(Group group) {
        return group.cohort().map(cohort -> group.session() + " · " + cohort).orElse(group.session());
    }
}
