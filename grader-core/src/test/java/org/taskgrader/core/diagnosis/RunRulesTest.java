package org.taskgrader.core.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.classification.Fixture;
import org.taskgrader.core.execution.CapturedOutput;
import org.taskgrader.core.execution.Execution;
import org.taskgrader.core.execution.ExecutionListener;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.RunOutcome;
import org.taskgrader.core.execution.Sandbox;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.folder.CaseRules;
import org.taskgrader.core.plan.Investigation;
import org.taskgrader.core.plan.Plan;
import org.taskgrader.core.rule.BrokenRule;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.verdict.Judge;
import org.taskgrader.core.verdict.Judgement;
import org.taskgrader.core.verdict.OverallVerdict;

/** What is made of a look at the runs of a program, above all where there is nothing to see. */
class RunRulesTest {

    private static final Fixture PROGRAM = Fixture.positive("rule-calls", "own-function");
    private static final String MEMORY = "require: {memory: freed}";
    private static final String CALLS = "limit: {calls: {square: 3}}";

    private final List<Investigation> asked = new ArrayList<>();

    @Test
    void our_failure_is_nobodys_breach_and_nothing_is_judged() throws InterruptedException {
        Judgement judgement = hold(MEMORY, step -> failure());

        assertThat(judgement.overall()).isEqualTo(OverallVerdict.NOT_JUDGED);
        assertThat(judgement.broken()).isEmpty();
        assertThat(judgement.score()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {MEMORY, CALLS, "forbid: {behaviour: undefined}"})
    void a_limit_that_only_the_look_reaches_is_no_breach(String rule) throws InterruptedException {
        Judgement judgement =
                hold(rule, step -> step == 0 ? ended(0, "") : result(new RunOutcome.CpuLimitReached(), ""));

        assertThat(judgement.overall()).isEqualTo(OverallVerdict.PASSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {MEMORY, CALLS})
    void what_cannot_be_built_to_be_watched_cannot_be_seen(String rule) throws InterruptedException {
        Judgement judgement = hold(rule, step -> step == 0 ? ended(1, "") : skipped());

        assertThat(judgement.overall()).isEqualTo(OverallVerdict.RULE_BROKEN);
        assertThat(judgement.broken()).extracting(BrokenRule::unseen).containsExactly(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "taskgrader: 9 1\ntaskgrader: 9 6\n", "taskgrader: 9\n"})
    void a_run_that_tells_nothing_or_too_much_cannot_be_seen(String stderr) throws InterruptedException {
        assertThat(hold(CALLS, step -> ended(0, stderr)).broken())
                .extracting(BrokenRule::unseen)
                .containsExactly(true);
    }

    @Test
    void calls_count_for_each_run_by_itself() throws InterruptedException {
        assertThat(hold(CALLS, step -> ended(0, "\ntaskgrader: 9 3\n")).overall())
                .isEqualTo(OverallVerdict.PASSED);
        assertThat(hold(CALLS, step -> ended(0, "\ntaskgrader: 9 " + (step == 2 ? 4 : 0) + "\n"))
                        .overall())
                .isEqualTo(OverallVerdict.RULE_BROKEN);
    }

    @Test
    void a_report_that_was_closed_over_is_known_by_the_status() throws InterruptedException {
        Judgement judgement = hold(MEMORY, step -> ended(step == 0 ? 0 : SanitizerOptions.FOUND, ""));

        assertThat(judgement.overall()).isEqualTo(OverallVerdict.RULE_BROKEN);
        assertThat(judgement.broken()).extracting(BrokenRule::unseen).containsExactly(false);
    }

    @Test
    void a_warning_takes_what_it_costs_and_the_program_passes() throws InterruptedException {
        Judgement judgement = hold(MEMORY + ", severity: warn, costs: 4", step -> ended(step == 0 ? 0 : 86, ""));

        assertThat(judgement.overall()).isEqualTo(OverallVerdict.PASSED);
        assertThat(judgement.score()).isEqualTo(6);
    }

    @Test
    void a_program_that_fails_is_not_looked_at_nor_one_without_such_a_rule() throws InterruptedException {
        Exercise exercise = exercise(MEMORY);
        Judgement failed = Judge.judge(
                exercise,
                CSource.parse(""),
                new Execution(
                        ended(0, ""),
                        exercise.tests().stream().map(test -> ended(0, "")).toList(),
                        "gcc"));

        assertThat(new RunRules(answering(step -> failure())).hold(exercise, CSource.parse(""), failed))
                .isSameAs(failed);
        assertThat(hold("forbid: {calls: qsort}", step -> failure()).overall()).isEqualTo(OverallVerdict.PASSED);
        assertThat(asked).isEmpty();
    }

    private Judgement hold(String rule, IntFunction<ProcessResult> answer) throws InterruptedException {
        Exercise exercise = exercise(rule);
        List<ProcessResult> runs =
                exercise.tests().stream().map(test -> printed(test.expected())).toList();
        Judgement passed = Judge.judge(exercise, PROGRAM.source(), new Execution(ended(0, ""), runs, "gcc"));
        return new RunRules(answering(answer)).hold(exercise, PROGRAM.source(), passed);
    }

    private static Exercise exercise(String rule) {
        return PROGRAM.exercise().withRules(CaseRules.read("rules: [{" + rule + "}]"));
    }

    private Sandbox answering(IntFunction<ProcessResult> answer) {
        return new Sandbox() {
            @Override
            public Execution execute(Plan plan, ExecutionListener listener) {
                throw new AssertionError("a look executes no plan");
            }

            @Override
            public Execution executeAuthors(Plan plan) {
                throw new AssertionError("a look judges nothing");
            }

            @Override
            public List<ProcessResult> investigate(Investigation investigation) {
                asked.add(investigation);
                return IntStream.range(0, investigation.steps().size())
                        .mapToObj(answer)
                        .toList();
            }
        };
    }

    private static ProcessResult failure() {
        return ProcessResult.withoutRun(new RunOutcome.SandboxFailure("supervisor", "it went away"));
    }

    private static ProcessResult skipped() {
        return ProcessResult.withoutRun(new RunOutcome.Skipped(RunOutcome.SkipReason.NOT_COMPILED));
    }

    private static ProcessResult ended(int status, String stderr) {
        return result(new RunOutcome.Exited(status), stderr);
    }

    private static ProcessResult printed(Bytes output) {
        return new ProcessResult(
                new RunOutcome.Exited(0),
                Duration.ofMillis(1),
                Duration.ofMillis(1),
                ByteSize.ofMebibytes(1),
                0,
                new CapturedOutput(output, false),
                CapturedOutput.NOTHING);
    }

    private static ProcessResult result(RunOutcome outcome, String stderr) {
        return new ProcessResult(
                outcome,
                Duration.ofMillis(1),
                Duration.ofMillis(1),
                ByteSize.ofMebibytes(1),
                0,
                CapturedOutput.NOTHING,
                new CapturedOutput(Bytes.utf8(stderr), false));
    }
}
