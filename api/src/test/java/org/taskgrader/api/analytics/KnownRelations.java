package org.taskgrader.api.analytics;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.taskgrader.api.analytics.MadeUpLearners.Attempt;
import org.taskgrader.api.analytics.MadeUpLearners.Learner;
import org.taskgrader.api.analytics.Reckoning.Division;
import org.taskgrader.api.analytics.Reckoning.Those;

/**
 * What everybody knows who reads what the figures mean: who is a part of whom. Left out is what {@code docs/analytics.md} says
 * that remains: who has {@code reached} an exercise is not laid beside who has reached another one or has begun it, and who has
 * stopped at it is laid beside nobody.
 */
final class KnownRelations {

    static final String ALL = "all";
    static final String ENROLLED = "enrolled";
    private static final String NOWHERE = "in no session";

    private final MadeUpLearners learners;
    private final Map<String, BitSet> who = new LinkedHashMap<>();
    private final Map<String, List<String>> parts = new LinkedHashMap<>();
    private final Map<String, BitSet> what = new LinkedHashMap<>();
    private final Set<String> ofEnrolled = new LinkedHashSet<>();
    private final List<Division> divisions = new ArrayList<>();

    /** @param base the moment that minutes of attempts count from */
    KnownRelations(MadeUpLearners learners, OffsetDateTime base) {
        this.learners = learners;
        people();
        course();
        MadeUpLearners.EXERCISES.forEach(exercise -> exercise(exercise, base));
        byWho();
    }

    static String at(String figure, String exercise) {
        return figure + " of " + exercise;
    }

    /** The cohort of a session; empty for those who are in none. */
    static String cohort(String session, String cohort) {
        return session + "/" + cohort;
    }

    private static String cohortOf(Learner learner) {
        return cohort(Objects.requireNonNull(learner.session()), Objects.requireNonNullElse(learner.cohort(), ""));
    }

    private void people() {
        people(ALL, learner -> true);
        people(ENROLLED, learner -> learner.session() != null);
        people(NOWHERE, learner -> learner.session() == null);
        parts.put(ALL, List.of(ENROLLED, NOWHERE));
        List<String> sessions = learners.all().stream()
                .flatMap(learner -> Stream.ofNullable(learner.session()))
                .distinct()
                .sorted()
                .toList();
        parts.put(ENROLLED, sessions);
        for (String session : sessions) {
            people(session, learner -> session.equals(learner.session()));
            List<String> cohorts = learners.all().stream()
                    .filter(learner -> session.equals(learner.session()))
                    .map(KnownRelations::cohortOf)
                    .distinct()
                    .sorted()
                    .toList();
            parts.put(session, cohorts);
            cohorts.forEach(cohort -> people(
                    cohort,
                    learner -> learner.session() != null && cohortOf(learner).equals(cohort)));
        }
    }

    private void people(String name, Predicate<Learner> such) {
        who.put(name, learners.those(such));
    }

    private void course() {
        what.put(ENROLLED, learners.those(learner -> learner.session() != null));
        ofEnrolled.add(ENROLLED);
        what.put("participants", learners.those(learner -> !learner.attempts().isEmpty()));
        what.put("succeeded", learners.those(learner -> learner.grade() >= 0.5 - 1e-9));
        partOf("participants", ENROLLED);
        partOf("succeeded", "participants", ENROLLED);
    }

    private void exercise(String exercise, OffsetDateTime base) {
        String starters = at("starters", exercise);
        String solvers = at("solvers", exercise);
        String atOnce = at("solvedAtOnce", exercise);
        String abandoned = at("abandoned", exercise);
        String reached = at("reached", exercise);
        what.put(starters, learners.those(learner -> learner.begun(exercise)));
        what.put(solvers, learners.those(learner -> learner.solved(exercise)));
        what.put(
                atOnce,
                learners.those(learner ->
                        learner.at(exercise).stream().anyMatch(attempt -> attempt.passed() && attempt.number() == 1)));
        what.put(abandoned, learners.those(learner -> learner.abandoned(exercise)));
        what.put(reached, learners.those(learner -> learner.reached(exercise)));
        partOf(starters, "participants", ENROLLED);
        partOf(solvers, starters, "participants", ENROLLED);
        partOf(atOnce, solvers, starters, "participants", ENROLLED);
        partOf(abandoned, but(starters, solvers), starters, "participants", ENROLLED);
        partOf(reached, ENROLLED);
        scores(exercise, starters, solvers);
        for (String mistake : List.of("x", "y")) {
            String made = at(mistake, exercise);
            what.put(
                    made,
                    learners.those(learner ->
                            made(learner, exercise, mistake).findAny().isPresent()));
            partOf(made, starters, "participants", ENROLLED);
            learners.all().stream()
                    .flatMap(learner -> made(learner, exercise, mistake))
                    .map(attempt -> attempt.monday(base))
                    .distinct()
                    .sorted()
                    .forEach(monday -> {
                        String then = at(mistake + " in " + monday, exercise);
                        what.put(
                                then,
                                learners.those(learner -> made(learner, exercise, mistake)
                                        .anyMatch(
                                                attempt -> attempt.monday(base).equals(monday))));
                        partOf(then, made, starters, "participants", ENROLLED);
                    });
        }
    }

