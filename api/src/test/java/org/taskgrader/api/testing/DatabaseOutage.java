package org.taskgrader.api.testing;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/** The time in which the database of the service under test is away: its connections are cut, and nobody gets a new one. */
public final class DatabaseOutage {

    private final String url = setting("url");
    private final String name = url.substring(url.lastIndexOf('/') + 1);

    private DatabaseOutage() {}

    /** The database is away while {@code requests} are made, and back when this returns. */
    public static void during(Runnable requests) throws SQLException {
        DatabaseOutage outage = new DatabaseOutage();
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
        String server = url.substring(0, url.lastIndexOf('/') + 1) + "postgres";
        try (Connection connection = DriverManager.getConnection(server, setting("user"), setting("password"));
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
