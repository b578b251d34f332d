package org.taskgrader.api.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.taskgrader.api.report.ReportMapper;
import org.taskgrader.api.store.LearnerKeys;
import org.taskgrader.api.store.PostgresSubmissionStore;
import org.taskgrader.api.store.StoredSubmission;
import org.taskgrader.api.testing.DoublingExercise;
import org.taskgrader.api.testing.ScriptedSandbox;
import org.taskgrader.api.testing.TestDatabase;
import org.taskgrader.core.classification.ErrorClasses;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.feedback.MessageCatalogue;
import org.taskgrader.core.feedback.rendering.HelpPages;
import org.taskgrader.core.grading.Grader;
import org.taskgrader.core.grading.GradingListener;
import org.taskgrader.core.submission.Submission;

/** A small history in a real database: it is what the service would have stored, and the same again from the same seed. */
class SimulationTest {

    private static final ReportMapper REPORTS =
            new ReportMapper(MessageCatalogue.load(ErrorClasses.load()), HelpPages.NONE);
    private static final LearnerKeys KEYS = LearnerKeys.of("a secret of the test");
    private static final int LEARNERS = 40;
    private static final int SUBMISSIONS = 700;

    /** All that a history is, whatever order the rows lie in. */
    private static final String EVERYTHING = """
            select md5(string_agg(concat_ws('|', id, learner, exercise, source, received, recorded, verdict, error_class,
                                            attempt, report, tests, findings), ';' order by id))
            from submission join result on result.submission = id
                 left join lateral (select string_agg(name || test_result.verdict, ',' order by position) as tests
                                    from test_result where test_result.submission = id) t on true
                 left join lateral (select string_agg(finding.error_class, ',' order by position) as findings
                                    from finding where finding.submission = id) f on true
            """;

    @Test
    void theSameSeedBringsTheSameHistoryAndAnotherAnother() throws InterruptedException {
        List<SimulatedProgram> programs = programs();
        Jdbi first = simulated(1, programs);
        assertThat(text(simulated(1, programs), EVERYTHING)).isEqualTo(text(first, EVERYTHING));
        assertThat(text(simulated(2, programs), EVERYTHING)).isNotEqualTo(text(first, EVERYTHING));
    }

    @Test
    void allThatWasAskedForIsThereAsTheServiceWouldHaveStoredIt() throws InterruptedException {
        Jdbi database = simulated(7, programs());
        assertThat(number(database, "select count(*) from submission")).isEqualTo(SUBMISSIONS);
        assertThat(number(database, "select count(*) from result")).isEqualTo(SUBMISSIONS);
        assertThat(number(database, "select count(*) from test_result")).isEqualTo(3L * SUBMISSIONS);
        assertThat(number(database, "select count(*) from submission where learner is null"))
                .isZero();
        assertThat(number(database, """
                        select count(*) from (
                            select attempt, row_number() over (partition by learner, exercise order by recorded) as counted
                            from submission join result on result.submission = id) numbered
                        where attempt is distinct from counted
                        """))
                .as("attempts that have another number than the service would count")
                .isZero();
        assertThat(number(database, "select count(distinct learner) from submission"))
                .isBetween(LEARNERS / 2L, (long) LEARNERS);
        UUID any = UUID.fromString(text(database, "select min(id::text) from submission"));
        StoredSubmission stored =
                new PostgresSubmissionStore(database).find(any).orElseThrow();
        assertThat(stored.state())
                .isInstanceOfSatisfying(
                        StoredSubmission.Done.class,
                        done -> assertThat(done.result().view().links().self()).endsWith(any.toString()));
    }

    @Test
    void learnersAreThoseThatTheServiceWouldKnow() throws InterruptedException {
        Jdbi database = simulated(1, programs());
        List<String> expected = Stream.iterate(1, number -> number <= LEARNERS, number -> number + 1)
                .map(number ->
                        KEYS.of("simulated", SimulationPlan.learner(number)).hash())
                .toList();
        List<String> learners = database.withHandle(
                handle -> handle.createQuery("select distinct encode(learner, 'hex') from submission")
                        .mapTo(String.class)
                        .list());
        assertThat(learners).isNotEmpty().isSubsetOf(expected);
    }

