package org.taskgrader.api.analytics;

import static org.taskgrader.api.analytics.FigureTable.figure;
import static org.taskgrader.api.analytics.FigureTable.known;
import static org.taskgrader.api.analytics.FigureTable.name;
import static org.taskgrader.api.analytics.FigureTable.told;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.taskgrader.api.analytics.ExerciseFigures.Quantiles;
import org.taskgrader.api.analytics.FigureTable.Cell;

/** The tables that figures are made of; the first of each is that which one gets who names none. */
public final class FigureTables {

    private FigureTables() {}

    /** Of a course. */
    public static List<FigureTable> of(CourseFigures figures) {
        return List.of(
                new FigureTable(
                        "exercises",
                        List.of("exercise", "module", "starters", "solvers", "reached", "stopped"),
                        figures.exercises().stream()
                                .map(step -> List.of(
                                        name(step.exercise()),
                                        name(step.module()),
                                        told(step.starters()),
                                        told(step.solvers()),
                                        told(step.reached()),
                                        told(step.stopped())))
                                .toList()),
                new FigureTable(
                        "rates",
                        List.of("figure", "learners", "share"),
                        List.of(
                                rate("participants", figures.participants(), figures),
                                rate("started", figures.started(), figures),
                                rate("assiduous", figures.assiduous(), figures),
                                rate("succeeded", figures.succeeded(), figures))),
                new FigureTable(
                        "groups",
                        List.of(
                                "session",
                                "cohort",
                                "enrolled",
                                "started",
                                "startedShare",
                                "assiduous",
                                "assiduousShare",
                                "succeeded",
                                "succeededShare"),
                        figures.groups().stream().map(FigureTables::group).toList()),
                GroupCurves.table(figures),
                new FigureTable(
                        "mistakes",
                        List.of("errorClass", "submissions"),
                        figures.mistakes().stream()
                                .map(mistake -> row(mistake.errorClass(), figure(mistake.submissions())))
                                .toList()),
                new FigureTable(
                        "weeks",
                        List.of("week", "errorClass", "submissions"),
                        figures.weeks().stream()
                                .map(week ->
                                        List.of(name(week.week()), name(week.errorClass()), figure(week.submissions())))
                                .toList()));
    }

    /** Of an exercise. */
    public static List<FigureTable> of(ExerciseFigures figures) {
        return List.of(
                new FigureTable(
                        "summary",
                        List.of("figure", "value"),
                        List.of(
                                row("starters", told(figures.starters())),
                                row("solvers", told(figures.solvers())),
                                row("solvedAtOnce", told(figures.solvedAtOnce())),
                                row("abandoned", told(figures.abandoned())),
                                row("attemptsMedian", told(median(figures.attemptsUntilSolved()))),
                                row("attemptsP90", told(p90(figures.attemptsUntilSolved()))),
                                row("secondsMedian", told(median(figures.secondsUntilSolved()))),
                                row("secondsP90", told(p90(figures.secondsUntilSolved()))),
                                row("discrimination", told(figures.discrimination())))),
                new FigureTable(
                        "scores",
                        List.of("from", "to", "learners"),
                        figures.scores().stream()
                                .map(band -> List.of(figure(band.from()), figure(band.to()), told(band.learners())))
                                .toList()),
                new FigureTable(
                        "mistakes",
                        List.of("errorClass", "submissions", "learners", "resolved"),
                        figures.mistakes().stream()
                                .map(mistake -> List.of(
                                        name(mistake.errorClass()),
                                        figure(mistake.submissions()),
                                        told(mistake.learners()),
                                        known(mistake.resolved())))
                                .toList()),
                new FigureTable(
                        "weeks",
                        List.of("week", "errorClass", "submissions", "learners"),
                        figures.weeks().stream()
                                .map(week -> List.of(
                                        name(week.week()),
                                        name(week.errorClass()),
                                        figure(week.submissions()),
                                        told(week.learners())))
                                .toList()),
                new FigureTable(
                        "tests",
                        List.of("test", "runs", "failures", "cpuMillis"),
                        figures.tests().stream()
                                .map(test -> List.of(
                                        name(test.name()),
                                        figure(test.runs()),
                                        told(test.failures()),
                                        known(test.cpuMillis())))
                                .toList()));
    }

    /**
     * The mistakes that led most often, a column each, and a row for each week from the first to the last.
     *
     * @param weeks the table of that name
     * @param most how many mistakes at most
     */
    public static FigureTable byWeek(FigureTable weeks, int most) {
        Map<String, Long> sums = new TreeMap<>();
        Map<String, Map<String, Number>> cells = new TreeMap<>();
        for (List<Cell> row : weeks.rows()) {
            if (row.get(0) instanceof FigureTable.Name(String week)
                    && row.get(1) instanceof FigureTable.Name(String mistake)
                    && row.get(2) instanceof FigureTable.Figure(Number submissions)) {
                sums.merge(mistake, submissions.longValue(), Long::sum);
                cells.computeIfAbsent(week, first -> new TreeMap<>()).put(mistake, submissions);
            }
        }
        List<String> columns = sums.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
        List<List<Cell>> rows = cells.isEmpty()
                ? List.of()
                : mondays(cells.keySet())
                        .map(week -> Stream.concat(
                                        Stream.of(name(week)),
                                        columns.stream()
                                                .map(mistake ->
                                                        known(Optional.ofNullable(cells.getOrDefault(week, Map.of())
                                                                .get(mistake)))))
                                .toList())
                        .toList();
        return new FigureTable(
                weeks.name(), Stream.concat(Stream.of("week"), columns.stream()).toList(), rows);
    }

    private static Stream<String> mondays(Set<String> weeks) {
        LocalDate last =
                LocalDate.parse(weeks.stream().max(Comparator.naturalOrder()).orElseThrow());
        LocalDate first =
                LocalDate.parse(weeks.stream().min(Comparator.naturalOrder()).orElseThrow());
        return first.datesUntil(last.plusDays(1), Period.ofWeeks(1)).map(LocalDate::toString);
    }

    /** With its share of all participants. */
    private static List<Cell> rate(String name, Optional<Integer> learners, CourseFigures figures) {
        return List.of(name(name), told(learners), share(learners, figures.participants()));
    }

    /** With shares of those enrolled. */
    private static List<Cell> group(CourseFigures.Group group) {
        return List.of(
                name(group.session()),
                name(group.cohort().orElse("")),
                told(group.enrolled()),
                told(group.started()),
                share(group.started(), group.enrolled()),
                told(group.assiduous()),
                share(group.assiduous(), group.enrolled()),
                told(group.succeeded()),
                share(group.succeeded(), group.enrolled()));
    }

    /** Told where both numbers are; of nobody there is none. */
    static Cell share(Optional<Integer> some, Optional<Integer> all) {
        if (some.isEmpty() || all.isEmpty()) {
            return told(Optional.<Double>empty());
        }
        return known(all.filter(whole -> whole > 0).map(whole -> some.get() / (double) whole));
    }

    private static List<Cell> row(String name, Cell cell) {
        return List.of(name(name), cell);
    }

    private static Optional<Double> median(Optional<Quantiles> quantiles) {
        return quantiles.map(Quantiles::median);
    }

    private static Optional<Double> p90(Optional<Quantiles> quantiles) {
        return quantiles.map(Quantiles::p90);
    }
}
