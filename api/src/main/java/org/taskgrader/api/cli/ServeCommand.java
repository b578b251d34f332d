package org.taskgrader.api.cli;

import java.util.concurrent.Callable;
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

    @Option(
            names = "--dev",
            description = "For authors: read an exercise again as soon as it changes. One that cannot be used any more"
                    + " stays as it was, and the log says why.")
    private boolean dev;

    @Override
    public Integer call() {
        if (dev) {
            System.setProperty("taskgrader.reload", "true");
        }
        if (port != 0) {
            System.setProperty("quarkus.http.port", Integer.toString(port));
        }
        return Service.run(null);
    }
}
