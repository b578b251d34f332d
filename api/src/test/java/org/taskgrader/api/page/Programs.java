package org.taskgrader.api.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.taskgrader.api.testing.RunningService;

/** What learners send from pages. */
final class Programs {

    private Programs() {}

    static String solution(String exercise, String file) {
        try {
            return Files.readString(RunningService.ROOT
                    .resolve("exercises")
                    .resolve(exercise)
                    .resolve("solutions")
                    .resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String kept(String file) {
        return resource("/page-programs/" + file);
    }

    static String resource(String name) {
        try (InputStream content = Programs.class.getResourceAsStream(name)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
