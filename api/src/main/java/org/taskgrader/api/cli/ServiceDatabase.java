package org.taskgrader.api.cli;

import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.taskgrader.api.access.ApiKeys;
import org.taskgrader.api.access.Platforms;
import org.taskgrader.api.database.DatabaseAddress;
import org.taskgrader.api.database.DatabaseException;
import org.taskgrader.api.database.PostgresServer;
import org.taskgrader.api.settings.Settings;

/**
 * The service's database, for a command: the operator's own, the one that a running service has started, or else the
 * embedded one, for as long as the command takes.
 */
final class ServiceDatabase implements AutoCloseable {

    private final Optional<PostgresServer> started;
    private final Jdbi database;

    private ServiceDatabase(Optional<PostgresServer> started, DatabaseAddress address) {
        this.started = started;
        try {
            Flyway.configure()
                    .dataSource(address.url(), address.user(), address.password())
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            close();
            throw CommandFailure.ours("the database at " + address + " cannot be used: " + e.getMessage(), e);
        }
        this.database = Jdbi.create(address.url(), address.user(), address.password());
    }

    /**
     * Opens it.
     *
     * @throws CommandFailure if that is impossible
     */
    static ServiceDatabase open(Settings settings) {
        Settings.Database own = settings.database();
        try {
            if (own.url().isPresent()) {
                return new ServiceDatabase(
                        Optional.empty(),
                        new DatabaseAddress(
                                own.url().get(),
                                own.user().orElse("taskgrader"),
                                own.password().orElse("")));
            }
            Optional<DatabaseAddress> running = PostgresServer.running(settings.data());
            if (running.isPresent()) {
                return new ServiceDatabase(Optional.empty(), running.get());
            }
            PostgresServer server = PostgresServer.embedded(settings.data());
            return new ServiceDatabase(Optional.of(server), server.address());
        } catch (DatabaseException e) {
            throw CommandFailure.ours(String.valueOf(e.getMessage()), e);
        }
    }

    ApiKeys keys() {
        return new ApiKeys(database);
    }

    Jdbi jdbi() {
        return database;
    }

    Platforms platforms() {
        return new Platforms(database);
    }

    @Override
    public void close() {
        started.ifPresent(PostgresServer::close);
    }
}
