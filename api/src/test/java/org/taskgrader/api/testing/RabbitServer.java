package org.taskgrader.api.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.file.PathUtils;
import org.awaitility.Awaitility;

/**
 * A RabbitMQ of the test's own, of Debian's package {@code rabbitmq-server}: with its own ports, on the loopback interface,
 * and everything it keeps in a folder that ends with it.
 */
public final class RabbitServer implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/lib/rabbitmq/bin/rabbitmq-server");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final int port;
    private final int distribution;
    private final int mapper;
    private final Path folder;
    private Process process;

    private RabbitServer() throws IOException {
        port = ServiceProcess.freePort();
        distribution = ServiceProcess.freePort();
        mapper = ServiceProcess.freePort();
        folder = Files.createTempDirectory("taskgrader-rabbitmq");
        Files.writeString(folder.resolve("rabbitmq.conf"), "listeners.tcp.1 = 127.0.0.1:" + port + "\n");
        Files.writeString(folder.resolve("enabled_plugins"), "[].\n");
        process = launch();
    }

    /** Starts one, and comes back when it takes connections. */
    public static RabbitServer start() throws IOException {
        if (!Files.isExecutable(PROGRAM)) {
            throw new AssertionError(
                    PROGRAM + " is missing: install the package rabbitmq-server (./taskgrader test does so on Debian)");
        }
        RabbitServer server = new RabbitServer();
        server.await();
        return server;
    }

    /** Where it is, as {@code taskgrader.broker.addresses} wants it. */
    public String address() {
        return "127.0.0.1:" + port;
    }

    /** Ends it as the kernel might. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Starts it again, with what it has kept. */
    public void restart() throws IOException {
        process = launch();
        await();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                process.waitFor();
            }
            // Erlang's port mapper detaches itself when the first node starts.
            Process end = new ProcessBuilder("epmd", "-port", Integer.toString(mapper), "-kill")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            end.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        PathUtils.deleteDirectory(folder);
    }

    private Process launch() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(PROGRAM.toString());
        builder.environment()
                .putAll(Map.ofEntries(
                        Map.entry("HOME", folder.toString()),
                        Map.entry("RABBITMQ_NODENAME", "taskgrader-" + port + "@localhost"),
                        Map.entry("RABBITMQ_DIST_PORT", Integer.toString(distribution)),
                        Map.entry("ERL_EPMD_PORT", Integer.toString(mapper)),
                        Map.entry("ERL_EPMD_ADDRESS", "127.0.0.1"),
                        Map.entry(
                                "RABBITMQ_MNESIA_BASE", folder.resolve("mnesia").toString()),
                        Map.entry("RABBITMQ_LOG_BASE", folder.resolve("log").toString()),
                        Map.entry(
                                "RABBITMQ_ENABLED_PLUGINS_FILE",
                                folder.resolve("enabled_plugins").toString()),
                        Map.entry(
                                "RABBITMQ_CONFIG_FILE",
                                folder.resolve("rabbitmq.conf").toString()),
                        Map.entry("RABBITMQ_CONF_ENV_FILE", "/dev/null"),
                        Map.entry("RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS", "+S 1:1 +sbwt none"),
                        // The script becomes the server, so that its process is the one to be killed.
                        Map.entry("RUNNING_UNDER_SYSTEMD", "true")));
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }

    private void await() throws IOException {
        try {
            Awaitility.await("RabbitMQ to listen").atMost(PATIENCE).until(() -> {
                if (!process.isAlive()) {
                    throw new IllegalStateException("it has ended with " + process.exitValue());
                }
                return ServiceProcess.listens(port);
            });
        } catch (RuntimeException e) {
            String said = Files.readString(log());
            close();
            throw new AssertionError("RabbitMQ did not start: " + said, e);
        }
    }

    private Path log() {
        return folder.resolve("output.log");
    }
}
