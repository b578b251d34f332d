package org.taskgrader.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an author is told of a library, in real containers. */
final class LibraryCheckIT {

    private static final String EXERCISE = "functions/skyline";

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
    void aSourceThatDoesNotCompileIsToldWithFileAndLine() throws IOException {
        assertTold("library/skyline.c", "return;", "return", "library/skyline.c:12:");
    }

    @Test
    void soIsAHeader() throws IOException {
        assertTold("library/skyline.h", "void show(void);", "void show(picture p);", "library/skyline.h:");
    }

    private void assertTold(String file, String right, String wrong, String place) throws IOException {
        Path changed = exercise.file(file);
        Files.writeString(changed, Files.readString(changed).replace(right, wrong));

        AuthorsCopy.Told told = exercise.check();

        assertThat(told.code()).isEqualTo(ExitCodes.FAILED);
        assertThat(told.text()).contains("✗ " + EXERCISE).contains(place).doesNotContain("solutions/");
    }
}
