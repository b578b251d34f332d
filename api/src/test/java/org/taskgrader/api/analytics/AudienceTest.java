package org.taskgrader.api.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.taskgrader.api.analytics.CourseFigures.Step;
import org.taskgrader.api.testing.AttemptRows;
import org.taskgrader.api.testing.TestDatabase;
import org.taskgrader.core.exercise.Course;

/** Figures of a session and of a cohort, and what subtracting them from one another tells of few. */
class AudienceTest {

    private static final List<String> EXERCISES = List.of("a", "b", "c");
    private static final Course COURSE = new Course(
            "hand",
            Map.of(Locale.ENGLISH, "By hand"),
            50,
            List.of(
                    new Course.Module("first", Map.of(Locale.ENGLISH, "First"), 1, List.of("a", "b")),
                    new Course.Module("second", Map.of(Locale.ENGLISH, "Second"), 3, List.of("c"))));

    private static final Audience LATER = ofSession("2026");
    private static final Audience EARLIER = ofSession("2025");

    private Jdbi database;
    private Analytics analytics;

    @BeforeEach
    void prepare() {
        database = TestDatabase.migrated();
        analytics = new Analytics(database, Clock.systemUTC());
        platform("school");
    }

    @Test
    void theyAreThoseThatItsLearnersWouldHaveAlone() {
        platform("alone");
        database.useHandle(handle -> {
            for (int learner = 1; learner <= 80; learner++) {
                boolean later = learner <= 40;
                enrol(handle, "school", later ? "2026" : "2025", later ? learner % 2 == 0 ? "A" : "B" : null, learner);
                history(handle, "school", learner);
                if (later) {
                    enrol(handle, "alone", "2026", learner % 2 == 0 ? "A" : "B", learner);
                    history(handle, "alone", learner);
                }
            }
        });
        CourseFigures expected = analytics.course("alone", COURSE);
        CourseFigures figures = analytics.course("school", COURSE, LATER);
        assertThat(figures.session()).contains("2026");
        assertThat(figures.enrolled()).contains(40);
        assertThat(figures.participants()).isEqualTo(expected.participants()).contains(40);
        assertThat(figures.started()).isEqualTo(expected.started());
        assertThat(figures.assiduous()).isEqualTo(expected.assiduous()).contains(30);
        assertThat(figures.succeeded()).isEqualTo(expected.succeeded()).contains(20);
        assertThat(figures.exercises()).isEqualTo(expected.exercises());
        assertThat(figures.mistakes()).isEqualTo(expected.mistakes()).isNotEmpty();
        assertThat(figures.weeks()).isEqualTo(expected.weeks()).isNotEmpty();
        assertThat(figures.groups()).isEqualTo(expected.groups()).hasSize(2);
        assertThat(figures.progression()).isEqualTo(expected.progression()).hasSize(2);
        for (String exercise : EXERCISES) {
            ExerciseFigures alone = analytics.exercise("alone", exercise);
            assertThat(exercise(exercise, LATER))
                    .usingRecursiveComparison()
                    .ignoringFields("computed", "session", "cohort")
                    .isEqualTo(alone);
            assertThat(alone.solvers()).isPresent();
        }
    }

    @Test
    void aCohortIsThoseOfItsSessionOnly() {
        enrolled(1, 20, "2026", "A");
        enrolled(21, 40, "2026", "B");
        enrolled(41, 60, "2025", "A");
        database.useHandle(handle -> IntStream.rangeClosed(1, 60)
                .filter(learner -> learner > 10)
                .forEach(learner -> passed(handle, "school", learner, "a")));
        Audience cohort = new Audience(Optional.of("2026"), Optional.of("A"));
        assertThat(analytics.course("school", COURSE, cohort).participants()).contains(10);
        assertThat(analytics.course("school", COURSE, cohort).groups())
                .extracting(CourseFigures.Group::enrolled)
                .containsExactly(Optional.of(20));
        assertThat(exercise("a", cohort).starters()).contains(10);
        assertThat(exercise("a", LATER).starters()).contains(30);
        assertThat(exercise("a", EARLIER).solvers()).contains(20);
        assertThat(exercise("a", cohort).cohort()).contains("A");
    }

