package org.taskgrader.api.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The embedded server, as the user that runs the tests: root or not. */
@Timeout(120)
class PostgresServerTest {

    @TempDir
    private Path folder;

    @Test
    void keepsWhatWasWrittenWhenItIsStoppedAndStarted() throws SQLException {
        try (PostgresServer server = PostgresServer.embedded(folder)) {
            execute(server, "create table kept as select 42 as answer");
        }
        try (PostgresServer server = PostgresServer.embedded(folder)) {
            assertThat(answer(server)).isEqualTo(42);
        }
    }

    @Test
    void isFoundAgainAfterWhoStartedItWasKilled() throws Exception {
        Process process = startElsewhere();
        String url;
        try (BufferedReader said = process.inputReader()) {
            url = said.readLine();
            process.destroyForcibly();
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
        try (PostgresServer server = PostgresServer.embedded(folder)) {
            assertThat(server.address().url()).as("the same server").isEqualTo(url);
            assertThat(answer(server)).isEqualTo(42);
        }
    }

    @Test
    void twoServicesDoNotShareAFolder() {
        try (PostgresServer server = PostgresServer.embedded(folder)) {
            assertThat(server.address().url()).contains("127.0.0.1");
            assertThatThrownBy(() -> PostgresServer.embedded(folder))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("TASKGRADER_DATA");
        }
    }

    @Test
    void aStartThatWasKilledHalfwayDoesNoHarm() throws SQLException, IOException {
        Files.createDirectories(folder.resolve("cluster.new/base"));
        try (PostgresServer server = PostgresServer.embedded(folder)) {
            execute(server, "select 1");
        }
    }

    @Test
    void nobodyGetsInWithoutThePassword() throws IOException {
        try (PostgresServer server = PostgresServer.embedded(folder)) {
            DatabaseAddress address = server.address();
            assertThatThrownBy(() -> DriverManager.getConnection(address.url(), address.user(), "guessed"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThat(address.toString()).doesNotContain(address.password());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aFolderThatCannotBeIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> PostgresServer.embedded(file.resolve("data")))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("TASKGRADER_DATA");
    }

    private Process startElsewhere() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Elsewhere.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Another process that uses the folder until it is killed. */
    static final class Elsewhere {

        private Elsewhere() {}

        @SuppressWarnings({"resource", "SystemOut"})
        public static void main(String... arguments) throws Exception {
            PostgresServer server = PostgresServer.embedded(Path.of(arguments[0]));
            execute(server, "create table kept as select 42 as answer");
            System.out.println(server.address().url());
            // Ends at the latest with the process that has started it.
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static void execute(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int answer(PostgresServer server) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select answer from kept")) {
            assertThat(rows.next()).isTrue();
            return rows.getInt(1);
        }
    }

    private static Connection connect(PostgresServer server) throws SQLException {
        DatabaseAddress address = server.address();
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }
}
