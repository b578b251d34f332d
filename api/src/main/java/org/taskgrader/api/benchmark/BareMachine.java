package org.taskgrader.api.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.TestCase;
import org.taskgrader.core.plan.Planner;
import org.taskgrader.core.submission.Submission;

/**
 * The same work without a sandbox: gcc with the same options, then the program on each test's input. One shell does all of
 * it, for starting processes from Java costs a few milliseconds each, which would make us look better than we are.
 */
public final class BareMachine {

    private static final String SCRIPT = """
            gcc "$@" -o program 2>diagnostics || exit 1
            for input in *.in; do ./program <"$input" >actual || exit 1; done
            """;

    private final Path folder;
    private final List<String> command = new ArrayList<>(List.of("sh", "script"));

    /** Puts the inputs into {@code folder}, which is made. */
    BareMachine(Path folder, Exercise exercise) throws IOException {
        this.folder = Files.createDirectories(folder);
        Files.writeString(folder.resolve("script"), SCRIPT);
        for (TestCase test : exercise.tests()) {
            Files.write(folder.resolve(test.name() + ".in"), test.input().toArray());
        }
        Submission submission = new Submission(exercise.id(), "", Locale.ENGLISH);
        command.addAll(Planner.plan(exercise, submission).compilation().arguments());
    }

    /** The gcc that will be used, if there is one. */
    public static Optional<Path> compiler() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(Pattern.quote(File.pathSeparator), -1))
                .map(folder -> Path.of(folder, "gcc"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Compiles and runs {@code source}, and says how long that took by the clock. */
    Duration measure(String source) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("main.c"), source);
        long start = System.nanoTime();
        int status = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        if (status != 0) {
            throw new IOException("the bare machine's gcc or the program failed with status " + status + ": "
                    + Files.readString(folder.resolve("diagnostics")));
        }
        return time;
    }
}
