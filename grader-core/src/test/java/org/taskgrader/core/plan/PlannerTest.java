package org.taskgrader.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.Comparison;
import org.taskgrader.core.exercise.CompileOptions;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.ExitStatus;
import org.taskgrader.core.exercise.Invocation;
import org.taskgrader.core.exercise.Limits;
import org.taskgrader.core.exercise.PlacedFile;
import org.taskgrader.core.exercise.TestCase;
import org.taskgrader.core.exercise.TestCase.Visibility;
import org.taskgrader.core.exercise.TestGroup;
import org.taskgrader.core.exercise.TestGroup.Scoring;
import org.taskgrader.core.submission.Submission;

class PlannerTest {

    private static final String SECRET = "only-the-author-knows-this";
    private static final Limits EXERCISE_LIMITS = limits(1);
    private static final Limits OWN_LIMITS = limits(7);
    private static final Submission SUBMISSION = new Submission("ex", "int main(void) { return 0; }\n", Locale.FRENCH);

    /** Whatever a plan holds may reach the container, so nothing of the answer may be anywhere in it. */
    @Test
    void holdsNoExpectedOutputAndNothingElseOfTheExercisesAuthor() {
        Plan plan = Planner.plan(exercise(CompileOptions.DEFAULT), SUBMISSION);

        assertThat(plan).usingRecursiveAssertion().allFieldsSatisfy(PlannerTest::isNotTheSecret);
        assertThat(plan.toString()).doesNotContain(SECRET);
    }

    private static boolean isNotTheSecret(Object value) {
        return switch (value) {
            case Bytes bytes -> !bytes.text().contains(SECRET);
            case String text -> !text.contains(SECRET);
            case byte[] octets -> !Bytes.of(octets).text().contains(SECRET);
            default -> true;
        };
    }

    @Test
    void runsEveryTestInTheExercisesOrderWithItsOwnInputArgumentsAndLimits() {
        Plan plan = Planner.plan(exercise(CompileOptions.DEFAULT), SUBMISSION);

        assertThat(plan.runs())
                .containsExactly(
                        new TestRun("first", Invocation.of(List.of("-n", "3"), Bytes.utf8("1 2\n")), EXERCISE_LIMITS),
                        new TestRun("second", Invocation.of(List.of(), Bytes.empty()), OWN_LIMITS));
    }

    @Test
    void compilesTheProgramAsSentUnderANameOfOurs() {
        Compilation compilation =
                Planner.plan(exercise(CompileOptions.DEFAULT), SUBMISSION).compilation();

        assertThat(compilation.files()).containsExactly(new PlacedFile("main.c", Bytes.utf8(SUBMISSION.source())));
    }

    /** Among others of the same meaning, the last of gcc's options counts: the exercise's must come behind ours. */
    @Test
    void gccHasTheExercisesLimitsAndItsNameForTheStandard() {
        Limits limits = new Limits(
                Duration.ofSeconds(2), Duration.ofSeconds(6), ByteSize.ofMebibytes(256), ByteSize.ofMebibytes(1), 16);
        Plan plan = Planner.plan(exercise(new CompileOptions("gnu23", List.of(), limits)), SUBMISSION);

        assertThat(plan.compilation().limits()).isEqualTo(limits);
        assertThat(plan.compilation().arguments()).contains("-std=gnu2x");
    }

    @Test
    void asksForTheExercisesStandardAndFlagsBehindOurOwn() {
        List<String> arguments = Planner.plan(
                        exercise(new CompileOptions("c99", List.of("-O0", "-Wno-unused"))), SUBMISSION)
                .compilation()
                .arguments();

        assertThat(arguments).contains("-std=c99", "-fdiagnostics-format=json").doesNotContain("-std=gnu17");
        assertThat(arguments).containsSubsequence("-O1", "-Wall", "-Wextra", "-O0", "-Wno-unused", "main.c", "-lm");
    }

    /** The linker looks a library up when it meets it: before the program, it would find nothing wanted. */
    @Test
    void linksTheMathematicalFunctionsBehindTheProgram() {
        assertThat(Planner.plan(exercise(CompileOptions.DEFAULT), SUBMISSION)
                        .compilation()
                        .arguments())
                .endsWith("main.c", "-lm");
    }

    /** A program can make gcc work as hard as itself, and an exercise that allows much to runs says nothing about gcc. */
    @Test
    void limitsTheCompilerWhateverTheExerciseAllows() {
        Limits limits = Planner.plan(exercise(CompileOptions.DEFAULT), SUBMISSION)
                .compilation()
                .limits();

        assertThat(limits.cpu()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(10));
        assertThat(limits.wall()).isBetween(limits.cpu(), Duration.ofSeconds(30));
        assertThat(limits.memory()).isBetween(ByteSize.ofMebibytes(128), ByteSize.ofMebibytes(512));
        assertThat(limits.output()).isBetween(ByteSize.ofKibibytes(256), ByteSize.ofMebibytes(4));
        // gcc starts cc1, as and collect2, which starts ld.
        assertThat(limits.processes()).isBetween(4, 64);
    }

    @Test
    void givesUpAfterSomeTestsThatAllRanIntoALimitAndNotAfterTheFirst() {
        assertThat(Planner.plan(exercise(CompileOptions.DEFAULT), SUBMISSION).giveUpAfter())
                .isGreaterThan(1);
    }

    private static Exercise exercise(CompileOptions compile) {
        return new Exercise(
                "ex",
                Map.of(Locale.ENGLISH, "title " + SECRET),
                Map.of(Locale.ENGLISH, "statement " + SECRET),
                "/* template " + SECRET + " */",
                compile,
                EXERCISE_LIMITS,
                new Comparison.WhitespaceTolerant(),
                ExitStatus.ZERO,
                List.of(new TestGroup("all", 10, Scoring.PROPORTIONAL)),
                List.of(
                        test("first", List.of("-n", "3"), "1 2\n", EXERCISE_LIMITS),
                        test("second", List.of(), "", OWN_LIMITS)),
                List.of());
    }

    private static TestCase test(String name, List<String> arguments, String input, Limits limits) {
        return new TestCase(
                name, "all", Visibility.HIDDEN, arguments, Bytes.utf8(input), Bytes.utf8(SECRET + "\n"), limits);
    }

    private static Limits limits(int seconds) {
        return new Limits(
                Duration.ofSeconds(seconds),
                Duration.ofSeconds(5L * seconds),
                ByteSize.ofMebibytes(64),
                ByteSize.ofKibibytes(64),
                1);
    }
}
