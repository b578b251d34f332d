package org.taskgrader.api.cli;

import io.quarkus.runtime.Quarkus;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves the grading API until it is stopped. */
@Command(
        name = "serve",
        description = "Serve the grading API.",
        mixinStandardHelpOptions = true,
        footer = {"", "The port is QUARKUS_HTTP_PORT, 8080 otherwise; --port goes first."})
final class ServeCommand implements Callable<Integer> {

    @Option(names = "--port", description = "Listen at this port.", paramLabel = "N")
    private int port;

    @Override
    public Integer call() {
        if (port != 0) {
            System.setProperty("quarkus.http.port", Integer.toString(port));
        }
        AtomicInteger exitCode = new AtomicInteger();
        Quarkus.run(null, (code, failure) -> exitCode.set(failure == null ? code : ExitCodes.OUR_FAILURE));
        return exitCode.get();
    }
}
