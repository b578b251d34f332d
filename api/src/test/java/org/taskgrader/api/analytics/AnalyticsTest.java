package org.taskgrader.api.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.taskgrader.api.analytics.CourseFigures.Step;
import org.taskgrader.api.analytics.ExerciseFigures.Mistake;
import org.taskgrader.api.analytics.ExerciseFigures.MistakeWeek;
import org.taskgrader.api.analytics.ExerciseFigures.Quantiles;
import org.taskgrader.api.analytics.ExerciseFigures.ScoreBand;
import org.taskgrader.api.testing.AttemptRows;
import org.taskgrader.api.testing.TestDatabase;
import org.taskgrader.core.exercise.Course;

/**
 * A history of sixteen learners, written by hand, and figures worked out from it by hand.
 *
 * <pre>
 * learners  exercise a (first module)                    b (first module)          c (second module)
 * 1 to 5    pass at once                                 pass at once              pass at once
 * 6 to 10   mistake x with 5 of 10 points; pass after    mistake z, 0 of 10
 *           10 minutes
 * 11 to 14  mistake x with 5 of 10 points, twice         mistake z, 2 of 10
 * 15, 16    mistake x with 5 of 10 points, then y        mistake z, 2 of 10
 * </pre>
 */
class AnalyticsTest {

    private static final Course COURSE = new Course(
            "hand",
            Map.of(Locale.ENGLISH, "By hand"),
            50,
            List.of(
                    new Course.Module("first", Map.of(Locale.ENGLISH, "First"), 1, List.of("a", "b")),
                    new Course.Module("second", Map.of(Locale.ENGLISH, "Second"), 3, List.of("c"))));

    private final Map<String, Integer> attempts = new HashMap<>();
    private Jdbi database;
    private Analytics analytics;

    @BeforeEach
    void write() {
        database = TestDatabase.migrated();
        analytics = new Analytics(database, Clock.systemUTC());
        database.useHandle(handle -> {
            handle.execute("insert into platform (id) values ('school'), ('other')");
            for (int learner = 1; learner <= 16; learner++) {
                history(handle, learner);
                passed(handle, "other", learner, "a", 0);
            }
        });
    }

    private void history(Handle handle, int learner) {
        if (learner <= 5) {
            passed(handle, "school", learner, "a", 0);
            passed(handle, "school", learner, "b", 60);
            passed(handle, "school", learner, "c", 120);
            return;
        }
        failed(handle, learner, "a", 0, "x", 5);
        if (learner <= 10) {
            passed(handle, "school", learner, "a", 10);
            failed(handle, learner, "b", 60, "z", 0);
        } else {
            failed(handle, learner, "a", 10, learner <= 14 ? "x" : "y", 5);
            failed(handle, learner, "b", 60, "z", 2);
        }
    }

    @Test
    void howLearnersFareWithAnExercise() {
        ExerciseFigures figures = analytics.exercise("school", "a");
        assertThat(figures.starters()).contains(16);
        assertThat(figures.solvers()).contains(10);
        assertThat(figures.solvedAtOnce()).contains(5);
        assertThat(figures.abandoned()).contains(6);
        // Five ones and five twos; five times nothing and five times ten minutes.
        assertThat(figures.attemptsUntilSolved()).contains(new Quantiles(1.5, 2));
        assertThat(figures.secondsUntilSolved()).contains(new Quantiles(300, 600));
    }

    @Test
    void whoSolvesAnExerciseAndWhoIsGoodAtTheOthers() {
        // Solved: ten of sixteen. Means of the others: 1 five times, 0 five times, 0.2 six times.
        // Covariance 5/16 - 10/16 * 6.2/16; variances 10/16 * 6/16 and 5.24/16 - (6.2/16)^2.
        double expected =
                (5.0 / 16 - 10.0 / 16 * 6.2 / 16) / Math.sqrt(10.0 / 16 * 6 / 16 * (5.24 / 16 - 6.2 / 16 * 6.2 / 16));
        assertThat(expected).isCloseTo(0.345, within(0.001));
        assertThat(analytics.exercise("school", "a").discrimination())
                .hasValueSatisfying(value -> assertThat(value).isCloseTo(expected, within(1e-9)));
    }

