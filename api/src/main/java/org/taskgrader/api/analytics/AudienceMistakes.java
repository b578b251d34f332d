package org.taskgrader.api.analytics;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.analytics.MistakeHistory.Kind;
import org.taskgrader.api.analytics.MistakeHistory.Week;

/**
 * Which mistakes led the feedback of those of a session or a cohort, and when, as far as that may be told beside what is told of all
 * learners. The weeks of a mistake are parts of it, and the learners of a week are parts of all that made it then.
 */
final class AudienceMistakes {

    private static final String WEEKS = """
            with part as (
                %s
            )
            select exercise, error_class, week, session, cohort, count(*) as learners, sum(submissions) as submissions,
                   sum(followed) as followed, sum(resolved) as resolved, count(*) filter (where first_week) as new_learners
            from mistake left join part using (learner)
            where platform = :platform and exercise = any(:exercises)
            group by exercise, error_class, week, session, cohort
            """.formatted(Partition.MEMBERS);

    private final Audience audience;
    private final Set<Kind> tellable = new HashSet<>();
    private final Set<Week> tellableIn = new HashSet<>();

    private AudienceMistakes(Audience audience) {
        this.audience = audience;
    }

    /** Of a part of those who made a mistake then. */
    private record Made(@Nullable String session, @Nullable String cohort, Week week) {}

    /**
     * Of some of the course's exercises.
     *
     * @param course its id
     * @param audience not all learners
     */
    static MistakeHistory of(Handle handle, String platform, List<String> exercises, String course, Audience audience) {
        List<Made> all = handle.createQuery(WEEKS)
                .bind("platform", platform)
                .bind("course", course)
                .bind("session", audience.session().orElse(null))
                .bindArray("exercises", String.class, exercises)
                .map((row, context) -> new Made(row.getString("session"), row.getString("cohort"), Week.of(row)))
                .list();
        AudienceMistakes mistakes = new AudienceMistakes(audience);
        List<Week> own = all.stream()
                .collect(Collectors.groupingBy(made -> made.week().kind()))
                .entrySet()
                .stream()
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
    private Collection<Week> own(Kind kind, List<Made> parts) {
        List<String> mondays = parts.stream()
                .map(made -> made.week().monday())
                .distinct()
                .sorted()
                .toList();
        Partition<Learners> partition = new Partition<>(
                audience,
                parts.stream()
                        .map(made ->
                                new Partition.Part<>(made.session(), made.cohort(), learners(made.week(), mondays)))
                        .toList(),
                new Learners(0, mondays.stream().map(monday -> 0).toList()),
                Learners::plus);
        Map<String, Week> weeks = parts.stream()
                .filter(made -> audience.holds(made.session(), made.cohort()))
                .map(Made::week)
                .collect(Collectors.toMap(Week::monday, week -> week, Week::plus, TreeMap::new));
        Partition.Told made = partition.told(learners -> List.of(learners.all()), learners -> true);
        if (made.first()) {
            tellable.add(kind);
        }
        Partition.Told then = partition.told(made, Learners::byWeek, learners -> true);
        weeks.values().stream()
                .filter(week -> then.at(mondays.indexOf(week.monday())))
                .forEach(tellableIn::add);
        return weeks.values();
    }

    private static Learners learners(Week week, List<String> mondays) {
        return new Learners(
                week.newLearners(),
                IntStream.range(0, mondays.size())
                        .mapToObj(place -> mondays.get(place).equals(week.monday()) ? week.learners() : 0)
                        .toList());
    }
}
