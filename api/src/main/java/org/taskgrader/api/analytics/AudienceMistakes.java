package org.taskgrader.api.analytics;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.taskgrader.api.analytics.MistakeHistory.Kind;
import org.taskgrader.api.analytics.MistakeHistory.Week;
import org.taskgrader.api.analytics.Partition.Part;

/**
 * Which mistakes led the feedback of those of a session or a cohort, and when, as far as that may be told beside what is told of all
 * learners. The weeks of a mistake are parts of it, and the learners of a week are parts of all that made it then.
 */
final class AudienceMistakes {

    /** Of all exercises, or of one. */
    private static final String WEEKS = """
            select exercise, error_class, week, part, count(*) as learners, sum(submissions) as submissions,
                   sum(followed) as followed, sum(resolved) as resolved, count(*) filter (where first_week) as new_learners
            from mistake left join audience_part using (learner)
            where platform = :platform and (%s)
            group by exercise, error_class, week, part
            """;

    private final Audience audience;
    private final Set<Kind> tellable = new HashSet<>();
    private final Set<Week> tellableIn = new HashSet<>();

    private AudienceMistakes(Audience audience) {
        this.audience = audience;
    }

    /** Of exercises of a course. */
    static MistakeHistory of(Handle handle, String platform, List<String> exercises, Parts parts) {
        Set<String> wanted = Set.copyOf(exercises);
        return of(handle.createQuery(WEEKS.formatted("true")).bind("platform", platform), wanted::contains, parts);
    }

    /** Of one exercise. */
    static MistakeHistory of(Handle handle, String platform, String exercise, Parts parts) {
        return of(
                handle.createQuery(WEEKS.formatted("exercise = :exercise"))
                        .bind("platform", platform)
                        .bind("exercise", exercise),
                exercise::equals,
                parts);
    }

    private static MistakeHistory of(Query query, Predicate<String> wanted, Parts parts) {
        Map<Kind, List<Part<Week>>> made = query.map((row, context) -> parts.part(row, Week.of(row))).stream()
                .filter(part -> wanted.test(part.numbers().kind().exercise()))
                .collect(Collectors.groupingBy(part -> part.numbers().kind()));
        AudienceMistakes mistakes = new AudienceMistakes(parts.audience());
        List<Week> own = made.entrySet().stream()
                .flatMap(mistake -> mistakes.own(mistake.getKey(), mistake.getValue()).stream())
                .toList();
        return MistakeHistory.of(own, mistakes.tellable::contains, mistakes.tellableIn::contains);
    }

    /** Learners, in all and by week. */
    private record Learners(int all, List<Integer> byWeek) {

        Learners plus(Learners others) {
            return new Learners(all + others.all, Partition.sum(byWeek, others.byWeek));
        }
    }

    /** The weeks of those who are asked for. */
    private Collection<Week> own(Kind kind, List<Part<Week>> made) {
        List<String> mondays = made.stream()
                .map(part -> part.numbers().monday())
                .distinct()
                .sorted()
                .toList();
        Partition<Learners> partition = new Partition<>(
                audience,
                made.stream()
                        .collect(Collectors.groupingBy(part -> new Part<>(part.session(), part.cohort(), 0)))
                        .entrySet()
                        .stream()
                        .map(part -> new Part<>(
                                part.getKey().session(), part.getKey().cohort(), learners(part.getValue(), mondays)))
                        .toList(),
                new Learners(0, Collections.nCopies(mondays.size(), 0)),
                Learners::plus);
        Map<String, Week> weeks = made.stream()
                .filter(part -> audience.holds(part.session(), part.cohort()))
                .map(Part::numbers)
                .collect(Collectors.toMap(Week::monday, week -> week, Week::plus, TreeMap::new));
        Partition.Told told = partition.told(learners -> List.of(learners.all()), learners -> true);
        if (told.first()) {
            tellable.add(kind);
        }
        Partition.Told then = partition.told(told, Learners::byWeek, learners -> true);
        weeks.values().stream()
                .filter(week -> then.at(Collections.binarySearch(mondays, week.monday())))
                .forEach(tellableIn::add);
        return weeks.values();
    }

    /** Of one part. */
    private static Learners learners(List<Part<Week>> made, List<String> mondays) {
        Map<String, Integer> byWeek =
                made.stream().map(Part::numbers).collect(Collectors.toMap(Week::monday, Week::learners));
        return new Learners(
                made.stream().mapToInt(part -> part.numbers().newLearners()).sum(),
                mondays.stream().map(monday -> byWeek.getOrDefault(monday, 0)).toList());
    }
}