    @Test
    void nothingIsToldOfFewOrOfASessionThatThereIsNot() {
        enrolled(1, 20, "2026", "A");
        enrolled(21, 24, "2026", "B");
        enrolled(25, 28, "2025", null);
        database.useHandle(
                handle -> IntStream.rangeClosed(1, 28).forEach(learner -> passed(handle, "school", learner, "a")));
        for (Audience few : List.of(
                EARLIER,
                new Audience(Optional.of("2026"), Optional.of("B")),
                new Audience(Optional.of("2026"), Optional.of("none")),
                ofSession("none"))) {
            CourseFigures course = analytics.course("school", COURSE, few);
            assertThat(course)
                    .usingRecursiveComparison()
                    .ignoringFields("session", "cohort", "computed")
                    .isEqualTo(analytics.course("school", COURSE, ofSession("another")));
            assertThat(numbers(course)).isEmpty();
            ExerciseFigures exercise = exercise("a", few);
            assertThat(exercise)
                    .usingRecursiveComparison()
                    .ignoringFields("session", "cohort", "computed")
                    .isEqualTo(exercise("a", ofSession("another")));
            assertThat(numbers(exercise)).isEmpty();
        }
        assertThat(numbers(analytics.exercise("school", "a", Optional.empty(), LATER)))
                .as("an exercise of no course has no sessions")
                .isEmpty();
    }

    @Test
    void theFewOfNoSessionAreNotToldByTheRest() {
        enrolled(1, 30, "2026", null);
        database.useHandle(handle -> {
            IntStream.rangeClosed(1, 32).forEach(learner -> passed(handle, "school", learner, "a"));
            IntStream.rangeClosed(1, 30).forEach(learner -> passed(handle, "school", learner, "b"));
        });
        assertThat(analytics.course("school", COURSE).participants()).contains(32);
        CourseFigures figures = analytics.course("school", COURSE, LATER);
        assertThat(figures.enrolled()).contains(30);
        assertThat(figures.participants()).as("32 less 30").isEmpty();
        assertThat(figures.exercises())
                .extracting(Step::starters)
                .as("that 30 of 32 have begun b tells of two, too")
                .containsExactly(Optional.empty(), Optional.empty(), Optional.of(0));
        assertThat(exercise("a", LATER).starters()).isEmpty();
        assertThat(exercise("a", LATER).tests()).isEmpty();
        assertThat(exercise("b", LATER).solvers())
                .as("nothing that the course leaves out")
                .isEmpty();
        assertThat(exercise("b", Audience.ALL).starters())
                .as("32 less 30, again")
                .isEmpty();
        assertThat(exercise("b", LATER).tests()).hasSize(2);
        assertThat(analytics.course("school", COURSE).groups())
                .extracting(CourseFigures.Group::started)
                .containsExactly(Optional.empty());
    }

    @Test
    void whoIsInSeveralSessionsIsInTheLast() {
        enrolled(1, 20, "2025", null);
        enrolled(18, 40, "2026", null);
        database.useHandle(
                handle -> IntStream.rangeClosed(1, 40).forEach(learner -> passed(handle, "school", learner, "a")));
        assertThat(exercise("a", EARLIER).starters()).contains(17);
        assertThat(exercise("a", LATER).starters()).contains(23);
        assertThat(analytics.course("school", COURSE).groups())
                .extracting(CourseFigures.Group::enrolled)
                .containsExactly(Optional.of(17), Optional.of(23));
    }

