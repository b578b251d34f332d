package org.taskgrader.core.exercise.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * JSON Schemas (2020-12) of what authors write, for editors. They say what the readers here say, which tell an author more
 * than a schema can: the tests hold one against the other.
 */
public final class Schemas {

    private static final List<String> NAMES = List.of("exercise", "course");

    private Schemas() {}

    /** The schema of {@code exercise.yaml} or {@code course.yaml}, by the name before the dot. */
    public static Optional<String> named(String name) {
        return NAMES.stream().filter(name::equals).findFirst().map(Schemas::read);
    }

    private static String read(String name) {
        try (InputStream content = Schemas.class.getResourceAsStream("/schemas/" + name + ".json")) {
            if (content == null) {
                throw new IllegalStateException("the schema " + name + " is missing");
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
