package org.taskgrader.api.cli;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.taskgrader.api.testing.AlikePrograms;
import org.taskgrader.api.testing.RunningService;
import org.taskgrader.core.exercise.exchange.message.MessageDraft;

/** What an instructor has written for a group becomes a message of the exercise's own, and check says that it reaches them. */
@Timeout(240)
final class GroupFilesIT {

    private static final String EXERCISE = "first-steps/sum";
    private static final String GROUPS = "/api/v1/analytics/exercises/" + EXERCISE + "/groups";

    @TempDir
    private Path folder;

    @Test
    void theFilesOfAGroupBecomeAMessageOfTheExercise() throws IOException {
        byte[] files = files();
        try (AuthorsCopy exercise = AuthorsCopy.of(EXERCISE, folder)) {
            String lines = unpacked(files, exercise);
            String settings = Files.readString(exercise.file("exercise.yaml"));
            String solutions = lines.substring(lines.indexOf("solutions:\n") + "solutions:\n".length());
            String messages = lines.substring(lines.indexOf("messages:"), lines.indexOf("solutions:"));

            Files.writeString(
                    exercise.file("exercise.yaml"),
                    messages + settings.replace("solutions:\n", "solutions:\n" + solutions));
            AuthorsCopy.Told wide = exercise.check();
            assertThat(wide.code()).isEqualTo(ExitCodes.FAILED);
            assertThat(wide.text())
                    .as("it is told to others too, as the file says")
                    .contains("prompt.c")
                    .doesNotContain("solutions/group-");

            String narrow = messages.replaceFirst("(\n +)verdict:", "$1printed: {equals: \"-2\"}$1verdict:");
            Files.writeString(
                    exercise.file("exercise.yaml"),
                    narrow + settings.replace("solutions:\n", "solutions:\n" + solutions));
            AuthorsCopy.Told told = exercise.check();
            assertThat(told.code()).as(told.text()).isEqualTo(ExitCodes.PASSED);
        }
    }

    /** Five learners, a message, and the files. */
    private static byte[] files() throws IOException {
        RunningService service = RunningService.start();
        try {
            Awaitility.await("readiness")
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> given().get("/q/health/ready").statusCode() == 200);
            for (int learner = 0; learner < AlikePrograms.DIFFERENCES.size(); learner++) {
                given().contentType(ContentType.JSON)
                        .header("Prefer", "wait=30")
                        .body(Map.of(
                                "exercise",
                                EXERCISE,
                                "source",
                                AlikePrograms.DIFFERENCES.get(learner),
                                "learner",
                                "learner " + learner))
                        .post("/api/v1/submissions")
                        .then()
                        .statusCode(200);
            }
            String group = given().get(GROUPS).path("groups[0].group");
            given().contentType(ContentType.JSON)
                    .body(Map.of(
                            "en", "Is `a - b` what the statement asks for, in {braces}?",
                            "fr", "Est-ce la différence que l’on demande ?"))
                    .put(GROUPS + "/" + group + "/message")
                    .then()
                    .statusCode(200);
            return given().get("/instructor/exercises/" + EXERCISE + "/groups/" + group + "/files")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray();
        } finally {
            service.close();
        }
    }

    /** Puts the files where they belong; what is for the settings comes back. */
    private static String unpacked(byte[] files, AuthorsCopy exercise) throws IOException {
        String settings = "";
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(files))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readAllBytes();
                if (entry.getName().equals(MessageDraft.SETTINGS)) {
                    settings = new String(content, StandardCharsets.UTF_8);
                } else {
                    Path target = exercise.file(entry.getName());
                    Files.createDirectories(target.getParent());
                    Files.write(target, content);
                }
            }
        }
        return settings;
    }
}
