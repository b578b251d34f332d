package org.taskgrader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.taskgrader.core.classification.ErrorClasses;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.folder.ExerciseLibrary;
import org.taskgrader.core.exercise.folder.FolderReading;
import org.taskgrader.core.grading.ExerciseWords;
import org.taskgrader.core.grading.Grader;
import org.taskgrader.core.grading.GradingListener;
import org.taskgrader.core.report.GradeReport;
import org.taskgrader.core.submission.Submission;
import org.taskgrader.core.verdict.OverallVerdict;

/**
 * Ways to pass where a function is asked for without writing it. The learner's code and the harness share a process, so
 * what is safe is what the harness does not know: the results.
 */
final class FunctionCheatsIT {

    private static final String HARNESS_SAYS = "middle(1, 2, 3) = 2\n";

    private static DockerSandbox sandbox;
    private static Exercise exercise;

    @BeforeAll
    static void open() throws Exception {
        sandbox = DockerSandbox.open(TestImage.settings(1));
        Path course = Path.of(System.getProperty("taskgrader.root"), "exercises");
        exercise = ExerciseLibrary.read(course, ExerciseWords.of(ErrorClasses.load())).readings().values().stream()
                .filter(FolderReading.Accepted.class::isInstance)
                .map(reading -> ((FolderReading.Accepted) reading).exercise())
                .filter(each -> each.id().equals("functions/middle-one"))
                .findFirst()
                .orElseThrow();
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    static Stream<Arguments> cheats() {
        return Stream.of(
                cheat(
                        "prints what the harness prints",
                        "#include <stdio.h>\nint middle(int a, int b, int c) { printf(\"middle(%d, %d, %d) = %d\\n\","
                                + " a, b, c, b); return a + b + c; }"),
                cheat(
                        "ends well before the harness says anything",
                        "#include <stdlib.h>\nint middle(int a, int b, int c) { (void) a; (void) b; (void) c; exit(0); }"),
                cheat(
                        "writes the answers before main and leaves",
                        "#include <fcntl.h>\n#include <unistd.h>\n__attribute__((constructor)) static void first(void) {"
                                + " int f = open(\"answers\", O_CREAT | O_WRONLY, 0600); write(f, \""
                                + HARNESS_SAYS.replace("\n", "\\n")
                                + "\", 20); _exit(0); }\nint middle(int a, int b, int c) { return a + b + c; }"),
                cheat(
                        "has a main of its own that answers",
                        "#include <stdio.h>\nint middle(int a, int b, int c) { return a + b + c; }\nint main(void) {"
                                + " FILE *f = fopen(\"answers\", \"w\"); fputs(\"middle(1, 2, 3) = 2\\n\", f);"
                                + " return 0; }"),
                cheat(
                        "puts a folder where the answers go",
                        "#include <sys/stat.h>\n__attribute__((constructor)) static void first(void) {"
                                + " mkdir(\"answers\", 0700); }\nint middle(int a, int b, int c) { return a + b + c; }"),
                cheat(
                        "takes the place of the C library's write",
                        "#include <sys/syscall.h>\n#include <unistd.h>\nssize_t write(int f, const void *t, size_t n) {"
                                + " (void) t; (void) n; return syscall(SYS_write, f, \"middle(1, 2, 3) = 2\\n\", 20); }\n"
                                + "int middle(int a, int b, int c) { return a + b + c; }"));
    }

    private static Arguments cheat(String name, String program) {
        return Arguments.of(name, program);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cheats")
    void nobody_passes_who_does_not_know_the_results(String name, String program) throws InterruptedException {
        GradeReport report = grade(program);

        assertThat(report.judgement().overall())
                .isNotIn(OverallVerdict.PASSED, OverallVerdict.NOT_JUDGED, OverallVerdict.COMPILE_ERROR);
        assertThat(report.judgement().score()).isLessThan(report.judgement().maxScore() / 2.0);
    }

    /** The calls of hidden tests are in the harness, which lies beside the learner's file when it is compiled. */
    @Test
    void what_the_compiler_says_of_the_harness_is_not_told() throws InterruptedException {
        GradeReport report = grade(
                "#define middle(a, b, c) sizeof(struct { _Static_assert(0, #a #b #c); int x; })\n#include \"harness.c\"\n");

        assertThat(report.judgement().overall()).isEqualTo(OverallVerdict.COMPILE_ERROR);
        assertThat(report.findings().toString()).doesNotContain("-1-5-3").doesNotContain("91-negative");
        assertThat(report.feedback().toString()).doesNotContain("-1-5-3").doesNotContain("91-negative");
    }

    private static GradeReport grade(String program) throws InterruptedException {
        return Grader.with(sandbox)
                .grade(exercise, new Submission(exercise.id(), program, Locale.ENGLISH), GradingListener.NONE);
    }
}
