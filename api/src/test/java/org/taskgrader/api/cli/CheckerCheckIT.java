package org.taskgrader.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an author is told of a checker, in real containers. */
final class CheckerCheckIT {

    private static final String EXERCISES = "taskgrader.exercises";
    private static final String EXERCISE = "loops/three-numbers";
    private static final Path COURSE = Path.of(System.getProperty("taskgrader.root"), "exercises");

    @TempDir
    private Path folder;

    private Path checker;

    @BeforeEach
    void copy() throws IOException {
        System.setProperty(EXERCISES, folder.toString());
        try (Stream<Path> files = Files.walk(COURSE.resolve(EXERCISE))) {
            List<Path> all = files.toList();
            for (Path file : all) {
                Path target = folder.resolve(COURSE.relativize(file).toString());
                Files.createDirectories(target.getParent());
                if (Files.isRegularFile(file)) {
                    Files.copy(file, target);
                }
            }
        }
        checker = folder.resolve(EXERCISE).resolve("checker/checker.c");
    }

    @AfterEach
    void forget() {
        System.clearProperty(EXERCISES);
    }

    private record Told(int code, String text) {}

    private static Told check() {
        PrintStream out = System.out;
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        System.setOut(new PrintStream(text, true, StandardCharsets.UTF_8));
        try {
            int code = TaskgraderCommand.run("check", EXERCISE);
            return new Told(code, text.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
        }
    }

    @Test
    void oneThatDoesNotCompileIsToldWithFileAndLine() throws IOException {
        Files.writeString(checker, "#include <stdio.h>\nint main(void)\n{\n    puts(\"100\")\n}\n");

        Told told = check();

        assertThat(told.code()).isEqualTo(ExitCodes.FAILED);
        assertThat(told.text()).contains("✗ " + EXERCISE).contains("checker/checker.c:4:");
    }

    @Test
    void oneThatTalksNonsenseIsItsAuthorsToMend() throws IOException {
        Files.writeString(checker, "#include <stdio.h>\nint main(void)\n{\n    puts(\"well done\");\n}\n");

        Told told = check();

        assertThat(told.code()).isEqualTo(ExitCodes.FAILED);
        assertThat(told.text())
                .contains("right.c: promised passed; got not-judged")
                .contains("its first line is no number from 0 to 100: \"well done\"");
    }

    @Test
    void theTestsOfAnExerciseWithOneAreMeasuredLikeOthers() {
        assertThat(TaskgraderCommand.run("check", "--mutants", "--score", "60", EXERCISE))
                .isEqualTo(ExitCodes.PASSED);
    }
}
