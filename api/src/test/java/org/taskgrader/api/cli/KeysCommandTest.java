package org.taskgrader.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taskgrader.api.database.PostgresServer;

/** Keys from the command line, in an embedded database: before there was a service, and while one has it running. */
class KeysCommandTest {

    @TempDir
    private Path folder;

    private record Said(int exitCode, String out, String err) {}

    @BeforeEach
    void useFolder() {
        System.setProperty("taskgrader.data", folder.toString());
    }

    @AfterEach
    void forgetFolder() {
        System.clearProperty("taskgrader.data");
    }

    @Test
    void aKeyIsMadeListedReplacedAndRevoked() {
        Said created = run("keys", "create", "school", "--scopes", "submit,read", "--days", "30");
        assertThat(created.exitCode()).as(created.err()).isEqualTo(ExitCodes.PASSED);
        assertThat(created.out()).matches("tg_[0-9a-f]{12}_[0-9a-f]{72}\n");
        assertThat(created.err()).contains("platform school is known from now on", "shown this once");
        String id = created.out().substring(3, 15);

        try (PostgresServer running = PostgresServer.embedded(folder)) {
            assertThat(PostgresServer.running(folder)).contains(running.address());
            Said listed = run("keys", "list", "school");
            assertThat(listed.out()).contains(id, "submit,read", "never", "valid until");
            assertThat(listed.out() + listed.err()).doesNotContain(created.out().strip());

            Said rotated = run("keys", "rotate", id, "--overlap", "1");
            assertThat(rotated.exitCode()).as(rotated.err()).isEqualTo(ExitCodes.PASSED);
            String young = rotated.out().substring(3, 15);
            assertThat(young).isNotEqualTo(id);

            assertThat(run("keys", "revoke", id).exitCode()).isEqualTo(ExitCodes.PASSED);
            assertThat(run("keys", "list").out())
                    .containsPattern(id + " .* revoked")
                    .containsPattern(young + " .* valid");
            assertThat(run("keys", "rotate", id).exitCode()).isEqualTo(ExitCodes.USAGE);
        }
        assertThat(PostgresServer.running(folder)).isEmpty();
    }

    @Test
    void whatMakesNoSenseIsRefusedBeforeAnythingIsStarted() {
        for (String[] arguments : new String[][] {
            {"keys"},
            {"keys", "create"},
            {"keys", "create", "No Platform"},
            {"keys", "create", "school", "--scopes", "root"},
            {"keys", "create", "school", "--days", "0"},
            {"keys", "rotate", "0123456789ab", "--overlap", "-1"},
            {"keys", "revoke"}
        }) {
            Said said = run(arguments);
            assertThat(said.exitCode()).as(String.join(" ", arguments)).isEqualTo(ExitCodes.USAGE);
            assertThat(said.out()).isEmpty();
        }
        assertThat(folder).isEmptyDirectory();
    }

    private static Said run(String... arguments) {
        PrintStream console = System.out;
        PrintStream errors = System.err;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
            int exitCode = TaskgraderCommand.run(arguments);
            return new Said(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(console);
            System.setErr(errors);
        }
    }
}
