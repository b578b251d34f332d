package org.taskgrader.api.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.taskgrader.api.database.DatabaseAddress;
import org.taskgrader.api.database.PostgresBinaries;
import org.taskgrader.api.database.PostgresServer;

/**
 * A real PostgreSQL for tests, one for all of a process, and in it as many databases as are asked for. It is the embedded
 * one, or that of the installation which the system property {@code test.postgres} names.
 */
public final class TestDatabase {

    /** Where the server is, for all class loaders of this process. */
    private static final String ADDRESS = "test.database";

    private TestDatabase() {}

    /** A database of the caller's own, with all tables and nothing in them. */
    public static Jdbi migrated() {
        DatabaseAddress address = empty();
        Flyway.configure()
                .dataSource(address.url(), address.user(), address.password())
                .load()
                .migrate();
        return Jdbi.create(address.url(), address.user(), address.password());
    }

    /** A database of the caller's own with nothing in it at all. */
    public static DatabaseAddress empty() {
        DatabaseAddress server = server();
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("no database could be made at " + server, e);
        }
        String url = server.url().substring(0, server.url().lastIndexOf('/') + 1) + name;
        return new DatabaseAddress(url, server.user(), server.password());
    }

    private static DatabaseAddress server() {
        synchronized (System.getProperties()) {
            String known = System.getProperty(ADDRESS);
            if (known == null) {
                PostgresServer server = start();
                DatabaseAddress address = server.address();
                System.setProperty(ADDRESS, String.join("|", address.url(), address.user(), address.password()));
                Runtime.getRuntime().addShutdownHook(new Thread(server::close, "test-database"));
                return address;
            }
            String[] parts = known.split("\\|", -1);
            return new DatabaseAddress(parts[0], parts[1], parts[2]);
        }
    }

    private static PostgresServer start() {
        String installation = System.getProperty("test.postgres", "");
        return installation.isEmpty()
                ? PostgresServer.embedded(Path.of("target/test-database"))
                : PostgresServer.start(
                        new PostgresBinaries(Path.of(installation)), Path.of("target/test-database-installed"));
    }
}
