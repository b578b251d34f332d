package org.taskgrader.api.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.taskgrader.api.testing.DoublingExercise;
import org.taskgrader.api.testing.TestDatabase;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.execution.CapturedOutput;
import org.taskgrader.core.execution.Execution;
import org.taskgrader.core.execution.ExecutionListener;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.Recordings;
import org.taskgrader.core.execution.RunOutcome;
import org.taskgrader.core.execution.Sandbox;
import org.taskgrader.core.exercise.Comparison;
import org.taskgrader.core.exercise.CompileOptions;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.FeedbackOverride;
import org.taskgrader.core.exercise.Limits;
import org.taskgrader.core.exercise.TestCase;
import org.taskgrader.core.grading.Grader;
import org.taskgrader.core.grading.GradingListener;
import org.taskgrader.core.history.Attempt;
import org.taskgrader.core.history.History;
import org.taskgrader.core.plan.Investigation;
import org.taskgrader.core.plan.Plan;
import org.taskgrader.core.report.GradeReport;
import org.taskgrader.core.submission.Submission;

/** What was run is not run again, and whatever could have changed the result is run. Against a real PostgreSQL. */
class ExecutionCacheTest {

    private static final CacheLimits LIMITS =
            new CacheLimits(Duration.ofDays(1), ByteSize.ofMebibytes(1), ByteSize.ofKibibytes(64));
    private static final Toolchain GCC = new Toolchain("gcc 14");
    private static final Exercise EXERCISE = DoublingExercise.create();
    private static final String PROGRAM =
            "#include <stdio.h>\n\nint main(void)\n{\n    puts(\"4\");\n    return 0;\n}\n";

    private final CountingSandbox sandbox = new CountingSandbox();
    private final Jdbi database = TestDatabase.migrated();
    private final ExecutionCache cache = new ExecutionCache(database, GCC, LIMITS);

    @BeforeEach
    void runItOnce() {
        assertThat(grade(cache, EXERCISE, PROGRAM)).isFalse();
    }

    @Test
    void theVerySameIsNotRunAgain() {
        long runs = sandbox.asked();
        assertThat(grade(cache, EXERCISE, PROGRAM)).isTrue();
        assertThat(sandbox.asked()).isEqualTo(runs);
        assertThat(cache.hits()).isPositive();
    }

    @Test
    void anotherNodeHasTheAnswerToo() {
        assertThat(grade(new ExecutionCache(database, GCC, LIMITS), EXERCISE, PROGRAM))
                .isTrue();
    }

    @Test
    void theReportIsTheSameAsOfARun() {
        GradeReport run = report(Optional.empty(), EXERCISE, submission(PROGRAM, Locale.ENGLISH), History.unknown());
        GradeReport answered =
                report(Optional.of(cache), EXERCISE, submission(PROGRAM, Locale.ENGLISH), History.unknown());
        assertThat(answered).isEqualTo(run);
    }

    @Test
    void oneOctetOfTheSourceIsAnotherProgram() {
        assertThat(grade(cache, EXERCISE, PROGRAM.replace("4", "5"))).isFalse();
        assertThat(grade(cache, EXERCISE, PROGRAM + " ")).isFalse();
        assertThat(grade(cache, EXERCISE, PROGRAM.replace("\n\n", "\n"))).isFalse();
    }

    @Test
    void whatTheCompilerIsToldIsPartOfIt() {
        assertThat(grade(cache, with(new CompileOptions("gnu17", List.of("-O0"))), PROGRAM))
                .isFalse();
        assertThat(grade(cache, with(new CompileOptions("gnu11", List.of())), PROGRAM))
                .isFalse();
    }

    @Test
    void whatAProgramIsGivenIsPartOfIt() {
        TestCase first = EXERCISE.tests().getFirst();
        assertThat(grade(
                        cache,
                        with(test(first, List.of(), Bytes.utf8("3\n"), first.expected(), first.limits())),
                        PROGRAM))
                .isFalse();
        assertThat(grade(
                        cache,
                        with(test(first, List.of("x"), first.input(), first.expected(), first.limits())),
                        PROGRAM))
                .isFalse();
    }

