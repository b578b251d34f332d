package org.taskgrader.core.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.execution.CapturedOutput;
import org.taskgrader.core.execution.Execution;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.RunOutcome;
import org.taskgrader.core.execution.RunOutcome.Activity;
import org.taskgrader.core.execution.RunOutcome.CpuLimitReached;
import org.taskgrader.core.execution.RunOutcome.Exited;
import org.taskgrader.core.execution.RunOutcome.FileLimitReached;
import org.taskgrader.core.execution.RunOutcome.MemoryLimitReached;
import org.taskgrader.core.execution.RunOutcome.OutputLimitReached;
import org.taskgrader.core.execution.RunOutcome.ProcessLimitReached;
import org.taskgrader.core.execution.RunOutcome.SandboxFailure;
import org.taskgrader.core.execution.RunOutcome.Signalled;
import org.taskgrader.core.execution.RunOutcome.SkipReason;
import org.taskgrader.core.execution.RunOutcome.Skipped;
import org.taskgrader.core.execution.RunOutcome.WallLimitReached;
import org.taskgrader.core.exercise.Comparison;
import org.taskgrader.core.exercise.CompileOptions;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.ExitStatus;
import org.taskgrader.core.exercise.Grading;
import org.taskgrader.core.exercise.Kind;
import org.taskgrader.core.exercise.Limits;
import org.taskgrader.core.exercise.TestCase;
import org.taskgrader.core.exercise.TestGroup;
import org.taskgrader.core.exercise.TestGroup.Scoring;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.verdict.Judgement.JudgedGroup;
import org.taskgrader.core.verdict.Judgement.JudgedTest;
import org.taskgrader.core.verdict.Verdict.Limit;
import org.taskgrader.core.verdict.Verdict.LimitExceeded;

class JudgeTest {

    private static final Limits LIMITS = new Limits(
            Duration.ofSeconds(1), Duration.ofSeconds(5), ByteSize.ofMebibytes(64), ByteSize.ofKibibytes(64), 1);
    private static final ProcessResult COMPILED = ProcessResult.withoutRun(new Exited(0));
    private static final String RIGHT = "42\n";
    private static final String WRONG = "41\n";