    @Test
    void whichMistakesAreToldAndWhetherThatHelps() {
        List<Mistake> mistakes = analytics.exercise("school", "a").mistakes();
        // Eleven learners made x, and all went on: five passed, two made y, four made x again. Two made y.
        assertThat(mistakes).hasSize(1);
        assertThat(mistakes.getFirst().errorClass()).isEqualTo("x");
        assertThat(mistakes.getFirst().submissions()).isEqualTo(15);
        assertThat(mistakes.getFirst().learners()).contains(11);
        assertThat(mistakes.getFirst().resolved())
                .hasValueSatisfying(share -> assertThat(share).isCloseTo(7.0 / 11, within(1e-9)));
        assertThat(analytics.exercise("school", "b").mistakes())
                .containsExactly(new Mistake("z", 11, Optional.of(11), Optional.empty()));
    }

    @Test
    void whichTestsFail() {
        assertThat(analytics.exercise("school", "a").tests())
                .containsExactly(
                        new ExerciseFigures.Test("01", 27, Optional.of(17), Optional.of(2.0)),
                        new ExerciseFigures.Test("02", 27, Optional.of(0), Optional.empty()));
    }

    @Test
    void howManyHaveWhichScore() {
        List<ScoreBand> scores = analytics.exercise("school", "a").scores();
        assertThat(scores)
                .hasSize(11)
                .contains(new ScoreBand(50, 60, Optional.of(6)), new ScoreBand(100, 100, Optional.of(10)));
        assertThat(scores)
                .filteredOn(band -> band.learners().equals(Optional.of(0)))
                .hasSize(9);
    }

    @Test
    void whenMistakesWereMade() {
        String monday = database.withHandle(
                handle -> handle.createQuery("""
                        select date_trunc('week', date_trunc('day', now()) - interval '30 days')::date::text
                        """).mapTo(String.class).one());
        assertThat(analytics.exercise("school", "a").weeks())
                .as("two learners made y, which are too few")
                .containsExactly(new MistakeWeek(monday, "x", 15, Optional.of(11)));
        CourseFigures course = analytics.course("school", COURSE);
        assertThat(course.mistakes())
                .containsExactly(new CourseFigures.Mistake("x", 15), new CourseFigures.Mistake("z", 11));
        assertThat(course.weeks())
                .containsExactly(
                        new CourseFigures.MistakeWeek(monday, "x", 15), new CourseFigures.MistakeWeek(monday, "z", 11));
    }

    @Test
    void aWeekOfFewIsNotTheDifferenceOfOthers() {
        int week = 7 * 24 * 60;
        database.useHandle(handle -> {
            for (int learner = 1; learner <= 20; learner++) {
                failed(handle, learner, "late", learner <= 2 ? 0 : learner <= 9 ? week : 2 * week, "w", 0);
            }
        });
        ExerciseFigures late = analytics.exercise("school", "late");
        assertThat(late.mistakes()).extracting(Mistake::submissions).containsExactly(20);
        assertThat(late.weeks()).extracting(MistakeWeek::learners).containsExactly(Optional.of(11));
        assertThat(analytics
                        .course(
                                "school",
                                new Course(
                                        "late",
                                        COURSE.titles(),
                                        50,
                                        List.of(new Course.Module("only", COURSE.titles(), 1, List.of("late")))))
                        .weeks())
                .extracting(CourseFigures.MistakeWeek::submissions)
                .containsExactly(11);
    }

