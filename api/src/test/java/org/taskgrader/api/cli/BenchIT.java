package org.taskgrader.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taskgrader.api.testing.RunningService;

/** The packaged command, with as few rounds as there can be: that it measures, not what. */
final class BenchIT {

    @TempDir
    private Path folder;

    @Test
    void measuresSubmissionsOverHttpAndPutsTheFiguresIntoAPage() throws Exception {
        Path page = Files.copy(RunningService.ROOT.resolve("docs/benchmarks.md"), folder.resolve("benchmarks.md"));

        Process bench = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        RunningService.ROOT
                                .resolve("api/target/quarkus-app/quarkus-run.jar")
                                .toString(),
                        "bench",
                        "--part",
                        "latency",
                        "--rounds",
                        "2",
                        "--warm-up",
                        "20",
                        "--write",
                        page.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(bench.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(bench.waitFor()).as(said).isEqualTo(ExitCodes.PASSED);
        assertThat(said).contains("One submission at a time", "bare machine");
        assertThat(Files.readString(page))
                .containsPattern("\\| 10 \\| \\d+\\.\\d \\(\\d")
                .contains("| processors | " + Runtime.getRuntime().availableProcessors());
    }

    @Test
    void everyPartHasAPlaceOnThePage() throws Exception {
        assertThat(Files.readString(RunningService.ROOT.resolve("docs/benchmarks.md")))
                .contains(
                        "<!-- figures: machine -->",
                        "<!-- figures: latency -->",
                        "<!-- figures: throughput -->",
                        "<!-- figures: start -->",
                        "<!-- figures: growth -->",
                        "<!-- figures: others -->",
                        "<!-- figures: parts -->");
    }
}
