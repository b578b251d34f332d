package org.taskgrader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.checker.CheckerBuild;
import org.taskgrader.core.exercise.Comparison;
import org.taskgrader.core.exercise.CompileOptions;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.ExerciseTexts;
import org.taskgrader.core.exercise.ExitStatus;
import org.taskgrader.core.exercise.Grading;
import org.taskgrader.core.exercise.Interactor;
import org.taskgrader.core.exercise.Kind;
import org.taskgrader.core.exercise.TestCase;
import org.taskgrader.core.exercise.TestCase.Visibility;
import org.taskgrader.core.exercise.TestGroup;
import org.taskgrader.core.feedback.TestFeedback;
import org.taskgrader.core.grading.Grader;
import org.taskgrader.core.grading.GradingListener;
import org.taskgrader.core.report.GradeReport;
import org.taskgrader.core.submission.Submission;
import org.taskgrader.core.verdict.OverallVerdict;
import org.taskgrader.core.verdict.Verdict;

/** What conversations between programs and interactors are worth, with real containers, and who is to blame for what. */
final class InteractiveIT {

    /** Doubles are asked for three times; a part of the points is for the first. */
    private static final String DOUBLES = """
            int from, said;
            char word[21], more;
            fscanf(fopen(argv[1], "r"), "%d", &from);
            FILE *verdict = fopen(argv[2], "w");
            for (int i = 0; i < 3; i++) {
              printf("%d\\n", from + i);
              if (scanf("%20s", word) != 1) return 0;
              if (sscanf(word, "%8d%c", &said, &more) != 1) {
                fprintf(verdict, "protocol\\nkey: no-number\\nsaid: %s\\n", word);
                return 0;
              }
              if (said != 2 * (from + i)) {
                fprintf(verdict, "%d\\nkey: no-double\\n", i == 0 ? 0 : 30);
                return 0;
              }
            }
            puts("0");
            fputs("100\\n", verdict);
            """;

    private static DockerSandbox sandbox;
    private static Grader grader;

