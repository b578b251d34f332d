package org.taskgrader.api.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** An exercise of the course that an author may spoil, and the commands find in its place. */
record AuthorsCopy(String exercise, Path library) implements AutoCloseable {

    private static final String EXERCISES = "taskgrader.exercises";
    private static final Path COURSE = Path.of(System.getProperty("taskgrader.root"), "exercises");

    static AuthorsCopy of(String exercise, Path library) throws IOException {
        System.setProperty(EXERCISES, library.toString());
        try (Stream<Path> files = Files.walk(COURSE.resolve(exercise))) {
            List<Path> all = files.toList();
            for (Path file : all) {
                Path target = library.resolve(COURSE.relativize(file).toString());
                Files.createDirectories(target.getParent());
                if (Files.isRegularFile(file)) {
                    Files.copy(file, target);
                }
            }
        }
        return new AuthorsCopy(exercise, library);
    }

    @Override
    public void close() {
        System.clearProperty(EXERCISES);
    }

    /** One of its files. */
    Path file(String name) {
        return library.resolve(exercise).resolve(name);
    }

    record Told(int code, String text) {}

    Told check() {
        PrintStream out = System.out;
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        System.setOut(new PrintStream(text, true, StandardCharsets.UTF_8));
        try {
            int code = TaskgraderCommand.run("check", exercise);
            return new Told(code, text.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
        }
    }
}
