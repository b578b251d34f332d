package org.taskgrader.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A new exercise needs nothing more to be one: it passes all checks, in real containers. */
final class NewIT {

    private static final String EXERCISES = "taskgrader.exercises";

    @TempDir
    private Path folder;

    @BeforeEach
    void choose() {
        System.setProperty(EXERCISES, folder.toString());
    }

    @AfterEach
    void forget() {
        System.clearProperty(EXERCISES);
    }

    @Test
    void passesEveryCheck() {
        assertThat(TaskgraderCommand.run("new", "loops/countdown", "--title", "Compte: 3, 2, 1"))
                .isEqualTo(ExitCodes.PASSED);
        assertThat(TaskgraderCommand.run("check", "--mutants", "--score", "100", "loops/countdown"))
                .isEqualTo(ExitCodes.PASSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"program", "function", "fix", "blanks", "parsons", "prediction", "tests", "interactive"})
    void eachKindPassesEveryCheckToo(String kind) {
        String id = "kinds/a-" + kind;

        assertThat(TaskgraderCommand.run("new", id, "--kind", kind)).isEqualTo(ExitCodes.PASSED);
        assertThat(folder.resolve(id)).isDirectoryContaining("glob:**.fr.md").isDirectoryContaining("glob:**.en.md");
        assertThat(TaskgraderCommand.run("check", id)).isEqualTo(ExitCodes.PASSED);
    }

    @Test
    void knowsItsKinds() {
        assertThat(TaskgraderCommand.run("new", "loops/countdown", "--kind", "quiz"))
                .isEqualTo(ExitCodes.USAGE);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void leavesWhatIsThere() throws IOException {
        Path file = folder.resolve("loops/countdown/exercise.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "id: loops/countdown\n");

        assertThat(TaskgraderCommand.run("new", "loops/countdown")).isEqualTo(ExitCodes.USAGE);
        assertThat(file).hasContent("id: loops/countdown");
        assertThat(file.getParent()).isDirectoryNotContaining("glob:**.c");
    }

    @Test
    void wantsAnId() {
        assertThat(TaskgraderCommand.run("new", "../outside")).isEqualTo(ExitCodes.USAGE);
        assertThat(TaskgraderCommand.run("new", "a/b/c")).isEqualTo(ExitCodes.USAGE);
        assertThat(TaskgraderCommand.run("new", "loops/-countdown")).isEqualTo(ExitCodes.USAGE);
        assertThat(folder).isEmptyDirectory();
    }
}
