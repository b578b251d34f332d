package org.taskgrader.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taskgrader.api.database.PostgresServer;

/** A course of one exercise: its programs are graded in real containers, and sent by made-up learners. */
final class SimulateIT {

    private static final String DATA = "taskgrader.data";

    @TempDir
    private Path folder;

    private Path library;

    @BeforeEach
    void useFolder() throws IOException {
        System.setProperty(DATA, folder.resolve("data").toString());
        library = Files.createDirectory(folder.resolve("exercises"));
        Files.writeString(library.resolve("course.yaml"), """
                id: short
                title: {en: A short one}
                pass: 50
                modules:
                  - id: only
                    title: {en: The only one}
                    exercises: [first-steps/sum]
                """);
    }

    @AfterEach
    void forgetFolder() {
        System.clearProperty(DATA);
    }

    @Test
    void aHistoryIsStoredAndNeverMixedWithAnother() throws Exception {
        try (AuthorsCopy copy = AuthorsCopy.of("first-steps/sum", library);
                PostgresServer running = PostgresServer.embedded(folder.resolve("data"))) {
            assertThat(copy.library()).isEqualTo(library);
            Console stored = Console.run("simulate", "--learners", "12", "--submissions", "150");
            assertThat(stored.code()).as(stored.errors()).isEqualTo(ExitCodes.PASSED);
            assertThat(stored.errors()).contains("150 submissions of 12 learners", "learner-00001 to learner-00012");
            assertThat(PostgresServer.running(folder.resolve("data"))).contains(running.address());

            Console again = Console.run("simulate", "--learners", "12", "--submissions", "150");
            assertThat(again.code()).isEqualTo(ExitCodes.USAGE);
            assertThat(again.errors()).contains("the platform simulated has submissions already");

            Console beside = Console.run("simulate", "--submissions", "20", "--platform", "demonstration");
            assertThat(beside.code()).as(beside.errors()).isEqualTo(ExitCodes.PASSED);
        }
    }

    @Test
    void whatMakesNoSenseIsRefusedBeforeAnythingIsStarted() {
        for (String[] arguments : new String[][] {
            {"simulate", "--learners", "0"},
            {"simulate", "--submissions", "-5"},
            {"simulate", "--start", "yesterday"},
            {"simulate", "--platform", "No Platform"}
        }) {
            assertThat(Console.run(arguments).code())
                    .as(String.join(" ", arguments))
                    .isEqualTo(ExitCodes.USAGE);
        }
        assertThat(folder.resolve("data")).doesNotExist();
    }
}
