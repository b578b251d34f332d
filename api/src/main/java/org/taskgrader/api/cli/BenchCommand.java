package org.taskgrader.api.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.commons.io.file.PathUtils;
import org.taskgrader.api.benchmark.BareMachine;
import org.taskgrader.api.benchmark.BenchmarkExercise;
import org.taskgrader.api.benchmark.BenchmarkRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Starts the service in this process, on a free port of the loopback interface, and sends it submissions over HTTP, one at
 * a time; between them the bare machine's gcc compiles the same program and runs it on the same inputs.
 */
@Command(
        name = "bench",
        description =
                "Measure a submission with 10 tests, from request to report, against the bare machine's gcc and 10 runs.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call
final class BenchCommand implements Callable<Integer> {

    @Option(
            names = "--rounds",
            description = "How many rounds to measure; ${DEFAULT-VALUE} otherwise.",
            defaultValue = "200")
    private int rounds;

    @Option(
            names = "--warm-up",
            description = "How many rounds before them; ${DEFAULT-VALUE} otherwise.",
            defaultValue = "50")
    private int warmUp;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (rounds < 1 || warmUp < 0) {
            throw new ParameterException(spec.commandLine(), "--rounds must be at least 1, --warm-up at least 0");
        }
        if (BareMachine.compiler().isEmpty()) {
            throw CommandFailure.usage("there is no gcc on this machine's PATH to compare with: install it"
                    + " (Debian, Ubuntu: apt-get install gcc libc6-dev), and start again");
        }
        Path folder = Files.createTempDirectory("taskgrader-bench");
        try {
            BenchmarkExercise.write(folder.resolve("exercises"));
            System.setProperty(
                    "taskgrader.exercises", folder.resolve("exercises").toString());
            System.setProperty("taskgrader.data", folder.resolve("data").toString());
            System.setProperty("taskgrader.cache.enabled", "false");
            System.setProperty("bench.rounds", Integer.toString(rounds));
            System.setProperty("bench.warm-up", Integer.toString(warmUp));
            System.setProperty("bench.folder", folder.toString());
            System.setProperty("quarkus.http.port", Integer.toString(freePort()));
            System.setProperty("quarkus.http.host", "127.0.0.1");
            System.setProperty("quarkus.log.level", "WARN");
            return Service.run(BenchmarkRun.class);
        } finally {
            PathUtils.deleteDirectory(folder);
        }
    }

    /** Asked for here and not by the service, which would not say which port it was given. */
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