    @Test
    void partsOfAWholeAreNotToldByTheRest() {
        assertThat(Cells.parts(List.of(9, 7, 0, 3)))
                .containsExactly(Optional.of(9), Optional.empty(), Optional.of(0), Optional.empty());
        assertThat(Cells.parts(List.of(9, 7, 1, 1)))
                .as("two of two together are one each")
                .containsExactly(Optional.of(9), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(Cells.parts(List.of(9, 7, 4, 2)))
                .containsExactly(Optional.of(9), Optional.of(7), Optional.empty(), Optional.empty());
        assertThat(Cells.parts(List.of(9, 7, 0))).containsExactly(Optional.of(9), Optional.of(7), Optional.of(0));
        assertThat(Cells.parts(List.of(3, 0))).containsExactly(Optional.empty(), Optional.of(0));
    }

    @Test
    void sharesAreOfThoseEnrolled() {
        database.useHandle(handle -> {
            for (int learner = 1; learner <= 25; learner++) {
                handle.execute(
                        "insert into enrolment values ('school', 'hand', '2026', ?, ?)",
                        learner <= 10 ? "a" : learner <= 20 ? "b" : null,
                        learner(learner));
            }
        });
        CourseFigures figures = analytics.course("school", COURSE);
        assertThat(figures.enrolled()).contains(25);
        // Ten in a, of whom five have everything; ten in b, of whom six have begun; five in neither, who have sent
        // nothing. That
        // six of ten have begun tells of four who have not, and with all others known would tell it again.
        assertThat(figures.groups())
                .containsExactly(
                        group("a", 10, Optional.empty(), Optional.of(5), Optional.of(5)),
                        group("b", 10, Optional.empty(), Optional.of(0), Optional.of(0)),
                        group(null, 5, Optional.of(0), Optional.of(0), Optional.of(0)));
        assertThat(analytics.course("other", COURSE).groups()).isEmpty();
        // Five of a have come to the end, six of b to its second exercise: so four of b have not, which is not told.
        assertThat(figures.progression())
                .containsExactly(
                        progression("a", Optional.empty(), Optional.empty(), Optional.of(5)),
                        progression("b", Optional.empty(), Optional.empty(), Optional.of(0)),
                        progression(null, Optional.of(0), Optional.of(0), Optional.of(0)));
        assertThat(analytics.course("other", COURSE).progression()).isEmpty();
    }

    @SafeVarargs
    private static CourseFigures.GroupProgression progression(@Nullable String cohort, Optional<Integer>... reached) {
        List<String> exercises = List.of("a", "b", "c");
        return new CourseFigures.GroupProgression(
                "2026",
                Optional.ofNullable(cohort),
                IntStream.range(0, exercises.size())
                        .mapToObj(step -> new CourseFigures.Reached(exercises.get(step), reached[step]))
                        .toList());
    }

    private static CourseFigures.Group group(
            @Nullable String cohort,
            int enrolled,
            Optional<Integer> started,
            Optional<Integer> assiduous,
            Optional<Integer> succeeded) {
        return new CourseFigures.Group(
                "2026", Optional.ofNullable(cohort), Optional.of(enrolled), started, assiduous, succeeded);
    }

    @Test
    void howFarLearnersComeInACourse() {
        CourseFigures figures = analytics.course("school", COURSE);
        assertThat(figures.participants()).contains(16);
        assertThat(figures.started()).contains(16);
        assertThat(figures.assiduous()).contains(5);
        // 1 to 5 have everything. 6 to 10 have half of the first module, which is a quarter of the course.
        assertThat(figures.succeeded()).contains(5);
        assertThat(figures.exercises())
                .containsExactly(
                        step("a", "first", 16, 10, 16, 0),
                        step("b", "first", 16, 5, 16, 11),
                        step("c", "second", 5, 5, 5, 5));
    }

    @Test
    void whatIsAboutFewerThanFiveIsLeftOut() {
        database.useHandle(handle -> {
            for (int learner = 1; learner <= 4; learner++) {
                passed(handle, "school", learner, "rare", 0);
            }
            for (int learner = 1; learner <= 8; learner++) {
                failed(handle, learner, "half", 0, learner <= 4 ? "x" : "y", 0);
                if (learner > 2) {
                    passed(handle, "school", learner, "half", 5);
                }
            }
        });
        ExerciseFigures rare = analytics.exercise("school", "rare");
        assertThat(rare)
                .isEqualTo(new ExerciseFigures(
                        "rare",
                        rare.computed(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        rare.scores(),
                        List.of(),
                        List.of(),
                        List.of()));
        assertThat(rare.scores())
                .filteredOn(band -> band.learners().isEmpty())
                .containsExactly(new ScoreBand(100, 100, Optional.empty()));
        ExerciseFigures half = analytics.exercise("school", "half");
        assertThat(half.starters()).contains(8);
        assertThat(half.solvers()).as("six of eight tells of the other two").isEmpty();
        assertThat(half.abandoned()).isEmpty();
        assertThat(half.discrimination()).isEmpty();
        assertThat(half.mistakes()).isEmpty();
    }

    @Test
    void runsWithoutFailuresDoNotTellHowManyHaveSolvedIt() {
        database.useHandle(handle -> {
            for (int learner = 1; learner <= 20; learner++) {
                failed(handle, learner, "most", 0, "x", 5);
                if (learner > 3) {
                    passed(handle, "school", learner, "most", 10);
                }
            }
        });
        ExerciseFigures most = analytics.exercise("school", "most");
        assertThat(most.starters()).contains(20);
        assertThat(most.solvers()).as("seventeen of twenty").isEmpty();
        assertThat(most.tests())
                .as("37 runs less 20 failures would be seventeen")
                .containsExactly(
                        new ExerciseFigures.Test("01", 37, Optional.empty(), Optional.of(2.0)),
                        new ExerciseFigures.Test("02", 37, Optional.of(0), Optional.empty()));
    }

    @Test
    void anExerciseDoesNotTellHowFewOfItsCourseHaveNotBegunIt() {
        database.useHandle(handle -> {
            for (int learner = 1; learner <= 13; learner++) {
                passed(handle, "other", learner, "b", 60);
            }
        });
        assertThat(analytics.course("other", COURSE).participants()).contains(16);
        ExerciseFigures figures = analytics.exercise("other", "b", Optional.of(COURSE), Audience.ALL);
        assertThat(figures.starters()).isEmpty();
        assertThat(figures.solvers()).isEmpty();
        assertThat(figures.solvedAtOnce()).isEmpty();
        assertThat(figures.scores())
                .as("all of them have all points")
                .contains(new ScoreBand(100, 100, Optional.empty()));
        assertThat(figures.tests()).extracting(ExerciseFigures.Test::failures).containsOnly(Optional.empty());
        assertThat(analytics
                        .exercise("other", "a", Optional.of(COURSE), Audience.ALL)
                        .starters())
                .contains(16);
        assertThat(analytics.exercise("other", "b").starters())
                .as("of a course that there is not")
                .contains(13);
    }

    @Test
    void nobodysFiguresAreNobodysAndPlatformsDoNotMix() {
        assertThat(analytics.exercise("other", "a").solvedAtOnce()).contains(16);
        assertThat(analytics.exercise("other", "b").starters()).contains(0);
        assertThat(analytics.course("local", COURSE).participants()).contains(0);
    }

    @Test
    void progressIsNeverOff() {
        assertProgressRight();
        database.useHandle(
                handle -> handle.execute("delete from submission where learner = ? and exercise = 'a'", learner(7)));
        assertProgressRight();
        assertThat(analytics.exercise("school", "a").starters()).contains(15);
        UUID again = UUID.randomUUID();
        database.useHandle(handle -> {
            UUID original = handle.createQuery("""
                            select submission from attempted
                            where platform = 'school' and learner = :learner and exercise = 'b'
                            """)
                    .bind("learner", learner(6))
                    .mapTo(UUID.class)
                    .one();
            AttemptRows.insert(handle, again, "school", null, "b", 0, null, "passed", null, 10);
            handle.execute("update submission set graded_as = ? where id = ?", again, original);
        });
        assertProgressRight();
        assertThat(analytics.exercise("school", "b").solvers()).contains(6);
        database.useHandle(handle -> handle.execute("delete from submission where id = ?", again));
        assertProgressRight();
        assertThat(analytics.exercise("school", "b").solvers()).contains(5);
    }

    private void assertProgressRight() {
        for (String kept : List.of("progress", "mistake", "test_met")) {
            int different = database.withHandle(handle -> handle.createQuery("""
                            select count(*) from (
                                (table <kept> except table <kept>_counted)
                                union all (table <kept>_counted except table <kept>)) as different
                            """)
                    .define("kept", kept)
                    .mapTo(Integer.class)
                    .one());
            assertThat(different).as(kept).isZero();
        }
    }

    private static Step step(String exercise, String module, int starters, int solvers, int reached, int stopped) {
        return new Step(
                exercise,
                module,
                Optional.of(starters),
                Optional.of(solvers),
                Optional.of(reached),
                Optional.of(stopped));
    }

    private void passed(Handle handle, String platform, int learner, String exercise, int minute) {
        attempt(handle, platform, learner, exercise, minute, "passed", null, 10);
    }

    private void failed(Handle handle, int learner, String exercise, int minute, String errorClass, int score) {
        attempt(handle, "school", learner, exercise, minute, "wrong-output", errorClass, score);
    }

    private void attempt(
            Handle handle,
            String platform,
            int learner,
            String exercise,
            int minute,
            String verdict,
            @Nullable String errorClass,
            int score) {
        int number = attempts.merge(platform + learner + " " + exercise, 1, Integer::sum);
        AttemptRows.insert(
                handle,
                UUID.randomUUID(),
                platform,
                learner(learner),
                exercise,
                minute,
                number,
                verdict,
                errorClass,
                score);
    }

    private static byte[] learner(int number) {
        return HexFormat.of().parseHex("%02x".formatted(number).repeat(32));
    }
}
