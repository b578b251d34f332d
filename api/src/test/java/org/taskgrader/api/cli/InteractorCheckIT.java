package org.taskgrader.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an author is told of an interactor, in real containers. */
final class InteractorCheckIT {

    private static final String EXERCISE = "loops/seven-guesses";
    private static final String INTERACTOR = "interactor/interactor.c";

    @TempDir
    private Path folder;

    private AuthorsCopy exercise;

    @BeforeEach
    void copy() throws IOException {
        exercise = AuthorsCopy.of(EXERCISE, folder);
    }

    @AfterEach
    void forget() {
        exercise.close();
    }

    @Test
    void oneThatDoesNotCompileIsToldWithFileAndLine() throws IOException {
        Files.writeString(exercise.file(INTERACTOR), "int main(void)\n{\n    return 0\n}\n");

        AuthorsCopy.Told told = exercise.check();

        assertThat(told.code()).isEqualTo(ExitCodes.FAILED);
        assertThat(told.text()).contains("✗ " + EXERCISE).contains(INTERACTOR + ":3:");
    }

    @Test
    void oneThatDoesNotStandASilentProgramIsItsAuthorsToMend() throws IOException {
        String source = Files.readString(exercise.file(INTERACTOR));
        Files.writeString(exercise.file(INTERACTOR), source.replace("return 0; /*", "return 4; /*"));

        AuthorsCopy.Told told = exercise.check();

        assertThat(told.code()).isEqualTo(ExitCodes.FAILED);
        assertThat(told.text())
                .contains("It fails when a program ends without a word: it ended with Exited[status=4].");
    }

    @Test
    void theTestsOfAnExerciseWithOneAreMeasuredLikeOthers() throws IOException {
        assertThat(TaskgraderCommand.run("check", "--mutants", EXERCISE)).isEqualTo(ExitCodes.PASSED);
        Path settings = exercise.file("exercise.yaml");
        Files.writeString(settings, Files.readString(settings).replace("score: 80", "score: 89"));
        assertThat(TaskgraderCommand.run("check", "--mutants", EXERCISE))
                .as("those that find every number with as many guesses are no others")
                .isEqualTo(ExitCodes.FAILED);
        assertThat(TaskgraderCommand.run("limits", EXERCISE)).isEqualTo(ExitCodes.PASSED);
        assertThat(TaskgraderCommand.run("minimize", EXERCISE)).isEqualTo(ExitCodes.PASSED);
    }
}
