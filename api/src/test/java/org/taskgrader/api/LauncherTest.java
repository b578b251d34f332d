package org.taskgrader.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The {@code ./taskgrader} script, as far as it goes without preparing the machine. */
class LauncherTest {

    private static final Path ROOT = Path.of(System.getProperty("taskgrader.root"));

    private record Run(int status, String text) {}

    @Test
    void helpNamesEveryCommandOfTheReadme() throws Exception {
        Run help = launch(Map.of(), "help");

        assertThat(help.status()).isZero();
        assertThat(help.text())
                .contains(
                        "up [--yes]",
                        "down",
                        "serve",
                        "grade EXERCISE",
                        "check",
                        "evaluate DIR",
                        "bench",
                        "keys create PLATFORM",
                        "test",
                        "hostile",
                        "screenshots",
                        "image");
        assertThat(Files.readString(ROOT.resolve("README.md"))).contains("./taskgrader up --yes", "./taskgrader test");
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "down", "test", "chaos", "hostile", "screenshots", "image"})
    void askingWhatACommandDoesIsAnsweredAndDoesNothing(String command) throws Exception {
        Run run = launch(Map.of(), command, "--help");

        assertThat(run.status()).isZero();
        assertThat(run.text()).contains("./taskgrader " + command).doesNotContain("✓ ");
    }

    @Test
    void whatACommandDoesNotTakeIsNamed() throws Exception {
        assertThat(launch(Map.of(), "down", "--now"))
                .isEqualTo(new Run(2, "taskgrader: down takes nothing, and not \"--now\"\nTry ./taskgrader help\n"));
        assertThat(launch(Map.of(), "screenshots", "--all").status()).isEqualTo(2);
    }

    @Test
    void anUnknownCommandIsNamed() throws Exception {
        Run run = launch(Map.of(), "frobnicate");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.text()).contains("there is no command \"frobnicate\"", "./taskgrader help");
    }

    @Test
    void aPortThatIsNoneIsRefusedBeforeAnythingIsInstalled() throws Exception {
        Run run = launch(Map.of(), "up", "--port", "70000");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.text()).contains("\"70000\" is not a port");
    }

    @Test
    void aPartOfANameThatIsNoneIsRefused() throws Exception {
        assertThat(launch(Map.of(), "hostile", "--only", "$(id)").text())
                .contains("--only takes a part of a program's name");
        assertThat(launch(Map.of(), "hostile", "--steps", "many").status()).isEqualTo(2);
        assertThat(launch(Map.of(), "hostile", "--seed").status()).isEqualTo(2);
    }

    @Test
    void anEngineThatIsFarAwayAndSilentIsNotReplacedByALocalOne(@TempDir Path nowhere) throws Exception {
        Run run = launch(Map.of("DOCKER_HOST", "unix://" + nowhere.resolve("docker.sock")), "image");

        assertThat(run.status()).isEqualTo(70);
        assertThat(run.text()).contains("no Docker Engine answers at DOCKER_HOST=unix://" + nowhere);
    }

    private static Run launch(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(ROOT.resolve("taskgrader").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), text);
    }
}