    private static Stream<Attempt> made(Learner learner, String exercise, String mistake) {
        return learner.at(exercise).stream().filter(attempt -> mistake.equals(attempt.mistake()));
    }

    /** Who has solved it has all points, and nobody else has. */
    private void scores(String exercise, String starters, String solvers) {
        List<String> bands = IntStream.range(0, 10)
                .mapToObj(tenth -> at("from " + tenth * 10, exercise))
                .toList();
        for (int tenth = 0; tenth < bands.size(); tenth++) {
            int from = tenth;
            what.put(
                    bands.get(tenth),
                    learners.those(learner -> learner.begun(exercise)
                            && !learner.solved(exercise)
                            && Math.floor(learner.best(exercise) * 10 + 1e-9) == from));
        }
        everywhere(but(starters, solvers), bands);
        everywhere(starters, Stream.concat(bands.stream(), Stream.of(solvers)).toList());
    }

    private static String but(String whole, String part) {
        return whole + " but " + part;
    }

    /** Those of each of {@code wholes} who are not {@code part} are looked at too. */
    private void partOf(String part, String... wholes) {
        for (String whole : wholes) {
            String others = but(whole, part);
            BitSet left = (BitSet) known(whole).clone();
            left.andNot(known(part));
            what.put(others, left);
            if (ofEnrolled.contains(whole)) {
                ofEnrolled.add(others);
            }
            everywhere(whole, List.of(part, others));
        }
    }

    /** Of all of whom the whole is told. */
    private void everywhere(String whole, List<String> some) {
        for (String name : who.keySet()) {
            if (!ofEnrolled.contains(whole) || !(name.equals(ALL) || name.equals(NOWHERE))) {
                divide(
                        new Those(whole, name),
                        some.stream().map(part -> new Those(part, name)).toList());
            }
        }
    }

    private void byWho() {
        for (String those : what.keySet()) {
            parts.forEach((name, some) -> {
                if (!ofEnrolled.contains(those) || !name.equals(ALL)) {
                    divide(
                            new Those(those, name),
                            some.stream().map(part -> new Those(those, part)).toList());
                }
            });
        }
    }

    private void divide(Those whole, List<Those> some) {
        BitSet together = new BitSet();
        for (Those part : some) {
            BitSet places = places(part);
            if (together.intersects(places)) {
                throw new IllegalStateException(some + " have somebody in common");
            }
            together.or(places);
        }
        if (!together.equals(places(whole))) {
            throw new IllegalStateException(some + " are not all of " + whole);
        }
        divisions.add(new Division(whole, some));
    }

    /** How many there are. */
    int count(Those those) {
        return places(those).cardinality();
    }

    private BitSet places(Those those) {
        BitSet places = (BitSet) known(those.what()).clone();
        places.and(Objects.requireNonNull(who.get(those.who())));
        return places;
    }

    private BitSet known(String name) {
        return Objects.requireNonNull(what.get(name), name);
    }

    List<Division> divisions() {
        return divisions;
    }

    /** Whom the API can be asked for. */
    List<Audience> audiences() {
        return Stream.concat(
                        Stream.of(Audience.ALL),
                        parts.getOrDefault(ENROLLED, List.of()).stream()
                                .flatMap(session -> Stream.concat(
                                        Stream.of(audience(session, "")),
                                        parts.getOrDefault(session, List.of()).stream()
                                                .map(cohort -> cohort.substring(session.length() + 1))
                                                .filter(cohort -> !cohort.isEmpty())
                                                .map(cohort -> audience(session, cohort)))))
                .toList();
    }

    private static Audience audience(String session, String cohort) {
        return new Audience(Optional.of(session), Optional.of(cohort).filter(name -> !name.isEmpty()));
    }
}
