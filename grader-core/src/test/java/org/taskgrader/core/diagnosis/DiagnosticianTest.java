package org.taskgrader.core.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.execution.CapturedOutput;
import org.taskgrader.core.execution.Execution;
import org.taskgrader.core.execution.ExecutionListener;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.RunOutcome;
import org.taskgrader.core.execution.Sandbox;
import org.taskgrader.core.exercise.Comparison;
import org.taskgrader.core.exercise.CompileOptions;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.ExitStatus;
import org.taskgrader.core.exercise.Limits;
import org.taskgrader.core.exercise.TestCase;
import org.taskgrader.core.exercise.TestCase.Visibility;
import org.taskgrader.core.exercise.TestGroup;
import org.taskgrader.core.plan.Compilation;
import org.taskgrader.core.plan.Investigation;
import org.taskgrader.core.plan.Plan;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.verdict.Judge;
import org.taskgrader.core.verdict.Judgement;

/** What is asked of the sandbox about a program that passed, and what is made of its answers. */
class DiagnosticianTest {

    private static final Limits LIMITS = new Limits(
            Duration.ofSeconds(1), Duration.ofSeconds(5), ByteSize.ofMebibytes(64), ByteSize.ofKibibytes(64), 1);

    private static final CSource FIRST_EXERCISE = CSource.parse("""
        #include <stdio.h>
        int main(void) {
            int a, b;
            scanf("%d %d", &a, &b);
            printf("%d\\n", a + b);
            return 0;
        }
        """);

    private static final CSource WITH_AN_ARRAY = CSource.parse("""
        #include <stdio.h>
        int main(void) {
            int t[5];
            int n;
            scanf("%d", &n);
            t[n] = 1;
            return 0;
        }
        """);

    private static final String REPORT = "main.c:6:6: runtime error: index 5 out of bounds for type 'int [5]'\n";

    private static final String STOPPED = """
        Program received signal SIGABRT, Aborted.
        ^done,stack=[frame={level="0",func="main",file="main.c",line="6",arch="i386"}]
        Line 3 of "main.c" starts at address 0x401220 <main+16> and ends at 0x40122c <main+28>.
        """;

    private final Answering sandbox = new Answering();

    @Test
    void aFirstExerciseIsNeverBuiltAgain() throws InterruptedException {
        assertThat(diagnose(DiagnosisScope.PASSED_TOO, FIRST_EXERCISE, 1, Visibility.VISIBLE))
                .isEqualTo(Diagnosis.NOTHING);
        assertThat(sandbox.asked).isEmpty();
    }

    @Test
    void aProgramThatPassesIsNotLookedAtWhereTheOperatorDoesNotWantIt() throws InterruptedException {
        assertThat(diagnose(DiagnosisScope.FAILED, WITH_AN_ARRAY, 1, Visibility.VISIBLE))
                .isEqualTo(Diagnosis.NOTHING);
        assertThat(sandbox.asked).isEmpty();
    }

    @Test
    void fewTestsAreRunAgainAndNoDebuggerWithoutAReport() throws InterruptedException {
        assertThat(diagnose(DiagnosisScope.PASSED_TOO, WITH_AN_ARRAY, 20, Visibility.VISIBLE))
                .isEqualTo(Diagnosis.NOTHING);
        assertThat(sandbox.asked)
                .singleElement()
                .satisfies(
                        asked -> assertThat(asked.steps()).hasSize(5).noneMatch(Investigation.Debug.class::isInstance));
        // With the least input and with the most, and the first ones.
        assertThat(inputs(sandbox.asked.getFirst())).containsExactly("1", "2", "3", "12345678901234567890");
    }

    @Test
    void noTestThatTookItsTimeIsRunAgain() throws InterruptedException {
        sandbox.cpu = Duration.ofMillis(400);
        assertThat(diagnose(DiagnosisScope.PASSED_TOO, WITH_AN_ARRAY, 3, Visibility.VISIBLE))
                .isEqualTo(Diagnosis.NOTHING);
        assertThat(sandbox.asked).isEmpty();
    }

    @Test
    void whatASanitizerReportsIsToldWithItsTest() throws InterruptedException {
        sandbox.report = REPORT;
        Diagnosis diagnosis = diagnose(DiagnosisScope.PASSED_TOO, WITH_AN_ARRAY, 2, Visibility.VISIBLE);

        assertThat(diagnosis.test()).contains("t1");
        assertThat(diagnosis.fault(Fault.BadIndex.class).orElseThrow().index()).hasValue(5);
    }

    @Test
    void ofAHiddenTestNoValueIsTold() throws InterruptedException {
        sandbox.report = REPORT;
        Diagnosis diagnosis = diagnose(DiagnosisScope.PASSED_TOO, WITH_AN_ARRAY, 2, Visibility.HIDDEN);

        assertThat(diagnosis.fault(Fault.BadIndex.class).orElseThrow().index()).isEmpty();
    }