    @Test
    void nearlyAllAreEnrolledInGroupsOfTheSessionThatTheyBeginWith() throws InterruptedException {
        Jdbi database = simulated(1, programs());
        assertThat(lines(database, """
                        select concat_ws(' ', session, coalesce(cohort, '-'), count(*)) from enrolment
                        where platform = 'simulated' and course = 'course' group by session, cohort order by 1
                        """))
                .containsExactly(
                        "1970-01-01 - 2",
                        "1970-01-01 group A 8",
                        "1970-01-01 group B 6",
                        "1970-01-01 group C 2",
                        "1970-03-26 - 2",
                        "1970-03-26 group A 8",
                        "1970-03-26 group B 6",
                        "1970-03-26 group C 2");
        assertThat(number(database, """
                        select count(*) from submission join enrolment using (learner) where received < session::date
                        """))
                .as("programs that were sent before the session began")
                .isZero();
    }

    @Test
    void learnersMendTheirMistakesAndMostlySleepAtNight() throws InterruptedException {
        Jdbi database = simulated(1, programs());
        double solved = number(database, """
                select count(distinct (learner, exercise)) from submission join result on submission = id
                where verdict = 'passed'
                """);
        assertThat(solved / number(database, "select count(distinct (learner, exercise)) from submission"))
                .isBetween(0.5, 1.0);
        assertThat(number(database, "select count(distinct error_class) from result"))
                .isGreaterThan(1);
        assertThat(number(database, """
                        select count(*) from submission where extract(hour from received at time zone 'UTC') between 2 and 5
                        """)).isLessThan(SUBMISSIONS / 10);
    }

    @Test
    void progressIsToldAndAFailureLeavesNothing() throws InterruptedException {
        List<SimulatedProgram> programs = programs();
        Jdbi database = TestDatabase.migrated();
        Simulation simulation = new Simulation(database, KEYS);
        AtomicInteger steps = new AtomicInteger();
        assertThatThrownBy(() -> simulation.run(plan(1), programs, () -> {
                    if (steps.incrementAndGet() == SUBMISSIONS) {
                        throw new IllegalStateException("the terminal is gone");
                    }
                }))
                .hasMessage("the terminal is gone");
        assertThat(simulation.senders()).isEmpty();
        assertThat(number(database, "select count(*) from enrolment")).isZero();
        simulation.run(plan(1), programs, steps::incrementAndGet);
        assertThat(steps).hasValue(2 * SUBMISSIONS);
        assertThat(simulation.senders()).containsExactly("simulated");
    }

    private static Jdbi simulated(long seed, List<SimulatedProgram> programs) {
        Jdbi database = TestDatabase.migrated();
        new Simulation(database, KEYS).run(plan(seed), programs, () -> {});
        return database;
    }

    private static SimulationPlan plan(long seed) {
        return new SimulationPlan(SimulationPlan.PLATFORM, "course", LEARNERS, SUBMISSIONS, seed, LocalDate.EPOCH);
    }

    private static List<SimulatedProgram> programs() throws InterruptedException {
        Exercise exercise = DoublingExercise.create();
        Grader grader = Grader.with(new ScriptedSandbox());
        return List.of(
                program(grader, exercise, "// double"),
                program(grader, exercise, "// write 1"),
                program(grader, exercise, "// echo"),
                program(grader, exercise, "// does not compile"));
    }

    private static SimulatedProgram program(Grader grader, Exercise exercise, String source)
            throws InterruptedException {
        Submission submission = new Submission(exercise.id(), source, Locale.ENGLISH);
        return new SimulatedProgram(
                submission,
                exercise.version(),
                REPORTS.graded(UUID.randomUUID(), grader.grade(exercise, submission, GradingListener.NONE)));
    }

    private static List<String> lines(Jdbi database, String query) {
        return database.withHandle(
                handle -> handle.createQuery(query).mapTo(String.class).list());
    }

    private static String text(Jdbi database, String query) {
        return database.withHandle(
                handle -> handle.createQuery(query).mapTo(String.class).one());
    }

    private static long number(Jdbi database, String query) {
        return Long.parseLong(text(database, query));
    }
}
