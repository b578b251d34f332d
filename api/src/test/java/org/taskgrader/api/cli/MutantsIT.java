package org.taskgrader.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taskgrader.core.classification.ErrorClasses;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.Solution;
import org.taskgrader.core.exercise.folder.ExerciseLibrary;
import org.taskgrader.core.grading.ExerciseWords;
import org.taskgrader.core.mutation.MutationTesting;
import org.taskgrader.sandbox.DockerSandbox;

/** Good tests find what is changed in a right program, poor ones do not; in real containers. */
final class MutantsIT {

    private static final String ABSOLUTE = """
        #include <stdio.h>
        int main(void) {
            int n;
            scanf("%d", &n);
            if (n < 0) {
                n = -n;
            }
            while (n > 1000) { n -= 1000; }
            printf("%d\\n", n);
            return 0;
        }
        """;

    @TempDir
    private Path folder;

    private String promise = "";

    @Test
    void poorTestsAreToldWhatTheyMiss() throws Exception {
        MutantsCheck poor = check(exercise("12"));

        assertThat(poor.notJudged()).isZero();
        assertThat(poor.score()).isLessThan(60);
        assertThat(poor.lines()).anySatisfy(line -> assertThat(line).contains("+ n = n;"));
        assertThat(String.join("\n", poor.lines()))
                .contains("- n = -n;\n    + ;\n    this input would tell, if the statement allows it: -12");
    }

    @Test
    void goodTestsFindAllThatCanBeFound() throws Exception {
        MutantsCheck good = check(exercise("12", "-7", "0", "1000", "1001", "5300", "-1", "1"));

        assertThat(good.lines())
                .as("-0 is 0, so two changes change nothing")
                .filteredOn(line -> line.contains("+ "))
                .containsExactly("    + if (n <= 0) {", "    + if (n < 1) {");
    }

    /** What the exercise promises takes the place of what is asked. */
    @Test
    void aReasonIsTakenAsLongAsItIsNeeded() throws Exception {
        promise = "mutants: {score: 1, reason: It is only an example.}";
        MutantsCheck poor = check(exercise("12"));
        assertThat(poor.isEnough(90)).isTrue();
        assertThat(poor.lines()).contains("  enough are 1 % here: It is only an example.");
        assertThat(poor.hint()).isEmpty();

        promise = "mutants: {score: 100, reason: It is only an example.}";
        MutantsCheck good = check(exercise("12", "-7", "0", "1000", "1001", "5300", "-1", "1"));
        assertThat(good.isEnough(0)).isFalse();
        assertThat(good.lines()).contains("  exercise.yaml promises 100 % here: It is only an example.");
        MutantsCheck better = new MutantsCheck(good.reference(), good.found(), List.of(), 0, good.goal());
        assertThat(better.hint())
                .hasValueSatisfying(hint -> assertThat(hint.advice()).isEqualTo("Remove \"mutants:\"."));
    }

    private static MutantsCheck check(Exercise exercise) throws Exception {
        try (DockerSandbox sandbox = Workshop.open().sandbox();
                ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            Solution reference = MutantsCheck.reference(exercise).orElseThrow();
            MutationTesting testing =
                    MutationTesting.of(sandbox, exercise, reference.source().text());
            return MutantsCheck.of(exercise, reference, testing, testing.mutants(), workers, () -> {});
        }
    }

    private Exercise exercise(String... inputs) throws IOException {
        Path exercise = folder.resolve("numbers/absolute");
        Files.createDirectories(exercise.resolve("tests"));
        Files.createDirectories(exercise.resolve("solutions"));
        Files.writeString(exercise.resolve("exercise.yaml"), """
                id: numbers/absolute
                title: {en: Absolute value}
                solutions: {right.c: passed}
                """ + promise);
        Files.writeString(exercise.resolve("statement.en.md"), "The absolute value.\n");
        Files.writeString(exercise.resolve("solutions/right.c"), ABSOLUTE);
        for (int i = 0; i < inputs.length; i++) {
            int value = Math.abs(Integer.parseInt(inputs[i]));
            Files.writeString(exercise.resolve("tests/t" + i + ".in"), inputs[i] + "\n");
            Files.writeString(
                    exercise.resolve("tests/t" + i + ".out"), (value > 1000 ? (value - 1) % 1000 + 1 : value) + "\n");
        }
        return ExerciseLibrary.read(folder, ExerciseWords.of(ErrorClasses.load()))
                .find("numbers/absolute")
                .orElseThrow();
    }
}