    @Test
    void eachLimitIsPartOfIt() {
        TestCase first = EXERCISE.tests().getFirst();
        Limits now = first.limits();
        for (Limits other : List.of(
                new Limits(now.cpu().plusMillis(1), now.wall(), now.memory(), now.output(), now.processes()),
                new Limits(now.cpu(), now.wall().plusMillis(1), now.memory(), now.output(), now.processes()),
                new Limits(now.cpu(), now.wall(), ByteSize.ofMebibytes(65), now.output(), now.processes()),
                new Limits(now.cpu(), now.wall(), now.memory(), ByteSize.ofKibibytes(65), now.processes()),
                new Limits(now.cpu(), now.wall(), now.memory(), now.output(), now.processes() + 1))) {
            assertThat(grade(cache, with(test(first, List.of(), first.input(), first.expected(), other)), PROGRAM))
                    .as(other.toString())
                    .isFalse();
        }
    }

    @Test
    void anotherToolchainIsAskedItself() {
        assertThat(grade(new ExecutionCache(database, new Toolchain("gcc 15"), LIMITS), EXERCISE, PROGRAM))
                .isFalse();
    }

    @Test
    void whatIsExpectedIsJudgedAnew() {
        TestCase first = EXERCISE.tests().getFirst();
        Exercise corrected = with(test(first, List.of(), first.input(), Bytes.utf8("5\n"), first.limits()));
        GradeReport report =
                report(Optional.of(cache), corrected, submission(PROGRAM, Locale.ENGLISH), History.unknown());
        assertThat(sandbox.requests)
                .filteredOn(Plan.class::isInstance)
                .as("the tests are not run again")
                .hasSize(1);
        assertThat(report.judgement().tests().getFirst().passed()).isFalse();
        assertThat(report(Optional.of(cache), EXERCISE, submission(PROGRAM, Locale.ENGLISH), History.unknown())
                        .judgement()
                        .tests()
                        .getFirst()
                        .passed())
                .isTrue();
    }

    @Test
    void theComparisonOfTodayDecides() {
        Exercise exact = with(EXERCISE.compile(), new Comparison.Exact(), EXERCISE.tests());
        sandbox.output = "4 \n";
        String program = PROGRAM.replace("4", "4 ");
        assertThat(grade(cache, EXERCISE, program)).isFalse();
        SubmissionSandbox own = new SubmissionSandbox(sandbox, Optional.of(cache));
        GradeReport report = report(own, exact, submission(program, Locale.ENGLISH), History.unknown());
        assertThat(own.cached()).isTrue();
        assertThat(report.judgement().tests().getFirst().passed()).isFalse();
    }

    @Test
    void wordsAreThoseOfTheLearner() {
        GradeReport french =
                report(Optional.of(cache), EXERCISE, submission(PROGRAM, Locale.FRENCH), History.unknown());
        GradeReport english =
                report(Optional.of(cache), EXERCISE, submission(PROGRAM, Locale.ENGLISH), History.unknown());
        assertThat(french.feedback().summary()).isNotEqualTo(english.feedback().summary());

        Attempt same = new Attempt(PROGRAM, EXERCISE.version(), true, 1, 3, Optional.empty(), 1);
        GradeReport again = report(
                Optional.of(cache), EXERCISE, submission(PROGRAM, Locale.ENGLISH), new History(true, 1, List.of(same)));
        assertThat(again.feedback()).isNotEqualTo(english.feedback());
    }

