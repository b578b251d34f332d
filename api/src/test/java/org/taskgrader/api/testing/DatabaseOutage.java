package org.taskgrader.api.testing;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;
import org.taskgrader.api.database.DatabaseAddress;

/** The time in which the database of a service is away: its connections are cut, and nobody gets a new one. */
public final class DatabaseOutage {

    private final DatabaseAddress address;
    private final String name;

    private DatabaseOutage(DatabaseAddress address) {
        this.address = address;
        this.name = address.url().substring(address.url().lastIndexOf('/') + 1);
    }

    /** The database of the service under test is away while {@code requests} are made, and back when this returns. */
    public static void during(Runnable requests) throws SQLException {
        during(new DatabaseAddress(setting("url"), setting("user"), setting("password")), requests);
    }

    /** The same for another service, whose database is at {@code address}. */
    public static void during(DatabaseAddress address, Runnable requests) throws SQLException {
        DatabaseOutage outage = new DatabaseOutage(address);
        outage.rename(outage.name, outage.away());
        try {
            requests.run();
        } finally {
            outage.rename(outage.away(), outage.name);
        }
    }

    private String away() {
        return name + "_away";
    }

    /** From another database of the same server; a database in use cannot be renamed. */
    private void rename(String from, String to) throws SQLException {
        String server = address.url().substring(0, address.url().lastIndexOf('/') + 1) + "postgres";
        try (Connection connection = DriverManager.getConnection(server, address.user(), address.password());
                Statement statement = connection.createStatement()) {
            statement.execute("alter database " + from + " allow_connections false");
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + from + "'");
            await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> {
                statement.execute("alter database " + from + " rename to " + to);
                return true;
            });
            statement.execute("alter database " + to + " allow_connections true");
        }
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue("taskgrader.database." + name, String.class);
    }
}
