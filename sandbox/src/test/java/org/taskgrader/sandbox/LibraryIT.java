package org.taskgrader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.taskgrader.core.author.LibraryBuild;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.Comparison;
import org.taskgrader.core.exercise.CompileOptions;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.ExerciseTexts;
import org.taskgrader.core.exercise.ExitStatus;
import org.taskgrader.core.exercise.Grading;
import org.taskgrader.core.exercise.Kind;
import org.taskgrader.core.exercise.Library;
import org.taskgrader.core.exercise.Limits;
import org.taskgrader.core.exercise.PlacedFile;
import org.taskgrader.core.exercise.TestCase;
import org.taskgrader.core.exercise.TestCase.Visibility;
import org.taskgrader.core.exercise.TestGroup;
import org.taskgrader.core.exercise.folder.Problem;
import org.taskgrader.core.grading.Grader;
import org.taskgrader.core.grading.GradingListener;
import org.taskgrader.core.report.GradeReport;
import org.taskgrader.core.rule.Rule;
import org.taskgrader.core.rule.SourceRule;
import org.taskgrader.core.submission.Submission;
import org.taskgrader.core.verdict.OverallVerdict;
import org.taskgrader.core.verdict.Verdict;

/** An author's files beside a learner's program: whose mistake is whose, and what is counted. */
final class LibraryIT {

    private static final String HEADER = """
            typedef struct { int *cells; int size; } tape;
            void mark(tape *t, int cell);
            int sum(const tape *t);
            """;

    private static final String SOURCE = """
            #include "tape.h"
            static int step(int n) { return n; }
            void mark(tape *t, int cell) { t->cells[cell] = 1; }
            int sum(const tape *t)
            {
                int total = 0;
                for (int i = 0; i < t->size; i++) { total += step(t->cells[i]); }
                return total;
            }
            """;

    private static final String RIGHT = """
            #include <stdio.h>
            #include "tape.h"
            int main(void)
            {
                int cells[3] = {0, 0, 0};
                tape t = {cells, 3};
                mark(&t, 1);
                printf("%d\\n", sum(&t));
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
    void isCompiledAndLinkedWithTheProgram() throws InterruptedException {
        assertThat(report(RIGHT, SOURCE).judgement().overall()).isEqualTo(OverallVerdict.PASSED);
    }

    @Test
    void aCrashInItIsToldAtTheLearnersCall() throws InterruptedException {
        GradeReport nothing = report(RIGHT.replace("{cells, 3}", "{NULL, 3}"), SOURCE);
        assertThat(nothing.judgement().overall()).isEqualTo(OverallVerdict.CRASHED);
        assertThat(nothing.findings().getFirst().where().orElseThrow().line()).isEqualTo(7);

        GradeReport outside = report(RIGHT.replace("mark(&t, 1)", "mark(&t, 1 << 20)"), SOURCE);
        assertThat(outside.findings().getFirst().where().orElseThrow().line()).isEqualTo(7);
    }

    @Test
    void itsOwnWarningsAreNotTheLearners() throws InterruptedException {
        GradeReport report =
                report(RIGHT.replace("sum(&t)", "sum(&t) + 1"), SOURCE.replace("int total", "int u, total"));

        assertThat(report.findings()).noneMatch(finding -> finding.errorClass().equals("unused-variable"));
    }

    @Test
    void oneThatDoesNotCompileIsNoFaultOfTheLearner() throws InterruptedException {
        GradeReport report = report(RIGHT, SOURCE.replace("return total;", "return totla;"));

        assertThat(report.judgement().tests())
                .allMatch(test -> test.verdict()
                        .equals(new Verdict.NotJudged("library", "the exercise's library does not compile")));
    }

    @Test
    void aProgramCannotPassItsOwnErrorsOffAsTheLibrarys() throws InterruptedException {
        for (String broken : List.of(
                "#line 1 \"tape.c\"\nint main(void) { return x; }\n",
                RIGHT.replace("return 0;", "return 0\n#pragma message \"[]\"\n"),
                "#include \"tape.c\"\n" + RIGHT,
                "#error []\n")) {
            assertThat(report(broken, SOURCE).judgement().overall()).as(broken).isEqualTo(OverallVerdict.COMPILE_ERROR);
        }
    }

    @Test
    void callsOfItAndWorkInItAreCounted() throws InterruptedException {
        Rule once = new Rule.MostCalls("mark", 1);

        assertThat(ruled(RIGHT, once)).isEqualTo(OverallVerdict.PASSED);
        assertThat(ruled(RIGHT.replace("mark(&t, 1);", "mark(&t, 1); mark(&t, 1);"), once))
                .isEqualTo(OverallVerdict.RULE_BROKEN);
        assertThat(ruled(RIGHT.replace("mark(&t, 1);", "void (*f)(tape *, int) = mark; f(&t, 1); f(&t, 1);"), once))
                .isEqualTo(OverallVerdict.RULE_BROKEN);
    }

    @Test
    void itsErrorsAreToldToItsAuthorWithFileAndLine() throws InterruptedException {
        assertThat(LibraryBuild.problems(sandbox, exercise(SOURCE, List.of()))).isEmpty();
        assertThat(LibraryBuild.problems(sandbox, exercise(SOURCE.replace("return n;", "return m;"), List.of())))
                .singleElement()
                .extracting(Problem::file, problem -> problem.line().getAsInt())
                .containsExactly("library/tape.c", 2);
    }

    private static OverallVerdict ruled(String program, Rule rule) throws InterruptedException {
        SourceRule asked = new SourceRule(List.of(rule), SourceRule.Severity.FAIL, OptionalInt.empty(), Map.of());
        return grade(exercise(SOURCE, List.of(asked)), program).judgement().overall();
    }

    private static GradeReport report(String program, String library) throws InterruptedException {
        return grade(exercise(library, List.of()), program);
    }

    private static GradeReport grade(Exercise exercise, String program) throws InterruptedException {
        return Grader.with(sandbox)
                .grade(exercise, new Submission("ex01", program, Locale.ENGLISH), GradingListener.NONE);
    }

    private static Exercise exercise(String library, List<SourceRule> rules) {
        return Exercise.of(
                "ex01",
                new ExerciseTexts(Map.of(Locale.ENGLISH, "Tape"), Map.of(), ""),
                new Grading(
                        new Kind.Program(),
                        CompileOptions.DEFAULT,
                        Limits.DEFAULT,
                        new Comparison.WhitespaceTolerant(),
                        ExitStatus.ANY,
                        List.of(new TestGroup("all", 10, TestGroup.Scoring.PROPORTIONAL)),
                        List.of(new TestCase(
                                "one",
                                "all",
                                Visibility.VISIBLE,
                                List.of(),
                                Bytes.empty(),
                                Bytes.utf8("1\n"),
                                Limits.DEFAULT)),
                        rules,
                        new Library(List.of(
                                new PlacedFile("tape.c", Bytes.utf8(library)),
                                new PlacedFile("tape.h", Bytes.utf8(HEADER))))),
                List.of(),
                List.of());
    }
}