    @Test
    void aChangedOverrideChangesTheNextReport() {
        GradeReport before =
                report(Optional.of(cache), EXERCISE, submission(PROGRAM, Locale.ENGLISH), History.unknown());
        String leading = before.findings().getFirst().errorClass();
        Exercise told = EXERCISE.withFeedback(List.of(new FeedbackOverride(
                leading,
                Locale.ENGLISH,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("Only the first test wants 4."),
                List.of(),
                Optional.empty())));
        SubmissionSandbox own = new SubmissionSandbox(sandbox, Optional.of(cache));
        GradeReport after = report(own, told, submission(PROGRAM, Locale.ENGLISH), History.unknown());
        assertThat(own.cached()).isTrue();
        assertThat(told.version()).as("words decide no grade").isEqualTo(EXERCISE.version());
        assertThat(after.feedback().lead().orElseThrow().toString()).contains("Only the first test wants 4.");
        assertThat(before.feedback().lead().orElseThrow().toString()).doesNotContain("Only the first test wants 4.");
    }

    @Test
    void failuresOfOursAndWallClockLimitsAreRunAgain() {
        for (RunOutcome outcome : List.of(
                new RunOutcome.SandboxFailure("start", "no engine"),
                new RunOutcome.WallLimitReached(RunOutcome.Activity.SLEEPING))) {
            sandbox.outcome = outcome;
            String program = PROGRAM + "// " + outcome;
            assertThat(grade(cache, EXERCISE, program)).isFalse();
            assertThat(grade(cache, EXERCISE, program)).as(outcome.toString()).isFalse();
        }
        sandbox.outcome = new RunOutcome.CpuLimitReached();
        assertThat(grade(cache, EXERCISE, PROGRAM + "//")).isFalse();
        assertThat(grade(cache, EXERCISE, PROGRAM + "//")).isTrue();
    }

    @Test
    void whatIsTooLargeIsRunAgain() {
        StringBuilder noise = new StringBuilder();
        for (int i = 0; i < 4000; i++) {
            noise.append(UUID.randomUUID());
        }
        sandbox.output = noise.toString();
        assertThat(grade(cache, EXERCISE, PROGRAM + "//")).isFalse();
        assertThat(grade(cache, EXERCISE, PROGRAM + "//")).isFalse();
    }

    @Test
    void whatIsTooOldIsNotAnsweredAndGoes() {
        database.useHandle(handle -> handle.execute("update execution_cache set kept = now() - interval '25 hours'"));
        assertThat(grade(cache, EXERCISE, PROGRAM)).isFalse();
        assertThat(grade(cache, EXERCISE, PROGRAM)).as("and is kept anew").isTrue();
        database.useHandle(handle -> handle.execute("update execution_cache set kept = now() - interval '25 hours'"));
        cache.clean();
        assertThat(rows()).isZero();
    }

    @Test
    void theLeastRecentlyUsedGoesWhereThereIsNoPlace() {
        database.useHandle(handle -> handle.execute("update execution_cache set used = now() - interval '3 days'"));
        for (int i = 0; i < 20; i++) {
            grade(cache, EXERCISE, PROGRAM + "// " + i);
        }
        assertThat(grade(cache, EXERCISE, PROGRAM)).as("used again").isTrue();
        database.useHandle(handle -> handle.execute(
                "update execution_cache set used = used - interval '1 day' where used < now() - interval '1 minute'"));
        long all = octets();
        ExecutionCache half = new ExecutionCache(
                database, GCC, new CacheLimits(LIMITS.age(), ByteSize.ofBytes(all / 2), LIMITS.answer()));
        half.clean();
        assertThat(octets()).isLessThanOrEqualTo(all / 2).isPositive();
        assertThat(half.octets()).isEqualTo(octets());
        assertThat(grade(cache, EXERCISE, PROGRAM)).isTrue();
    }

    @Test
    void whatCannotBeReadIsAMiss() {
        database.useHandle(handle -> handle.execute("update execution_cache set answer = '\\x00'"));
        assertThat(grade(cache, EXERCISE, PROGRAM)).isFalse();
        assertThat(grade(cache, EXERCISE, PROGRAM)).isTrue();
    }