    @Test
    void noDifferenceOfWhatIsShownIsOfFew() {
        Random random = new Random(11);
        int known = 0;
        for (int world = 0; world < 8; world++) {
            String platform = "world-" + world;
            platform(platform);
            database.useHandle(handle -> IntStream.rangeClosed(1, 70).forEach(learner -> {
                Place place = Place.of(random.nextInt(16));
                if (place.session() != null) {
                    enrol(handle, platform, place.session(), place.cohort(), learner);
                }
                for (String exercise : EXERCISES.subList(0, 1 + random.nextInt(3))) {
                    for (int attempt = 1; attempt <= 1 + random.nextInt(2); attempt++) {
                        boolean right = random.nextInt(5) > 1;
                        attempt(
                                handle,
                                platform,
                                learner,
                                exercise,
                                random.nextInt(3),
                                attempt,
                                right ? null : "x",
                                right ? 10 : random.nextInt(3) * 4);
                    }
                }
            }));
            Map<Audience, Map<String, Integer>> shown = new HashMap<>();
            Stream.concat(Stream.of(Audience.ALL), Place.AUDIENCES.stream())
                    .forEach(audience -> shown.put(audience, everything(platform, audience)));
            for (Place place : Place.ALL) {
                known += shown.getOrDefault(place.audience(), Map.of()).size();
            }
            assertNothingOfFew(shown, Audience.ALL, List.of(ofSession("1"), ofSession("2"), ofSession("3")));
            assertNothingOfFew(
                    shown,
                    ofSession("1"),
                    List.of(
                            new Audience(Optional.of("1"), Optional.of("A")),
                            new Audience(Optional.of("1"), Optional.of("B"))));
        }
        assertThat(known).as("of all that there is, much is shown").isGreaterThan(300);
    }

    /** Where somebody is: in one of three sessions, of which one has cohorts, or in none. */
    private record Place(@Nullable String session, @Nullable String cohort) {

        static final List<Place> ALL =
                List.of(new Place("1", "A"), new Place("1", "B"), new Place("2", null), new Place("3", null));
        static final List<Audience> AUDIENCES = List.of(
                ofSession("1"),
                ofSession("2"),
                ofSession("3"),
                new Audience(Optional.of("1"), Optional.of("A")),
                new Audience(Optional.of("1"), Optional.of("B")));

        static Place of(int number) {
            return number < 15 ? ALL.get(number / 4) : new Place(null, null);
        }

        Audience audience() {
            return new Audience(Optional.ofNullable(session), Optional.ofNullable(cohort));
        }
    }

    private static void assertNothingOfFew(
            Map<Audience, Map<String, Integer>> shown, Audience whole, List<Audience> parts) {
        Objects.requireNonNull(shown.get(whole)).forEach((figure, all) -> {
            int told = parts.stream()
                    .mapToInt(part -> Objects.requireNonNull(shown.get(part)).getOrDefault(figure, 0))
                    .sum();
            assertThat(all - told == 0 || all - told >= Cells.SMALLEST)
                    .as("%s of %s: %d of all, %s", figure, whole, all, shown)
                    .isTrue();
        });
    }

    /** Each number of learners that is told, by what it is of. */
    private Map<String, Integer> everything(String platform, Audience audience) {
        Map<String, Integer> numbers = numbers(analytics.course(platform, COURSE, audience));
        for (String exercise : EXERCISES) {
            numbers(analytics.exercise(platform, exercise, Optional.of(COURSE), audience))
                    .forEach((figure, number) -> numbers.put(exercise + " " + figure, number));
        }
        return numbers;
    }

