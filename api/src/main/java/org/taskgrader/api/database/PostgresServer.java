package org.taskgrader.api.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
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
    static final String USER = "taskgrader";

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
}
