package org.taskgrader.api.analytics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Which mistakes led the feedback in which weeks, as far as that may be told: of each exercise the mistakes that at least five
 * learners made, and of their weeks those that can be shown as parts of the whole. A course's numbers are sums of these, so
 * that subtracting tells nothing more.
 */
final class MistakeHistory {

    /** Of all exercises, or of one, in the order of the primary key: so nothing is sorted. */
    private static final String WEEKS = """
            select exercise, error_class, week, count(*) as learners, sum(submissions) as submissions,
                   sum(followed) as followed, sum(resolved) as resolved, count(*) filter (where first_week) as new_learners
            from mistake where platform = :platform and (%s)
            group by exercise, error_class, week
            order by exercise, error_class, week
            """;

    private final Map<Kind, Made> common;
    private final List<Week> weeks;

    private MistakeHistory(Map<Kind, Made> common, List<Week> weeks) {
        this.common = common;
        this.weeks = weeks;
    }

    /** A mistake at an exercise. */
    record Kind(String exercise, String errorClass) {}

    /**
     * A mistake in a week.
     *
     * @param followed after how many of the submissions another was sent, of which {@code resolved} are not led by it
     * @param newLearners those who had not made it before
     */
    record Week(Kind kind, String monday, int learners, int submissions, int followed, int resolved, int newLearners) {

        static Week of(ResultSet row) throws SQLException {
            return new Week(
                    new Kind(row.getString("exercise"), row.getString("error_class")),
                    row.getString("week"),
                    row.getInt("learners"),
                    row.getInt("submissions"),
                    row.getInt("followed"),
                    row.getInt("resolved"),
                    row.getInt("new_learners"));
        }

        /** The same mistake and week, of these learners and others. */
        Week plus(Week others) {
            return new Week(
                    kind,
                    monday,
                    learners + others.learners,
                    submissions + others.submissions,
                    followed + others.followed,
                    resolved + others.resolved,
                    newLearners + others.newLearners);
        }
    }

    private record Of(String monday, String errorClass) {}

    /** Of exercises of a course. */
    static MistakeHistory of(Handle handle, String platform, List<String> exercises) {
        Set<String> wanted = Set.copyOf(exercises);
        return of(weeks(handle.createQuery(WEEKS.formatted("true")).bind("platform", platform)).stream()
                .filter(week -> wanted.contains(week.kind().exercise()))
                .toList());
    }

    /** Of one exercise. */
    static MistakeHistory of(Handle handle, String platform, String exercise) {
        return of(weeks(handle.createQuery(WEEKS.formatted("exercise = :exercise"))
                .bind("platform", platform)
                .bind("exercise", exercise)));
    }

    private static List<Week> weeks(Query query) {
        return query.map((row, context) -> Week.of(row)).list();
    }

    private static MistakeHistory of(List<Week> all) {
        return of(all, kind -> true, week -> true);
    }

    /**
     * Of some learners.
     *
     * @param tellable which mistakes may be told of them, if enough learners made them
     * @param tellableIn the same for a week of these
     */
    static MistakeHistory of(List<Week> all, Predicate<Kind> tellable, Predicate<Week> tellableIn) {
        Map<Kind, Made> common = new HashMap<>();
        List<Week> shown = new ArrayList<>();
        all.stream().collect(Collectors.groupingBy(Week::kind)).forEach((kind, weeks) -> {
            Made mistake = made(weeks);
            if (mistake.learners() >= Cells.SMALLEST && tellable.test(kind)) {
                common.put(kind, mistake);
                shown.addAll(shown(weeks, tellableIn));
            }
        });
        return new MistakeHistory(common, shown);
    }

    /** What all weeks of a mistake are together. */
    private record Made(int submissions, int learners, Optional<Double> resolved) {}

    private static Made made(List<Week> weeks) {
        int followed = weeks.stream().mapToInt(Week::followed).sum();
        int resolved = weeks.stream().mapToInt(Week::resolved).sum();
        return new Made(
                weeks.stream().mapToInt(Week::submissions).sum(),
                weeks.stream().mapToInt(Week::newLearners).sum(),
                followed == 0 ? Optional.empty() : Optional.of(resolved / (double) followed));
    }

    private static List<Week> shown(List<Week> weeks, Predicate<Week> tellable) {
        List<Boolean> told = Cells.parts(
                        weeks.stream().map(Week::learners).toList(),
                        place -> Cells.visible(weeks.get(place).learners()) && tellable.test(weeks.get(place)))
                .stream()
                .map(Optional::isPresent)
                .toList();
        return IntStream.range(0, weeks.size())
                .filter(told::get)
                .mapToObj(weeks::get)
                .toList();
    }

    /**
     * Of the one exercise that was asked for, the most frequent first.
     *
     * @param wholes numbers of learners that may be known, and that those who made a mistake are a part of
     */
    List<ExerciseFigures.Mistake> ofExercise(int... wholes) {
        return common.entrySet().stream()
                .map(mistake -> new ExerciseFigures.Mistake(
                        mistake.getKey().errorClass(),
                        mistake.getValue().submissions(),
                        Optional.of(mistake.getValue().learners()).filter(count -> Cells.tells(count, wholes)),
                        mistake.getValue().resolved()))
                .sorted(Comparator.comparing(ExerciseFigures.Mistake::submissions)
                        .reversed()
                        .thenComparing(ExerciseFigures.Mistake::errorClass))
                .toList();
    }

    /**
     * Of the one exercise that was asked for.
     *
     * @param wholes as above
     */
    List<ExerciseFigures.MistakeWeek> weeksOfExercise(int... wholes) {
        return weeks.stream()
                .map(week -> new ExerciseFigures.MistakeWeek(
                        week.monday(),
                        week.kind().errorClass(),
                        week.submissions(),
                        Optional.of(week.learners())
                                .filter(count -> Cells.tells(count, wholes)
                                        && Cells.tells(
                                                count,
                                                Objects.requireNonNull(common.get(week.kind()))
                                                        .learners()))))
                .sorted(Comparator.comparing(ExerciseFigures.MistakeWeek::week)
                        .thenComparing(ExerciseFigures.MistakeWeek::errorClass))
                .toList();
    }

    List<CourseFigures.Mistake> ofCourse() {
        Map<String, Integer> sums = new TreeMap<>();
        common.forEach((kind, mistake) -> sums.merge(kind.errorClass(), mistake.submissions(), Integer::sum));
        return sums.entrySet().stream()
                .map(sum -> new CourseFigures.Mistake(sum.getKey(), sum.getValue()))
                .sorted(Comparator.comparing(CourseFigures.Mistake::submissions).reversed())
                .toList();
    }

    List<CourseFigures.MistakeWeek> weeksOfCourse() {
        Map<Of, Integer> sums = new TreeMap<>(Comparator.comparing(Of::monday).thenComparing(Of::errorClass));
        weeks.forEach(
                week -> sums.merge(new Of(week.monday(), week.kind().errorClass()), week.submissions(), Integer::sum));
        return sums.entrySet().stream()
                .map(sum -> new CourseFigures.MistakeWeek(
                        sum.getKey().monday(), sum.getKey().errorClass(), sum.getValue()))
                .toList();
    }
}
