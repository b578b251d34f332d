package org.taskgrader.api.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.file.PathUtils;

/** The server's program at work on one folder. */
record Cluster(PostgresBinaries binaries, Path folder) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The port of a server that still runs here, after whoever started it was killed. */
    Optional<Integer> runningPort() throws IOException {
        Path file = data().resolve("postmaster.pid");
        if (!Files.exists(file) || !runs("pg_ctl", List.of("status", "-D", data().toString()))) {
            return Optional.empty();
        }
        // Lines of the file: pid, data directory, start time, port (PostgreSQL's miscadmin.h).
        List<String> lines = Files.readAllLines(file);
        if (lines.size() < 4) {
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(lines.get(3).strip()));
    }

    int start() {
        try {
            if (!Files.exists(data().resolve("PG_VERSION"))) {
                initialise();
            }
            int port = freePort();
            configure(port);
            run(
                    "pg_ctl",
                    List.of(
                            "start",
                            "-w",
                            "-s",
                            "-t",
                            Long.toString(PATIENCE.toSeconds()),
                            "-D",
                            data().toString(),
                            "-l",
                            folder.resolve("server.log").toString()));
            return port;
        } catch (IOException e) {
            throw new DatabaseException("PostgreSQL could not be started in " + folder + ": " + e, e);
        }
    }

    void stop() {
        run(
                "pg_ctl",
                List.of(
                        "stop",
                        "-w",
                        "-s",
                        "-m",
                        "fast",
                        "-t",
                        Long.toString(PATIENCE.toSeconds()),
                        "-D",
                        data().toString()));
    }

    private Path data() {
        return folder.resolve("cluster");
    }

    /** In a folder beside, moved into place when complete: a process killed halfway leaves nothing that looks usable. */
    private void initialise() throws IOException {
        Path password = folder.resolve("password");
        if (!Files.exists(password)) {
            Files.createFile(
                    password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(password, secret());
        }
        Path draft = folder.resolve("cluster.new");
        if (Files.exists(draft)) {
            PathUtils.deleteDirectory(draft);
        }
        run(
                "initdb",
                List.of(
                        "-D",
                        draft.toString(),
                        "-U",
                        PostgresServer.USER,
                        "--pwfile=" + password,
                        "-A",
                        "scram-sha-256",
                        "-E",
                        "UTF8",
                        "--locale=C",
                        "--no-instructions"));
        Files.writeString(
                draft.resolve("postgresql.conf"), "\ninclude_if_exists 'taskgrader.conf'\n", StandardOpenOption.APPEND);
        Files.move(draft, data());
    }

    /** Durability stays at PostgreSQL's own defaults: what was committed survives a loss of power. */
    private void configure(int port) throws IOException {
        Files.writeString(data().resolve("taskgrader.conf"), """
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                max_connections = 60
                shared_buffers = 64MB
                """.formatted(port));
    }

    private void run(String program, List<String> arguments) {
        Path said = folder.resolve(program + ".log");
        if (!runs(program, arguments, ProcessBuilder.Redirect.to(said.toFile()))) {
            throw new DatabaseException(
                    program + " failed; see " + said + " and " + folder.resolve("server.log") + ": " + tail(said));
        }
    }

    private boolean runs(String program, List<String> arguments) {
        return runs(program, arguments, ProcessBuilder.Redirect.DISCARD);
    }

    private boolean runs(String program, List<String> arguments, ProcessBuilder.Redirect output) {
        List<String> command = new ArrayList<>(Privileges.dropped());
        command.add(binaries.program(program).toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output);
        builder.environment().put("LC_ALL", "C");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE.toSeconds() + 5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            throw new DatabaseException(program + " cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseException("interrupted while " + program + " ran", e);
        }
    }

    private static String tail(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return String.join(" | ", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static String secret() {
        byte[] octets = new byte[24];
        new SecureRandom().nextBytes(octets);
        return HexFormat.of().formatHex(octets);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
