package org.taskgrader.api.reload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taskgrader.api.testing.ServiceProcess;

/** A service that an author has running while editing: what is saved is what learners would get next. */
final class ReloadIT {

    @TempDir
    private Path folder;

    @Test
    void anAuthorSeesWhatWasSaved() throws IOException {
        Path exercises = folder.resolve("exercises");
        Path tests = Files.createDirectories(exercises.resolve("a/tests"));
        Files.writeString(tests.resolve("one.in"), "1\n");
        Files.writeString(tests.resolve("one.out"), "1\n");
        Files.writeString(exercises.resolve("a/statement.en.md"), "Print it.\n");
        Path settings = exercises.resolve("a/exercise.yaml");
        Files.writeString(settings, "id: a\ntitle: {en: First}\n");
        try (ServiceProcess service = ServiceProcess.start(Map.of(
                "TASKGRADER_EXERCISES",
                exercises.toString(),
                "TASKGRADER_DATA",
                folder.resolve("data").toString(),
                "TASKGRADER_RELOAD",
                "true",
                "TASKGRADER_SANDBOX_CONTAINERS",
                "1"))) {
            assertThat(title(service)).isEqualTo("First");

            Files.writeString(settings, "id: a\ntitle: {en: Second}\n");
            await().untilAsserted(() -> assertThat(title(service)).isEqualTo("Second"));

            Files.writeString(settings, "id: a\ntitle: {en: Third}\ncolour: red\n");
            await().untilAsserted(() -> assertThat(service.log())
                    .contains("what was there before stays", "exercise.yaml:3: error: \"colour\" is no setting"));
            assertThat(title(service)).isEqualTo("Second");
        }
    }

    private static String title(ServiceProcess service) {
        return service.request().get("/api/v1/exercises/a").path("title");
    }
}
