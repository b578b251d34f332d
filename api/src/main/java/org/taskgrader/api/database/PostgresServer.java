package org.taskgrader.api.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
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
import org.jboss.logging.Logger;

/**
 * A PostgreSQL server of our own, with its data in a folder.
 *
 * <p>It listens on the loopback interface only and wants a password, which lies beside the data, readable by their owner
 * only. When this process is killed the server goes on; the next start finds it again and uses it. A lock that dies with the
 * process keeps two services from using one folder.
 *
 * <pre>
 * FOLDER/lock        held as long as the service runs
 *        password    of the one user there is
 *        cluster/    the server's own files
 *        server.log  what it says
 *        binaries/   the server's program, unpacked
 * </pre>
 */
public final class PostgresServer implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(PostgresServer.class);
    private static final String USER = "taskgrader";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PostgresBinaries binaries;
    private final Path folder;
    private final FileChannel lock;
    private final DatabaseAddress address;

    private PostgresServer(PostgresBinaries binaries, Path folder, FileChannel lock, DatabaseAddress address) {
        this.binaries = binaries;
        this.folder = folder;
        this.lock = lock;
        this.address = address;
    }

    /**
     * Starts the server that comes with this program, or finds it running.
     *
     * @param folder where its data are or will be
     * @throws DatabaseException if that is impossible, naming why and what to do
     */
    public static PostgresServer embedded(Path folder) {
        Path place = created(folder);
        return start(PostgresBinaries.unpackedIn(place.resolve("binaries")), place);
    }

    /**
     * Where the server is that runs on the data in {@code folder}, whoever has started it; empty if none does. It may end at
     * any time: who wants it to stay starts it.
     */
    public static Optional<DatabaseAddress> running(Path folder) {
        Path place = created(folder);
        try {
            Optional<Integer> port =
                    new Cluster(PostgresBinaries.unpackedIn(place.resolve("binaries")), place).runningPort();
            return port.isEmpty() ? Optional.empty() : Optional.of(address(place, port.get()));
        } catch (IOException e) {
            throw new DatabaseException("the database in " + place + " cannot be looked for: " + e, e);
        }
    }

    /** The same with another installation of PostgreSQL. */
    public static PostgresServer start(PostgresBinaries binaries, Path folder) {
        Path place = created(folder);
        FileChannel lock = lock(place);
        try {
            Cluster cluster = new Cluster(binaries, place);
            Optional<Integer> running = cluster.runningPort();
            running.ifPresent(port -> LOG.infof("PostgreSQL still runs in %s; it is used again", place));
            int port = running.orElseGet(cluster::start);
            return new PostgresServer(binaries, place, lock, address(place, port));
        } catch (IOException | RuntimeException e) {
            unlock(lock);
            throw e instanceof DatabaseException known
                    ? known
                    : new DatabaseException("PostgreSQL could not be started in " + place + ": " + e, e);
        }
    }

    private static DatabaseAddress address(Path folder, int port) throws IOException {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        return new DatabaseAddress(url, USER, Files.readString(folder.resolve("password")));
    }

    public DatabaseAddress address() {
        return address;
    }

    /** Stops the server: connections are cut, transactions under way rolled back, everything is on disk. */
    @Override
    public void close() {
        try {
            new Cluster(binaries, folder).stop();
        } finally {
            unlock(lock);
        }
    }

    private static Path created(Path folder) {
        try {
            return Files.createDirectories(folder).toRealPath();
        } catch (IOException e) {
            throw new DatabaseException(
                    "the folder for data, " + folder.toAbsolutePath() + ", cannot be made (" + e
                            + "): set TASKGRADER_DATA to another, or TASKGRADER_DATABASE_URL to a server of your own",
                    e);
        }
    }

    private static FileChannel lock(Path folder) {
        try {
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel).isEmpty()) {
                channel.close();
                throw new DatabaseException("another taskgrader uses the data in " + folder
                        + ": stop it (./taskgrader down), or set TASKGRADER_DATA to another folder");
            }
            return channel;
        } catch (IOException e) {
            throw new DatabaseException("the data in " + folder + " cannot be locked: " + e, e);
        }
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException inThisProcess) {
            return Optional.empty();
        }
    }

    private static void unlock(FileChannel lock) {
        try {
            lock.close();
        } catch (IOException e) {
            LOG.warn("the lock of the data could not be released", e);
        }
    }

    /** The server's program at work on one folder. */
    private record Cluster(PostgresBinaries binaries, Path folder) {

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
                            USER,
                            "--pwfile=" + password,
                            "-A",
                            "scram-sha-256",
                            "-E",
                            "UTF8",
                            "--locale=C",
                            "--no-instructions"));
            Files.writeString(
                    draft.resolve("postgresql.conf"),
                    "\ninclude_if_exists 'taskgrader.conf'\n",
                    StandardOpenOption.APPEND);
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
}
