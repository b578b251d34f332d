package org.taskgrader.api.analytics;

import static org.taskgrader.api.analytics.KnownRelations.at;

import java.util.Optional;
import java.util.stream.Stream;
import org.taskgrader.api.analytics.CourseFigures.Group;
import org.taskgrader.api.analytics.CourseFigures.GroupProgression;
import org.taskgrader.api.analytics.CourseFigures.Reached;
import org.taskgrader.api.analytics.CourseFigures.Step;
import org.taskgrader.api.analytics.Reckoning.Those;

/** Every number of learners in an answer, and of whom it is. */
final class ShownFigures {

    private ShownFigures() {}

    /** @param where in which answer */
    record Shown(Those those, int count, String where) {}

    private static Stream<Shown> shown(String what, String who, Optional<Integer> count, String where) {
        return count.stream()
                .map(known -> new Shown(new Those(what, who), known, what + " of " + who + " in " + where));
    }

    /** Who has begun the first exercise has started, who has begun the third is assiduous. */
    static Stream<Shown> of(CourseFigures figures, Audience audience) {
        String who = who(audience);
        String where = "course " + who;
        String enrolled = audience.isAll() ? KnownRelations.ENROLLED : who;
        return Stream.of(
                        shown("participants", who, figures.participants(), where),
                        shown(at("starters", "a"), who, figures.started(), where),
                        shown(at("starters", "c"), who, figures.assiduous(), where),
                        shown("succeeded", who, figures.succeeded(), where),
                        shown(KnownRelations.ENROLLED, enrolled, figures.enrolled(), where),
                        figures.exercises().stream().flatMap(step -> step(step, who, where)),
                        figures.groups().stream().flatMap(group -> group(group, where)),
                        figures.progression().stream().flatMap(group -> progression(group, where)))
                .flatMap(some -> some);
    }

    private static Stream<Shown> step(Step step, String who, String where) {
        return Stream.of(
                        shown(at("starters", step.exercise()), who, step.starters(), where),
                        shown(at("solvers", step.exercise()), who, step.solvers(), where),
                        shown(reached(step.exercise()), who, step.reached(), where))
                .flatMap(some -> some);
    }

    /** Who has reached the first has begun the course. */
    private static String reached(String exercise) {
        return MadeUpLearners.EXERCISES.indexOf(exercise) == 0 ? "participants" : at("reached", exercise);
    }

    private static Stream<Shown> group(Group group, String where) {
        String who = KnownRelations.cohort(group.session(), group.cohort().orElse(""));
        return Stream.of(
                        shown(KnownRelations.ENROLLED, who, group.enrolled(), where),
                        shown(at("starters", "a"), who, group.started(), where),
                        shown(at("starters", "c"), who, group.assiduous(), where),
                        shown("succeeded", who, group.succeeded(), where))
                .flatMap(some -> some);
    }

    private static Stream<Shown> progression(GroupProgression group, String where) {
        String who = KnownRelations.cohort(group.session(), group.cohort().orElse(""));
        return group.steps().stream()
                .flatMap((Reached step) -> shown(reached(step.exercise()), who, step.reached(), where));
    }

    /**
     * Nobody has sent another program who has solved it, so the runs of the test which others fail that did not fail are as many
     * as have solved it.
     */
    static Stream<Shown> of(ExerciseFigures figures, Audience audience) {
        String who = who(audience);
        String exercise = figures.exercise();
        String where = "exercise " + exercise + " " + who;
        return Stream.of(
                        shown(at("starters", exercise), who, figures.starters(), where),
                        shown(at("solvers", exercise), who, figures.solvers(), where),
                        shown(at("solvedAtOnce", exercise), who, figures.solvedAtOnce(), where),
                        shown(at("abandoned", exercise), who, figures.abandoned(), where),
                        figures.scores().stream()
                                .flatMap(band -> shown(
                                        at(band.from() == 100 ? "solvers" : "from " + band.from(), exercise),
                                        who,
                                        band.learners(),
                                        "scores in " + where)),
                        figures.mistakes().stream()
                                .flatMap(mistake ->
                                        shown(at(mistake.errorClass(), exercise), who, mistake.learners(), where)),
                        figures.weeks().stream()
                                .flatMap(week -> shown(
                                        at(week.errorClass() + " in " + week.week(), exercise),
                                        who,
                                        week.learners(),
                                        where)),
                        figures.tests().stream()
                                .filter(test -> test.name().equals("01"))
                                .flatMap(test -> shown(
                                        at("solvers", exercise),
                                        who,
                                        test.failures().map(failures -> test.runs() - failures),
                                        "tests in " + where)))
                .flatMap(some -> some);
    }

    private static String who(Audience audience) {
        return audience.session()
                .map(session -> audience.cohort()
                        .map(cohort -> KnownRelations.cohort(session, cohort))
                        .orElse(session))
                .orElse(KnownRelations.ALL);
    }
}
