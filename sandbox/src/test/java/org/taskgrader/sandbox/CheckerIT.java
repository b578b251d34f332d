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
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.checker.CheckerBuild;
import org.taskgrader.core.exercise.Checker;
import org.taskgrader.core.exercise.Comparison;
import org.taskgrader.core.exercise.CompileOptions;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.ExitStatus;
import org.taskgrader.core.exercise.Limits;
import org.taskgrader.core.exercise.TestCase;
import org.taskgrader.core.exercise.TestCase.Visibility;
import org.taskgrader.core.exercise.TestGroup;
import org.taskgrader.core.feedback.TestFeedback;
import org.taskgrader.core.grading.Grader;
import org.taskgrader.core.grading.GradingListener;
import org.taskgrader.core.report.GradeReport;
import org.taskgrader.core.submission.Submission;
import org.taskgrader.core.verdict.Judgement.JudgedTest;
import org.taskgrader.core.verdict.OverallVerdict;
import org.taskgrader.core.verdict.Verdict;

/** Checkers with real containers: what they decide, what their failures mean, and what learners' programs can do to them. */
final class CheckerIT {

    /** Takes any two numbers with the right sum; one of the two right gets a part of the points. */
    private static final String SUMS = """
            #include <stdio.h>
            int main(int argc, char **argv) {
              FILE *input = fopen(argv[1], "r"), *expected = fopen(argv[2], "r"), *output = fopen(argv[3], "r");
              int wanted, a, b;
              char secret[32];
              if (argc != 4 || fscanf(input, "%d", &wanted) != 1 || fscanf(expected, "%31s", secret) != 1) return 1;
              if (fscanf(output, "%d %d", &a, &b) != 2) printf("0\\nTwo numbers are wanted.\\n");
              else if (a + b != wanted) printf("40\\nkey: wrong-sum\\nsum: %d\\n", a + b);
              else printf("100\\n");
              return 0;
            }
            """;

    private static final Limits LIMITS = Programs.RUN_LIMITS;

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

    private static Exercise exercise(String checker, List<Checker.Need> needs) {
        Checker program = new Checker(
                "checker.c",
                Bytes.utf8(checker),
                needs,
                Map.of("wrong-sum", Map.of(Locale.ENGLISH, "They add up to {sum}.")));
        return new Exercise(
                "sums",
                Map.of(Locale.ENGLISH, "Sums"),
                Map.of(),
                "",
                CompileOptions.DEFAULT,
                LIMITS,
                new Comparison.Checked(program),
                ExitStatus.ZERO,
                List.of(new TestGroup("all", 100, TestGroup.Scoring.PROPORTIONAL)),
                List.of(test("ten", "10\n"), test("four", "4\n")),
                List.of());
    }

    private static TestCase test(String name, String input) {
        return new TestCase(
                name, "all", Visibility.VISIBLE, List.of(), Bytes.utf8(input), Bytes.utf8("s3cr3t\n"), LIMITS);
    }

    private static GradeReport grade(Exercise exercise, String source) throws InterruptedException {
        return grader.grade(exercise, new Submission(exercise.id(), source, Locale.ENGLISH), GradingListener.NONE);
    }

    private static String printing(String statements) {
        return "#include <stdio.h>\n#include <string.h>\nint main(void) {\n  int n;\n  scanf(\"%d\", &n);\n  "
                + statements + "\n  return 0;\n}\n";
    }

    @Test
    void anyRightAnswerPassesAndAPartOfOneEarnsAPart() throws InterruptedException {
        Exercise exercise = exercise(SUMS, List.of());

        GradeReport right = grade(exercise, printing("printf(\"%d %d\\n\", n - 1, 1);"));
        GradeReport partly = grade(exercise, printing("printf(\"%d %d\\n\", n - 1, n == 4 ? 1 : 2);"));

        assertThat(right.judgement().overall()).isEqualTo(OverallVerdict.PASSED);
        assertThat(right.judgement().score()).isEqualTo(100);
        assertThat(partly.judgement().overall()).isEqualTo(OverallVerdict.WRONG_OUTPUT);
        assertThat(partly.judgement().score()).isEqualTo(70);
        assertThat(partly.feedback().tests())
                .extracting(TestFeedback::text)
                .first()
                .isEqualTo("The output is right in part: 40 of 100. They add up to 11.");
        assertThat(partly.feedback().lead().orElseThrow().seen()).isEqualTo("They add up to 11.");
    }