    /** Every outcome of a run that had printed the right output. */
    static List<Arguments> outcomes() {
        return List.of(
                Arguments.of(new Exited(0), new Verdict.Passed(), OverallVerdict.PASSED),
                Arguments.of(new Signalled(11), new Verdict.Crashed(11), OverallVerdict.CRASHED),
                Arguments.of(new CpuLimitReached(), new LimitExceeded(Limit.CPU_TIME), OverallVerdict.TIME_LIMIT),
                Arguments.of(
                        new WallLimitReached(Activity.WAITING_FOR_INPUT),
                        new LimitExceeded(Limit.WALL_TIME),
                        OverallVerdict.TIME_LIMIT),
                Arguments.of(
                        new WallLimitReached(Activity.RUNNING),
                        new LimitExceeded(Limit.CPU_TIME),
                        OverallVerdict.TIME_LIMIT),
                Arguments.of(new MemoryLimitReached(), new LimitExceeded(Limit.MEMORY), OverallVerdict.MEMORY_LIMIT),
                Arguments.of(
                        new OutputLimitReached(RunOutcome.Stream.STDERR),
                        new LimitExceeded(Limit.OUTPUT),
                        OverallVerdict.OUTPUT_LIMIT),
                Arguments.of(
                        new ProcessLimitReached(), new LimitExceeded(Limit.PROCESSES), OverallVerdict.PROCESS_LIMIT),
                Arguments.of(new FileLimitReached(), new LimitExceeded(Limit.FILES), OverallVerdict.FILE_LIMIT),
                Arguments.of(
                        new SandboxFailure("start", "no place"),
                        new Verdict.NotJudged("start", "no place"),
                        OverallVerdict.NOT_JUDGED),
                Arguments.of(
                        new Skipped(SkipReason.NOT_COMPILED),
                        new Verdict.NotJudged("run", "skipped although the program was compiled"),
                        OverallVerdict.NOT_JUDGED));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void each_outcome_means_one_verdict(RunOutcome outcome, Verdict verdict, OverallVerdict overall) {
        Judgement judgement = judge(exercise(ExitStatus.ZERO, 1), run(outcome, RIGHT));

        assertThat(judgement.tests()).extracting(JudgedTest::verdict).containsExactly(verdict);
        assertThat(judgement.overall()).isEqualTo(overall);
        assertThat(judgement.score()).isEqualTo(overall == OverallVerdict.PASSED ? 100 : 0);
    }

    @Test
    void every_outcome_is_in_the_table() {
        Set<Class<?>> inTable =
                outcomes().stream().map(row -> row.get()[0].getClass()).collect(Collectors.toSet());

        assertThat(inTable).isEqualTo(Set.of(RunOutcome.class.getPermittedSubclasses()));
    }

    @Test
    void wrong_output_weighs_more_than_a_wrong_exit_status() {
        assertThat(judge(exercise(ExitStatus.ZERO, 1), run(new Exited(3), WRONG))
                        .overall())
                .isEqualTo(OverallVerdict.WRONG_OUTPUT);
    }

    @Test
    void an_exit_status_counts_only_where_the_exercise_says_so() {
        assertThat(judge(exercise(ExitStatus.ANY, 1), run(new Exited(3), RIGHT)).overall())
                .isEqualTo(OverallVerdict.PASSED);
        assertThat(judge(exercise(ExitStatus.ZERO, 1), run(new Exited(3), RIGHT))
                        .tests())
                .extracting(JudgedTest::verdict)
                .containsExactly(new Verdict.WrongExitStatus(3));
    }

    @Test
    void an_output_that_was_cut_off_does_not_pass_even_if_the_rest_is_right() {
        ProcessResult cut = withOutput(new Exited(0), new CapturedOutput(Bytes.utf8(RIGHT), true));

        assertThat(judge(exercise(ExitStatus.ANY, 1), cut).overall()).isEqualTo(OverallVerdict.WRONG_OUTPUT);
    }

    @Test
    void one_test_that_was_not_judged_leaves_the_whole_not_judged_and_costs_nobody_points() {
        Judgement judgement = judge(
                exercise(ExitStatus.ANY, 3),
                run(new Signalled(11), ""),
                run(new SandboxFailure("read", "broken"), ""),
                run(new Exited(0), RIGHT));

        assertThat(judgement.overall()).isEqualTo(OverallVerdict.NOT_JUDGED);
        assertThat(judgement.score()).isZero();
    }

    @Test
    void the_first_failing_test_names_the_whole() {
        Judgement judgement = judge(
                exercise(ExitStatus.ANY, 3),
                run(new Exited(0), RIGHT),
                run(new Exited(0), WRONG),
                run(new Signalled(8), ""));

        assertThat(judgement.overall()).isEqualTo(OverallVerdict.WRONG_OUTPUT);
    }

    @Test
    void what_is_given_up_after_limits_was_not_run() {
        Judgement judgement = judge(
                exercise(ExitStatus.ANY, 2),
                run(new MemoryLimitReached(), ""),
                run(new Skipped(SkipReason.GIVEN_UP), ""));

        assertThat(judgement.overall()).isEqualTo(OverallVerdict.MEMORY_LIMIT);
        assertThat(judgement.tests().getLast().verdict()).isEqualTo(new Verdict.NotRun());
    }

    static List<RunOutcome> endsOfCompilers() {
        return List.of(
                new Exited(1),
                new Signalled(11),
                new CpuLimitReached(),
                new WallLimitReached(Activity.RUNNING),
                new MemoryLimitReached(),
                new OutputLimitReached(RunOutcome.Stream.STDERR),
                new ProcessLimitReached(),
                new FileLimitReached());
    }

    @ParameterizedTest
    @MethodSource("endsOfCompilers")
    void a_program_that_gcc_does_not_finish_is_a_compile_error(RunOutcome outcome) {
        Execution execution = new Execution(
                ProcessResult.withoutRun(outcome), List.of(run(new Skipped(SkipReason.NOT_COMPILED), "")), "gcc");

        assertThat(Judge.judge(exercise(ExitStatus.ANY, 1), CSource.parse(""), execution)
                        .overall())
                .isEqualTo(OverallVerdict.COMPILE_ERROR);
    }

    /** What is compiled is not the learner's where the answer is no program. */
    @Test
    void a_program_of_the_author_that_does_not_compile_is_no_mistake_of_the_learner() {
        Exercise asked = exercise(ExitStatus.ANY, 1);
        Exercise prediction = Exercise.of(
                asked.id(),
                asked.texts(),
                new Grading(
                        new Kind.Prediction(Bytes.utf8("no C")),
                        asked.compile(),
                        LIMITS,
                        asked.comparison(),
                        asked.exitStatus(),
                        asked.groups(),
                        asked.tests(),
                        List.of()),
                List.of(),
                List.of());
        Execution execution = new Execution(
                ProcessResult.withoutRun(new Exited(1)), List.of(run(new Skipped(SkipReason.NOT_COMPILED), "")), "gcc");

        assertThat(Judge.judge(prediction, CSource.parse("42"), execution).overall())
                .isEqualTo(OverallVerdict.NOT_JUDGED);
    }

    @Test
    void a_sandbox_that_fails_to_compile_is_our_failure() {
        Execution execution = new Execution(
                ProcessResult.withoutRun(new SandboxFailure("write", "gone")),
                List.of(run(new Skipped(SkipReason.NOT_COMPILED), "")),
                "gcc");

        assertThat(Judge.judge(exercise(ExitStatus.ANY, 1), CSource.parse(""), execution)
                        .overall())
                .isEqualTo(OverallVerdict.NOT_JUDGED);
    }

    @Test
    void groups_earn_their_points_each_in_its_way() {
        List<TestGroup> groups = List.of(
                new TestGroup("basics", 10, Scoring.PROPORTIONAL), new TestGroup("edge", 40, Scoring.ALL_OR_NOTHING));
        Exercise exercise = exercise(ExitStatus.ANY, groups, List.of("basics", "basics", "basics", "edge", "edge"));
        ProcessResult right = run(new Exited(0), RIGHT);
        ProcessResult wrong = run(new Exited(0), WRONG);

        assertThat(judge(exercise, right, right, wrong, right, wrong).groups())
                .containsExactly(
                        new JudgedGroup("basics", 20.0 / 3, 10, 2, 3, Optional.empty()),
                        new JudgedGroup("edge", 0, 40, 1, 2, Optional.empty()));
        assertThat(judge(exercise, wrong, wrong, wrong, right, right).score()).isEqualTo(40);
    }

    @Test
    void a_group_earns_nothing_before_those_that_it_waits_for_pass() {
        List<TestGroup> groups = List.of(
                new TestGroup("basics", 10, Scoring.PROPORTIONAL),
                new TestGroup("edge", 40, Scoring.PROPORTIONAL, List.of("basics")),
                new TestGroup("large", 50, Scoring.ALL_OR_NOTHING, List.of("edge")),
                new TestGroup("extra", 5, Scoring.PROPORTIONAL));
        Exercise exercise =
                exercise(ExitStatus.ANY, groups, List.of("basics", "basics", "edge", "edge", "large", "extra"));
        ProcessResult right = run(new Exited(0), RIGHT);
        ProcessResult wrong = run(new Exited(0), WRONG);

        Judgement basicsFail = judge(exercise, right, wrong, right, right, right, right);
        assertThat(basicsFail.groups())
                .extracting(JudgedGroup::score, JudgedGroup::waitsFor)
                .containsExactly(
                        tuple(5.0, Optional.empty()),
                        tuple(0.0, Optional.of("basics")),
                        tuple(0.0, Optional.of("basics")),
                        tuple(5.0, Optional.empty()));
        assertThat(basicsFail.score()).isEqualTo(10);
        assertThat(basicsFail.thatCounts().tests())
                .extracting(judged -> judged.test().group())
                .containsExactly("basics", "basics", "extra");
        Judgement edgeFails = judge(exercise, right, right, wrong, right, right, right);
        assertThat(edgeFails.groups())
                .extracting(JudgedGroup::score, JudgedGroup::waitsFor)
                .containsExactly(
                        tuple(10.0, Optional.empty()),
                        tuple(20.0, Optional.empty()),
                        tuple(0.0, Optional.of("edge")),
                        tuple(5.0, Optional.empty()));
        assertThat(judge(exercise, right, right, right, right, right, right).score())
                .isEqualTo(105);
    }

    /** A sum of thirds must not miss the whole by a rounding error. */
    @Test
    void passing_every_test_earns_exactly_every_point() {
        for (int tests = 1; tests <= 60; tests++) {
            ProcessResult[] right = new ProcessResult[tests];
            Arrays.fill(right, run(new Exited(0), RIGHT));
            Judgement judgement = judge(exercise(ExitStatus.ANY, tests), right);
            assertThat(judgement.score()).isEqualTo(judgement.maxScore());
        }
    }

    @Test
    void an_execution_of_another_exercise_is_a_bug_and_said_so() {
        assertThatThrownBy(() -> judge(exercise(ExitStatus.ANY, 2), run(new Exited(0), RIGHT)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 runs for 2 tests");
    }

    private static Judgement judge(Exercise exercise, ProcessResult... runs) {
        return Judge.judge(exercise, CSource.parse(""), new Execution(COMPILED, List.of(runs), "gcc"));
    }

    private static ProcessResult run(RunOutcome outcome, String output) {
        return withOutput(outcome, new CapturedOutput(Bytes.utf8(output), false));
    }

    private static ProcessResult withOutput(RunOutcome outcome, CapturedOutput output) {
        return new ProcessResult(
                outcome, Duration.ZERO, Duration.ZERO, ByteSize.ofBytes(0), 0, output, CapturedOutput.NOTHING);
    }

    private static Exercise exercise(ExitStatus exitStatus, int tests) {
        List<TestGroup> groups = List.of(new TestGroup("all", 100, Scoring.PROPORTIONAL));
        return exercise(exitStatus, groups, Collections.nCopies(tests, "all"));
    }

    private static Exercise exercise(ExitStatus exitStatus, List<TestGroup> groups, List<String> groupOfEachTest) {
        List<TestCase> tests = new ArrayList<>();
        for (String group : groupOfEachTest) {
            tests.add(new TestCase(
                    "test" + tests.size(),
                    group,
                    TestCase.Visibility.VISIBLE,
                    List.of(),
                    Bytes.empty(),
                    Bytes.utf8(RIGHT),
                    LIMITS));
        }
        return new Exercise(
                "abc/ex01",
                Map.of(Locale.ENGLISH, "Answer"),
                Map.of(Locale.ENGLISH, "Print it."),
                "",
                CompileOptions.DEFAULT,
                LIMITS,
                new Comparison.WhitespaceTolerant(),
                exitStatus,
                groups,
                tests,
                List.of());
    }
}