    @Test
    void aDatabaseThatFailsIsAMiss() {
        database.useHandle(handle -> handle.execute("drop table execution_cache"));
        assertThat(grade(cache, EXERCISE, PROGRAM)).isFalse();
        cache.clean();
        assertThat(grade(cache, EXERCISE, PROGRAM)).isFalse();
    }

    private long rows() {
        return number("select count(*) from execution_cache");
    }

    private long octets() {
        return number("select sum(octets) from execution_cache");
    }

    private long number(String query) {
        return database.withHandle(
                handle -> handle.createQuery(query).mapTo(Long.class).one());
    }

    /** Whether nothing was run. */
    private boolean grade(ExecutionCache answers, Exercise exercise, String program) {
        SubmissionSandbox own = new SubmissionSandbox(sandbox, Optional.of(answers));
        report(own, exercise, submission(program, Locale.ENGLISH), History.unknown());
        return own.cached();
    }

    private GradeReport report(
            Optional<ExecutionCache> answers, Exercise exercise, Submission submission, History history) {
        return report(
                new SubmissionSandbox(sandbox, answers.map(ExecutionCacheTest::recordings)),
                exercise,
                submission,
                history);
    }

    private static Recordings recordings(ExecutionCache answers) {
        return answers;
    }

    private static GradeReport report(Sandbox sandbox, Exercise exercise, Submission submission, History history) {
        try {
            return Grader.with(sandbox).grade(exercise, submission, history, GradingListener.NONE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Submission submission(String program, Locale language) {
        return new Submission(EXERCISE.id(), program, language);
    }

    private static TestCase test(TestCase like, List<String> arguments, Bytes input, Bytes expected, Limits limits) {
        return new TestCase(like.name(), like.group(), like.visibility(), arguments, input, expected, limits);
    }

    private static Exercise with(CompileOptions compile) {
        return with(compile, EXERCISE.comparison(), EXERCISE.tests());
    }

    private static Exercise with(TestCase first) {
        List<TestCase> tests = new ArrayList<>(EXERCISE.tests());
        tests.set(0, first);
        return with(EXERCISE.compile(), EXERCISE.comparison(), tests);
    }

    private static Exercise with(CompileOptions compile, Comparison comparison, List<TestCase> tests) {
        return new Exercise(
                EXERCISE.id(),
                EXERCISE.titles(),
                EXERCISE.statements(),
                EXERCISE.template(),
                compile,
                EXERCISE.limits(),
                comparison,
                EXERCISE.exitStatus(),
                EXERCISE.groups(),
                tests,
                EXERCISE.solutions());
    }

    /** Answers everything alike, and counts. */
    private static final class CountingSandbox implements Sandbox {

        private final List<Record> requests = new ArrayList<>();
        private RunOutcome outcome = new RunOutcome.Exited(0);
        private String output = "4\n";

        long asked() {
            return requests.size();
        }

        @Override
        public Execution execute(Plan plan, ExecutionListener listener) {
            requests.add(plan);
            return new Execution(
                    result(new RunOutcome.Exited(0), "", "[]"),
                    plan.runs().stream().map(run -> result(outcome, output, "")).toList(),
                    "gcc");
        }

        @Override
        public Execution executeAuthors(Plan plan) {
            return execute(plan, ExecutionListener.NONE);
        }

        @Override
        public List<ProcessResult> investigate(Investigation investigation) {
            requests.add(investigation);
            return investigation.steps().stream()
                    .map(step -> result(new RunOutcome.Exited(0), "", ""))
                    .toList();
        }

        private static ProcessResult result(RunOutcome outcome, String stdout, String stderr) {
            return new ProcessResult(
                    outcome,
                    Duration.ofMillis(3),
                    Duration.ofMillis(4),
                    ByteSize.ofKibibytes(900),
                    2,
                    new CapturedOutput(Bytes.utf8(stdout), false),
                    new CapturedOutput(Bytes.utf8(stderr), false));
        }
    }
}
