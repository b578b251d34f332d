package org.taskgrader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.Comparison;
import org.taskgrader.core.exercise.CompileOptions;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.ExerciseTexts;
import org.taskgrader.core.exercise.ExitStatus;
import org.taskgrader.core.exercise.Grading;
import org.taskgrader.core.exercise.Kind;
import org.taskgrader.core.exercise.Kind.WrongProgram;
import org.taskgrader.core.exercise.Limits;
import org.taskgrader.core.exercise.TestCase;
import org.taskgrader.core.exercise.TestCase.Visibility;
import org.taskgrader.core.exercise.TestGroup;
import org.taskgrader.core.grading.Grader;
import org.taskgrader.core.grading.GradingListener;
import org.taskgrader.core.submission.Submission;
import org.taskgrader.core.verdict.Judgement;
import org.taskgrader.core.verdict.OverallVerdict;
import org.taskgrader.core.verdict.Verdict;

/** Inputs of learners against programs of authors: whose failure is whose, and what an input can do. */
final class SuiteIT {

    private static final String RIGHT = """
            #include <stdio.h>
            int main(void)
            {
                int n;
                if (scanf("%d", &n) != 1 || n < 0 || n > 100) {
                    return 1;
                }
                printf("%d\\n", 2 * n);
                return 0;
            }
            """;

    private static DockerSandbox sandbox;

    @BeforeAll
    static void open() throws Exception {
        sandbox = DockerSandbox.open(TestImage.settings(2));
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    @Test
    void aWrongProgramIsFoundOutByHoweverItGoesAstray() throws InterruptedException {
        Judgement judgement = judgement(
                RIGHT,
                "4\n---\n0\n",
                wrong("prints", "printf(\"%d\\n\", n + 4);"),
                wrong("crashes", "printf(\"%d\\n\", v == 0 ? 7 / v : 2 * v);"),
                wrong("loops", "while (v == 0) { } printf(\"%d\\n\", 2 * n);"),
                wrong("floods", "while (n == 0) { puts(\"0\"); } printf(\"%d\\n\", 2 * n);"));

        assertThat(judgement.tests())
                .extracting(test -> test.verdict())
                .containsExactly(
                        new Verdict.Passed(),
                        new Verdict.Caught(2),
                        new Verdict.Caught(2),
                        new Verdict.Caught(2),
                        new Verdict.Caught(2));
        assertThat(judgement.overall()).isEqualTo(OverallVerdict.PASSED);
    }

    @Test
    void anInputThatIsNotAllowedFindsNothingOut() throws InterruptedException {
        Judgement judgement =
                judgement(RIGHT, "-1\n---\n4\n", wrong("forgets", "printf(\"%d\\n\", n < 0 ? 0 : 2 * n);"));

        assertThat(judgement.overall()).isEqualTo(OverallVerdict.INVALID_INPUT);
        assertThat(judgement.tests().getLast().verdict()).isEqualTo(new Verdict.NotCaught());
    }

    @Test
    void whatIsNoInputForAProgramIsNotRunAsOne() throws InterruptedException {
        Judgement judgement = judgement(
                RIGHT,
                "5 $(touch /job/here) `id` ; cat /etc/passwd\n---\n" + "9".repeat(60_000) + "\n",
                wrong("looks", "printf(\"%d\\n\", fopen(\"here\", \"r\") ? 1 : 2 * n);"));

        assertThat(judgement.tests().getFirst().verdict())
                .isEqualTo(new Verdict.InvalidInput(2, Verdict.InvalidInput.Reason.REFUSED));
        assertThat(judgement.tests().getLast().verdict()).isEqualTo(new Verdict.NotCaught());
    }

    @Test
    void aProgramOfTheAuthorsThatDoesNotCompileIsNoFaultOfTheLearner() throws InterruptedException {
        Judgement wrong = judgement(RIGHT, "4\n", wrong("broken", "this is no C"));
        Judgement right = judgement("int main(void) { return x; }", "4\n", wrong("prints", "puts(\"0\");"));

        assertThat(wrong.overall()).isEqualTo(OverallVerdict.NOT_JUDGED);
        assertThat(wrong.tests().getLast().verdict())
                .isEqualTo(new Verdict.NotJudged("programs", "programs/broken.c does not compile"));
        assertThat(right.overall()).isEqualTo(OverallVerdict.NOT_JUDGED);
        assertThat(right.tests()).allMatch(test -> test.verdict() instanceof Verdict.NotJudged);
    }

    private static WrongProgram wrong(String name, String body) {
        String program = "#include <stdio.h>\nint main(void)\n{\n    int n;\n    scanf(\"%d\", &n);\n"
                + "    volatile int v = n;\n    " + body
                + "\n    return 0;\n}\n";
        return new WrongProgram(name, Bytes.utf8(program));
    }

    private static Judgement judgement(String right, String answer, WrongProgram... wrong) throws InterruptedException {
        List<TestCase> tests = new ArrayList<>(List.of(test(Kind.Tests.RIGHT)));
        for (WrongProgram program : wrong) {
            tests.add(test(program.name()));
        }
        Exercise exercise = Exercise.of(
                "ex01",
                new ExerciseTexts(Map.of(Locale.ENGLISH, "Tests"), Map.of(), ""),
                new Grading(
                        new Kind.Tests(Bytes.utf8(right), List.of(wrong), 5),
                        CompileOptions.DEFAULT,
                        Limits.DEFAULT,
                        new Comparison.WhitespaceTolerant(),
                        ExitStatus.ANY,
                        List.of(new TestGroup("all", 10, TestGroup.Scoring.PROPORTIONAL)),
                        tests,
                        List.of()),
                List.of(),
                List.of());
        return Grader.with(sandbox)
                .grade(exercise, new Submission("ex01", answer, Locale.ENGLISH), GradingListener.NONE)
                .judgement();
    }

    private static TestCase test(String name) {
        return new TestCase(name, "all", Visibility.VISIBLE, List.of(), Bytes.empty(), Bytes.empty(), Limits.DEFAULT);
    }
}