    private static Map<String, Integer> numbers(CourseFigures figures) {
        Map<String, Integer> numbers = new TreeMap<>();
        figures.participants().ifPresent(number -> numbers.put("participants", number));
        figures.started().ifPresent(number -> numbers.put("started", number));
        figures.assiduous().ifPresent(number -> numbers.put("assiduous", number));
        figures.succeeded().ifPresent(number -> numbers.put("succeeded", number));
        figures.exercises()
                .forEach(step -> Map.<String, Function<Step, Optional<Integer>>>of(
                                "starters",
                                Step::starters,
                                "solvers",
                                Step::solvers,
                                "reached",
                                Step::reached,
                                "stopped",
                                Step::stopped)
                        .forEach((name, figure) -> figure.apply(step)
                                .ifPresent(number -> numbers.put(name + " of " + step.exercise(), number))));
        return numbers;
    }

    private static Map<String, Integer> numbers(ExerciseFigures figures) {
        Map<String, Integer> numbers = new TreeMap<>();
        figures.starters().ifPresent(number -> numbers.put("starters", number));
        figures.solvers().ifPresent(number -> numbers.put("solvers", number));
        figures.solvedAtOnce().ifPresent(number -> numbers.put("at once", number));
        figures.abandoned().ifPresent(number -> numbers.put("abandoned", number));
        if (figures.starters().isPresent() && figures.solvers().isPresent()) {
            numbers.put(
                    "not solvers", figures.starters().get() - figures.solvers().get());
        }
        figures.scores()
                .forEach(band -> band.learners().ifPresent(number -> numbers.put("from " + band.from(), number)));
        figures.mistakes()
                .forEach(mistake ->
                        mistake.learners().ifPresent(count -> numbers.put("made " + mistake.errorClass(), count)));
        figures.weeks()
                .forEach(week -> week.learners()
                        .ifPresent(count -> numbers.put(week.errorClass() + " in " + week.week(), count)));
        return numbers;
    }

    private ExerciseFigures exercise(String exercise, Audience audience) {
        return analytics.exercise("school", exercise, Optional.of(COURSE), audience);
    }

    private static Audience ofSession(String name) {
        return new Audience(Optional.of(name), Optional.empty());
    }

    private void platform(String name) {
        database.useHandle(handle -> handle.execute("insert into platform (id) values (?)", name));
    }

    private void enrolled(int first, int last, String session, @Nullable String cohort) {
        database.useHandle(handle -> IntStream.rangeClosed(first, last)
                .forEach(learner -> enrol(handle, "school", session, cohort, learner)));
    }

    private static void enrol(Handle handle, String platform, String session, @Nullable String cohort, int learner) {
        handle.execute(
                "insert into enrolment values (?, 'hand', ?, ?, ?)", platform, session, cohort, learner(learner));
    }

    /** In eight kinds of learners, of whom each comes as far as it is good: mistakes are made before, in two weeks. */
    private static void history(Handle handle, String platform, int learner) {
        int kind = learner % 8 / 2;
        attempt(handle, platform, learner, "a", 0, 1, "x", 4);
        attempt(handle, platform, learner, "a", 1, 2, kind == 0 ? "x" : null, kind == 0 ? 4 : 10);
        attempt(handle, platform, learner, "b", 1, 1, kind < 2 ? "y" : null, kind < 2 ? 0 : 10);
        if (kind > 0) {
            attempt(handle, platform, learner, "c", 1, 1, kind == 1 ? "z" : null, kind == 1 ? 3 : 10);
        }
    }

    private static void passed(Handle handle, String platform, int learner, String exercise) {
        attempt(handle, platform, learner, exercise, 0, 1, null, 10);
    }

    private static void attempt(
            Handle handle,
            String platform,
            int learner,
            String exercise,
            int week,
            int number,
            @Nullable String errorClass,
            int score) {
        AttemptRows.insert(
                handle,
                UUID.randomUUID(),
                platform,
                learner(learner),
                exercise,
                week * 7 * 24 * 60 - 21 * 24 * 60 + number,
                number,
                errorClass == null ? "passed" : "wrong-output",
                errorClass,
                score);
    }

    private static byte[] learner(int number) {
        return HexFormat.of().parseHex("%02x".formatted(number).repeat(32));
    }
}
