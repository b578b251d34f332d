package org.taskgrader.api.benchmark;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
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
 * The same work without a sandbox: gcc with the same options, then the program on each test's input, on the bare machine or
 * in another way that is compared with. One shell, that stays, does all of it: starting processes from Java costs a few
 * milliseconds each, which would make us look better than we are.
 */
public final class GradingShell implements AutoCloseable {

    /** Compiles and runs; the arguments are the compiler's. */
    private static final String GRADING = """
            gcc "$@" -o program 2>diagnostics || return
            for input in *.in; do ./program <"$input" >actual || return; done
            """;

    /** GRADE is what it does each time that it is told to. */
    private static final String SCRIPT = """
            grade() {
                GRADE
            }
            while read -r next; do
                grade "$@"
                echo $?
            done
            """;

    private final Path folder;
    private final Process shell;
    private final Writer toShell;
    private final BufferedReader fromShell;

    /** On the bare machine. Puts the inputs into {@code folder}, which is made. */
    GradingShell(Path folder, Exercise exercise) throws IOException {
        this(folder, exercise, ". ./grading");
    }

    /**
     * In another way.
     *
     * @param grade the shell command that runs the script {@code grading} of the folder with its arguments
     */
    GradingShell(Path folder, Exercise exercise, String grade) throws IOException {
        this.folder = Files.createDirectories(folder);
        Files.writeString(folder.resolve("grading"), GRADING);
        for (TestCase test : exercise.tests()) {
            Files.write(folder.resolve(test.name() + ".in"), test.input().toArray());
        }
        List<String> command = new ArrayList<>(List.of("sh", "-c", SCRIPT.replace("GRADE", grade), "sh"));
        Submission submission = new Submission(exercise.id(), "", Locale.ENGLISH);
        command.addAll(Planner.plan(exercise, submission).compilation().arguments());
        shell = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        toShell = shell.outputWriter();
        fromShell = shell.inputReader();
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
    Duration measure(String source) throws IOException {
        Files.writeString(folder.resolve("main.c"), source);
        long start = System.nanoTime();
        toShell.write("next\n");
        toShell.flush();
        String status = fromShell.readLine();
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        if (!"0".equals(status)) {
            throw new IOException("the bare machine's gcc or the program failed with status " + status + ": "
                    + Files.readString(folder.resolve("diagnostics")));
        }
        return time;
    }

    /** The shell ends where its input does. */
    @Override
    public void close() throws IOException {
        toShell.close();
        fromShell.close();
    }
}