    @Test
    void whatIsDebuggedKeepsWhereItHasBeenAndIsReadForIt() throws InterruptedException {
        sandbox.report = REPORT;
        sandbox.log = STOPPED;
        Diagnosis visible = diagnose(DiagnosisScope.PASSED_TOO, WITH_AN_ARRAY, 1, Visibility.VISIBLE);
        Diagnosis hidden = diagnose(DiagnosisScope.PASSED_TOO, WITH_AN_ARRAY, 1, Visibility.HIDDEN);

        assertThat(builtToBeDebugged().arguments()).contains("-fsanitize-coverage=trace-pc");
        assertThat(visible.state().orElseThrow().path()).containsExactly(3, 6);
        assertThat(hidden.state().orElseThrow().path()).isEmpty();
        assertThat(hidden.picture()).isEmpty();
    }

    @Test
    void aProgramWithAHookOfItsOwnForCoverageIsDebuggedWithoutOurs() throws InterruptedException {
        sandbox.report = REPORT;
        CSource own = CSource.parse(WITH_AN_ARRAY.text() + "void __sanitizer_cov_trace_pc(void) {}\n");
        diagnose(DiagnosisScope.PASSED_TOO, own, 1, Visibility.VISIBLE);

        assertThat(builtToBeDebugged().arguments()).doesNotContain("-fsanitize-coverage=trace-pc");
        assertThat(sandbox.asked.getLast().steps())
                .last()
                .isInstanceOfSatisfying(
                        Investigation.Debug.class,
                        debug -> assertThat(debug.script()).doesNotContain("__sanitizer_cov"));
    }

    private Compilation builtToBeDebugged() {
        return ((Investigation.Build) sandbox.asked.getLast().steps().getFirst()).compilation();
    }

    @Test
    void aSandboxThatFailsThenLeavesNothingToTell() throws InterruptedException {
        sandbox.fails = true;
        assertThat(diagnose(DiagnosisScope.PASSED_TOO, WITH_AN_ARRAY, 2, Visibility.VISIBLE))
                .isEqualTo(Diagnosis.NOTHING);
    }

    private Diagnosis diagnose(DiagnosisScope scope, CSource source, int tests, Visibility visibility)
            throws InterruptedException {
        Exercise exercise = exercise(tests, visibility);
        return new Diagnostician(sandbox, scope).diagnose(exercise, source, passed(exercise));
    }

    private Judgement passed(Exercise exercise) {
        List<ProcessResult> runs =
                exercise.tests().stream().map(test -> sandbox.exited("")).toList();
        return Judge.judge(exercise, CSource.parse(""), new Execution(sandbox.exited(""), runs, "gcc"));
    }

    private static List<String> inputs(Investigation investigation) {
        return investigation.steps().stream()
                .filter(Investigation.Run.class::isInstance)
                .map(step -> ((Investigation.Run) step).invocation().input().text())
                .toList();
    }

    /** Tests whose inputs grow: {@code 1}, {@code 2} … and the last one long. */
    private static Exercise exercise(int tests, Visibility visibility) {
        return new Exercise(
                "any",
                Map.of(Locale.ENGLISH, "Any"),
                Map.of(),
                "",
                new CompileOptions("gnu17", List.of()),
                LIMITS,
                new Comparison.WhitespaceTolerant(),
                ExitStatus.ZERO,
                List.of(new TestGroup("all", 10, TestGroup.Scoring.PROPORTIONAL)),
                IntStream.rangeClosed(1, tests)
                        .mapToObj(number -> new TestCase(
                                "t" + number,
                                "all",
                                visibility,
                                List.of(),
                                Bytes.utf8(number == tests ? "12345678901234567890" : Integer.toString(number)),
                                Bytes.empty(),
                                LIMITS))
                        .toList(),
                List.of());
    }

    /** Answers every step in the same way, and remembers what it was asked. */
    private static final class Answering implements Sandbox {

        private final List<Investigation> asked = new ArrayList<>();
        private String report = "";
        private String log = "";
        private boolean fails;
        private Duration cpu = Duration.ofMillis(1);

        @Override
        public Execution execute(Plan plan, ExecutionListener listener) {
            throw new AssertionError("a diagnosis executes no plan");
        }

        @Override
        public Execution executeAuthors(Plan plan) {
            throw new AssertionError("a diagnosis has nothing to do with checkers");
        }

        @Override
        public List<ProcessResult> investigate(Investigation investigation) {
            asked.add(investigation);
            ProcessResult answer = fails
                    ? ProcessResult.withoutRun(new RunOutcome.SandboxFailure("supervisor", "it went away"))
                    : exited(report);
            return Stream.generate(() -> answer)
                    .limit(investigation.steps().size())
                    .toList();
        }

        private ProcessResult exited(String stderr) {
            return new ProcessResult(
                    new RunOutcome.Exited(0),
                    cpu,
                    cpu,
                    ByteSize.ofMebibytes(1),
                    0,
                    new CapturedOutput(Bytes.utf8(log), false),
                    new CapturedOutput(Bytes.utf8(stderr), false));
        }
    }
}
