package org.taskgrader.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an author is told of a checker, in real containers. */
final class CheckerCheckIT {

    private static final String EXERCISE = "loops/three-numbers";

    @TempDir
    private Path folder;

    private AuthorsCopy exercise;
    private Path checker;

    @BeforeEach
    void copy() throws IOException {
        exercise = AuthorsCopy.of(EXERCISE, folder);
        checker = exercise.file("checker/checker.c");
    }

    @AfterEach
    void forget() {
        exercise.close();
    }

    @Test
    void oneThatDoesNotCompileIsToldWithFileAndLine() throws IOException {
        Files.writeString(checker, "#include <stdio.h>\nint main(void)\n{\n    puts(\"100\")\n}\n");

        AuthorsCopy.Told told = exercise.check();

        assertThat(told.code()).isEqualTo(ExitCodes.FAILED);
        assertThat(told.text()).contains("✗ " + EXERCISE).contains("checker/checker.c:4:");
    }

    @Test
    void oneThatTalksNonsenseIsItsAuthorsToMend() throws IOException {
        Files.writeString(checker, "#include <stdio.h>\nint main(void)\n{\n    puts(\"well done\");\n}\n");

        AuthorsCopy.Told told = exercise.check();

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
