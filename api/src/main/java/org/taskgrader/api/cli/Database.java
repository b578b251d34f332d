package org.taskgrader.api.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.taskgrader.api.database.DatabaseAddress;
import org.taskgrader.api.database.PostgresServer;
import org.taskgrader.api.settings.Settings;

/** The database around a service: open before it and closed behind it, whether it ends by itself or by a signal. */
final class Database implements AutoCloseable {

    private static final Duration LONGEST_STOP = Duration.ofSeconds(60);

    private final Optional<PostgresServer> embedded;
    private final CountDownLatch serviceEnded = new CountDownLatch(1);
    private boolean stopped;

    private Database(Optional<PostgresServer> embedded) {
        this.embedded = embedded;
    }

    /**
     * Starts the embedded server, if the settings name no other, and tells the service where it is.
     *
     * @throws org.taskgrader.api.database.DatabaseException if it cannot be started
     */
    static Database open(Settings settings) {
        if (settings.database().url().isPresent()) {
            return new Database(Optional.empty());
        }
        PostgresServer server = PostgresServer.embedded(settings.data());
        DatabaseAddress address = server.address();
        System.setProperty("taskgrader.database.url", address.url());
        System.setProperty("taskgrader.database.user", address.user());
        System.setProperty("taskgrader.database.password", address.password());
        Database database = new Database(Optional.of(server));
        // After a signal nothing waits for the main thread: only for threads like this one.
        Runtime.getRuntime().addShutdownHook(new Thread(database::stopBehindService, "embedded-database"));
        return database;
    }

    /** The service has ended. */
    @Override
    public void close() {
        serviceEnded.countDown();
        stop();
    }

    /** The service has results to store until its end. */
    private void stopBehindService() {
        try {
            if (!serviceEnded.await(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                System.err.println("taskgrader: the database is stopped before the service, which does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stop();
    }

    private synchronized void stop() {
        if (!stopped) {
            stopped = true;
            embedded.ifPresent(PostgresServer::close);
        }
    }
}
