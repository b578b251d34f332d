package org.taskgrader.api.settings;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the exercises are, when nobody has said so. */
public final class ExerciseLocation {

    private static final String NAME = "exercises";

    private ExerciseLocation() {}

    /**
     * The folder that is set, else {@code exercises} in the working directory or in a folder above the program's own.
     *
     * @throws IllegalArgumentException if there is none; the message says what to do
     */
    public static Path of(Settings settings) {
        Path folder = settings.exercises()
                .or(ExerciseLocation::found)
                .orElseThrow(() -> new IllegalArgumentException(
                        "no folder of exercises was found: set TASKGRADER_EXERCISES to it, or start where it is"));
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("taskgrader.exercises (TASKGRADER_EXERCISES) is \"" + folder
                    + "\", which is not a folder: name the folder that holds the exercises' folders");
        }
        return folder.toAbsolutePath().normalize();
    }

    private static Optional<Path> found() {
        return Stream.concat(Stream.of(Path.of("")), above(program()))
                .map(folder -> folder.resolve(NAME))
                .filter(Files::isDirectory)
                .findFirst();
    }

    private static Stream<Path> above(Path program) {
        return Stream.iterate(program.toAbsolutePath(), path -> path != null, Path::getParent);
    }

    private static Path program() {
        try {
            return Path.of(ExerciseLocation.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program's own place is no path", e);
        }
    }
}
