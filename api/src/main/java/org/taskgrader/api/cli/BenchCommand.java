package org.taskgrader.api.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.commons.io.file.PathUtils;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.benchmark.Bench;
import org.taskgrader.api.benchmark.Benchmarks;
import org.taskgrader.api.benchmark.GradingShell;
import org.taskgrader.api.benchmark.Part;
import org.taskgrader.api.database.DatabaseException;
import org.taskgrader.api.database.PostgresServer;
import org.taskgrader.core.classification.ErrorClasses;
import org.taskgrader.core.grading.ExerciseWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Starts services in processes of their own, with a database of their own, and sends them submissions over HTTP; in turn with
 * them the bare machine's gcc compiles the same program and runs it on the same inputs.
 */
@Command(
        name = "bench",
        description = "Measure what grading costs, against the bare machine's gcc and runs in the same minute.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call
final class BenchCommand implements Callable<Integer> {

    @Option(
            names = "--part",
            description = "Only this: ${COMPLETION-CANDIDATES}. May be given several times.",
            paramLabel = "PART")
    private List<Part> parts = List.of();

    @Option(
            names = "--rounds",
            description = "How often each time is taken; ${DEFAULT-VALUE} otherwise.",
            defaultValue = "200")
    private int rounds;

    @Option(
            names = "--seconds",
            description = "How long load is kept up for each figure; ${DEFAULT-VALUE} otherwise.",
            defaultValue = "40")
    private int seconds;

    @Option(
            names = "--warm-up",
            description =
                    "So many submissions before a warm service is measured; ${DEFAULT-VALUE} otherwise: Java compiles"
                            + " what is used often, and is done with that after some ten thousand.",
            paramLabel = "N",
            defaultValue = "10000")
    private int warmUp;

    @Option(
            names = "--write",
            description = "Put the figures into this page, such as docs/benchmarks.md.",
            paramLabel = "PAGE")
    private @Nullable Path page;

    @Option(
            names = "--jmh-results",
            description =
                    "Tell of the pure parts too, which JMH has measured into this file; ./taskgrader bench does so.",
            paramLabel = "FILE")
    private @Nullable Path pureParts;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (rounds < 1 || seconds < 1 || warmUp < 1) {
            throw new ParameterException(spec.commandLine(), "--rounds, --seconds and --warm-up must be at least 1");
        }
        if (page != null && !Files.isWritable(page)) {
            throw new ParameterException(spec.commandLine(), "--write " + page + ": there is no such page to write to");
        }
        if (GradingShell.compiler().isEmpty()) {
            throw CommandFailure.usage("there is no gcc on this machine's PATH to compare with: install it"
                    + " (Debian, Ubuntu: apt-get install gcc libc6-dev), and start again");
        }
        PrintWriter out = spec.commandLine().getOut();
        Path folder = Files.createTempDirectory("taskgrader-bench");
        try (PostgresServer database = PostgresServer.embedded(folder.resolve("database"))) {
            Bench bench = new Bench(
                    folder,
                    database.address(),
                    ExerciseWords.of(ErrorClasses.load()),
                    rounds,
                    seconds,
                    warmUp,
                    what -> {
                        out.println("… " + what);
                        out.flush();
                    });
            Benchmarks.run(
                    bench,
                    parts.isEmpty() ? EnumSet.allOf(Part.class) : EnumSet.copyOf(parts),
                    Optional.ofNullable(pureParts),
                    Optional.ofNullable(page),
                    out);
            return ExitCodes.PASSED;
        } catch (DatabaseException e) {
            throw CommandFailure.ours(String.valueOf(e.getMessage()), e);
        } finally {
            PathUtils.deleteDirectory(folder);
        }
    }
}