    @BeforeAll
    static void open() throws Exception {
        sandbox = DockerSandbox.open(TestImage.settings(1));
        grader = Grader.with(sandbox);
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    private static Interactor interactor(String statements) {
        String source = """
                #include <stdio.h>
                #include <stdlib.h>
                #include <unistd.h>
                int main(int argc, char **argv) {
                if (argc != 3) return 1;
                """ + statements + "\nreturn 0;\n}\n";
        return new Interactor(
                Bytes.utf8(source),
                Map.of("one", Bytes.utf8("41"), "two", Bytes.utf8("7")),
                Map.of(
                        "no-number", Map.of(Locale.ENGLISH, "A number was expected, not {said}."),
                        "no-double", Map.of(Locale.ENGLISH, "This is no double.")));
    }

    private static Exercise exercise(String interactor) {
        return Exercise.of(
                "doubles",
                new ExerciseTexts(Map.of(Locale.ENGLISH, "Doubles"), Map.of(), ""),
                new Grading(
                        new Kind.Interactive(interactor(interactor)),
                        CompileOptions.DEFAULT,
                        Programs.RUN_LIMITS,
                        new Comparison.WhitespaceTolerant(),
                        ExitStatus.ZERO,
                        List.of(new TestGroup("all", 100, TestGroup.Scoring.PROPORTIONAL)),
                        List.of(test("one", Visibility.VISIBLE), test("two", Visibility.HIDDEN)),
                        List.of()),
                List.of(),
                List.of());
    }

    private static TestCase test(String name, Visibility visibility) {
        return new TestCase(name, "all", visibility, List.of(), Bytes.empty(), Bytes.empty(), Programs.RUN_LIMITS);
    }

    private static GradeReport grade(String interactor, String statements) throws InterruptedException {
        Exercise exercise = exercise(interactor);
        String source = """
                #include <stdio.h>
                #include <stdlib.h>
                #include <unistd.h>
                int main(void) {
                int n = 1;
                """ + statements + "\nreturn 0;\n}\n";
        return grader.grade(exercise, new Submission(exercise.id(), source, Locale.ENGLISH), GradingListener.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            passed         | while (scanf("%d", &n) == 1 && n) { printf("%d\\n", 2 * n); fflush(stdout); }
            passed         | setvbuf(stdout, NULL, _IONBF, 0); for (int i = 0; i < 3; i++) { scanf("%d", &n); printf("%d ", 2 * n); }
            protocol-error | while (scanf("%d", &n) == 1 && n) printf("%d\\n", 2 * n);
            protocol-error | scanf("%d", &n); printf("%d\\n", 2 * n);
            protocol-error | scanf("%d", &n); printf("twice %d\\n", n); fflush(stdout); scanf("%d", &n);
            protocol-error | fclose(stdout); while (scanf("%d", &n) == 1);
            wrong-output   | while (scanf("%d", &n) == 1) { printf("%d\\n", n); fflush(stdout); }
            crashed        | scanf("%d", &n); printf("%d\\n", 2 * n); fflush(stdout); abort();
            time-limit     | for (;;);
            time-limit     | while (scanf("%d", &n) == 1 && n) { printf("%d\\n", 2 * n); fflush(stdout); } for (;;);
            output-limit   | for (;;) puts("");
            wrong-output   | for (;;) puts("82");
            wrong-exit-status | while (scanf("%d", &n) == 1 && n) { printf("%d\\n", 2 * n); fflush(stdout); } return 3;
            """)
    void whoBreaksOffIsToBlame(String verdict, String statements) throws InterruptedException {
        GradeReport report = grade(DOUBLES, statements);

        assertThat(report.judgement().overall().id()).as(statements).isEqualTo(verdict);
        assertThat(report.findings().isEmpty()).isEqualTo(verdict.equals("passed"));
    }

    @Test
    void aPartMayBeRight() throws InterruptedException {
        GradeReport report = grade(
                DOUBLES,
                "scanf(\"%d\", &n); printf(\"%d\\n\", 2 * n); fflush(stdout); scanf(\"%d\", &n); puts(\"0\");");

        assertThat(report.judgement().score()).isEqualTo(30);
        assertThat(report.feedback().tests().getFirst().text())
                .isEqualTo("The output is right in part: 30 of 100. This is no double.");
    }

    @Test
    void aHiddenTestShowsNothingOfItsConversation() throws InterruptedException {
        GradeReport report = grade(DOUBLES, "scanf(\"%d\", &n); printf(\"it was %d\\n\", n);");

        List<TestFeedback> tests = report.feedback().tests();
        assertThat(tests.getFirst()
                        .shown()
                        .orElseThrow()
                        .conversation()
                        .orElseThrow()
                        .lines())
                .containsExactly("← 41", "→ it was 41");
        assertThat(tests.getFirst().text()).endsWith("A number was expected, not `it`.");
        assertThat(tests.getLast().shown()).isEmpty();
        assertThat(tests.getLast().text()).isEqualTo("The program said something that has no place there.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            crashes        | abort();
            fails          | return 3;
            loops          | for (;;);
            says nothing   | puts("1");
            no number      | puts("1"); fputs("well done", fopen(argv[2], "w"));
            too many       | puts("1"); fputs("101", fopen(argv[2], "w"));
            never ends     | for (;;) puts("1");
            """)
    void anInteractorThatFailsIsNeverTheLearnersFault(String what, String statements) throws InterruptedException {
        GradeReport report = grade(statements, "while (scanf(\"%d\", &n) == 1);");

        assertThat(report.judgement().overall()).as(what).isEqualTo(OverallVerdict.NOT_JUDGED);
        assertThat(report.judgement().tests().getFirst().verdict())
                .isInstanceOfSatisfying(
                        Verdict.NotJudged.class,
                        failure -> assertThat(failure.stage()).isEqualTo("interactor"));
    }

    @Test
    void anInteractorThatDoesNotCompileIsToldWithFileAndLine() throws InterruptedException {
        assertThat(CheckerBuild.problems(sandbox, interactor("int x = ;")))
                .anyMatch(problem -> problem.toString().startsWith("interactor/interactor.c:"));
        assertThat(CheckerBuild.problems(sandbox, interactor(DOUBLES))).isEmpty();
        assertThat(grade("int x = ;", "puts(\"1\");").judgement().overall()).isEqualTo(OverallVerdict.NOT_JUDGED);
    }
}