    @Test
    void itRunsInAContainerThatNoLearnersProgramEverSees() throws InterruptedException {
        String looksAround = printing("""
                FILE *f = fopen("expected", "r");
                  if (f == NULL) f = fopen("/job/checker.c", "r");
                  if (f != NULL) { printf("%d 0\\n", n); return 0; }
                  const char *names[] = {"expected", "checker.c", "output", "a.out", "input"};
                  for (int i = 0; i < 5; i++) {
                    f = fopen(names[i], "w");
                    if (f != NULL) { fprintf(f, "100\\n"); fclose(f); }
                  }
                  printf("100\\n");
                """);

        GradeReport report = grade(exercise(SUMS, List.of()), looksAround);

        assertThat(report.judgement().tests())
                .extracting(JudgedTest::verdict)
                .allSatisfy(verdict -> assertThat(verdict)
                        .isInstanceOfSatisfying(
                                Verdict.Rejected.class,
                                rejected -> assertThat(rejected.points()).isZero()));
        assertThat(sandbox.authorsStatus().orElseThrow().started()).isEqualTo(1);
        assertThat(sandbox.status().size()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            printf("%%s%%s%%n %%d\\n");
            printf("100\\n100\\n");
            fwrite("1\\0002\\000100\\n", 1, 8, stdout);
            printf("1 "); for (int i = 0; i < 20000; i++) putchar('9');
            for (int i = 0; i < 256; i++) putchar(i);
            """)
    void whateverAProgramPrintsIsRejectedAndShownAsText(String statements) throws InterruptedException {
        String echoing = """
                #include <stdio.h>
                int main(int argc, char **argv) {
                  FILE *output = fopen(argv[argc - 1], "r");
                  printf("0\\nkey: wrong-sum\\nsum: ");
                  for (int c; (c = getc(output)) != EOF;) putchar(c);
                  return 0;
                }
                """;

        GradeReport report = grade(exercise(echoing, List.of()), printing(statements));

        assertThat(report.judgement().overall()).isEqualTo(OverallVerdict.WRONG_OUTPUT);
        assertThat(report.judgement().score()).isZero();
        assertThat(report.feedback().tests().getFirst().text().length()).isLessThan(300);
        assertThat(report.feedback().tests().getFirst().text().chars()).noneMatch(c -> c < ' ');
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            crashes       | *(volatile int *)0 = 1;
            fails         | return 3;
            loops         | for (;;) {}
            says nothing  | return 0;
            no number     | puts("all right");
            too many      | puts("101");
            negative      | puts("-1");
            never ends    | for (;;) puts("0");
            """)
    void aCheckerThatFailsIsNeverTheLearnersFault(String what, String statement) throws InterruptedException {
        String checker = "#include <stdio.h>\nint main(void) { " + statement + " }\n";

        GradeReport report = grade(exercise(checker, List.of()), printing("printf(\"%d 0\\n\", n);"));

        assertThat(report.judgement().overall()).as(what).isEqualTo(OverallVerdict.NOT_JUDGED);
        assertThat(report.judgement().tests())
                .extracting(JudgedTest::verdict)
                .allSatisfy(verdict -> assertThat(verdict)
                        .isInstanceOfSatisfying(
                                Verdict.NotJudged.class,
                                failure -> assertThat(failure.stage()).isEqualTo("checker")));
    }

    @Test
    void aCheckerThatDoesNotCompileIsToldWithFileAndLine() throws InterruptedException {
        Checker broken =
                new Checker("checker.c", Bytes.utf8("int main(void)\n{\n  return 0\n}\n"), List.of(), Map.of());

        assertThat(CheckerBuild.problems(sandbox, broken))
                .anyMatch(problem -> problem.toString().startsWith("checker/checker.c:3:"));
        assertThat(CheckerBuild.problems(sandbox, new Checker("checker.c", Bytes.utf8(SUMS), List.of(), Map.of())))
                .isEmpty();
        assertThat(grade(exercise("int main(void) { return 0 }", List.of()), printing("puts(\"1 1\");"))
                        .judgement()
                        .overall())
                .isEqualTo(OverallVerdict.NOT_JUDGED);
    }

    @Test
    void aProgramThatCrashesNeedsNoChecker() throws InterruptedException {
        GradeReport report = grade(exercise(SUMS, List.of()), "int main(void) { *(volatile int *)0 = 1; }");

        assertThat(report.judgement().overall()).isEqualTo(OverallVerdict.CRASHED);
    }

    @Test
    void sourceAndErrorsComeOnRequest() throws InterruptedException {
        String looks = """
                #include <stdio.h>
                #include <string.h>
                int main(void) {
                  char line[256];
                  FILE *source = fopen("source.c", "r"), *errors = fopen("errors", "r");
                  if (source == NULL || errors == NULL) return 1;
                  while (fgets(line, sizeof line, source)) if (strstr(line, "// by hand")) { puts("100"); return 0; }
                  puts("0");
                  if (fgets(line, sizeof line, errors)) fputs(line, stdout);
                  return 0;
                }
                """;
        Exercise exercise = exercise(looks, List.of(Checker.Need.SOURCE, Checker.Need.ERRORS));

        assertThat(grade(exercise, printing("// by hand\n")).judgement().overall())
                .isEqualTo(OverallVerdict.PASSED);
        assertThat(grade(exercise, printing("fprintf(stderr, \"oh\\n\");"))
                        .feedback()
                        .tests()
                        .getFirst()
                        .text())
                .isEqualTo("The output is not accepted. oh");
    }

    @Test
    void anOutputThatWasCutIsNotWorthAChecker() throws InterruptedException {
        GradeReport report = grade(exercise(SUMS, List.of()), printing("for (;;) puts(\"1 1\");"));

        assertThat(report.judgement().overall()).isEqualTo(OverallVerdict.OUTPUT_LIMIT);
        assertThat(LIMITS.output()).isLessThan(ByteSize.ofMebibytes(1));
    }
}
