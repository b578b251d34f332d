package org.taskgrader.api.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BenchmarkPageTest {

    private static final Table TABLE =
            new Table("latency", "In ms", List.of("tests", "time"), List.of(List.of("1", "20.5"), List.of("10", "$1")));

    @TempDir
    private Path folder;

    @Test
    void onlyTheTableIsWrittenAnew() throws IOException {
        Path page = page("""
                Words.

                <!-- figures: latency -->
                what was there
                <!-- end -->

                More words.
                """);

        BenchmarkPage.write(page, List.of(TABLE));
        BenchmarkPage.write(page, List.of(TABLE));

        assertThat(page).hasContent("""
                Words.

                <!-- figures: latency -->
                In ms:

                | tests | time |
                |---|---|
                | 1 | 20.5 |
                | 10 | $1 |
                <!-- end -->

                More words.
                """);
    }

    @Test
    void aPageWithoutAPlaceForItIsNotTouched() throws IOException {
        Path page = page("Words.\n");

        assertThatThrownBy(() -> BenchmarkPage.write(page, List.of(TABLE)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("has no place for \"latency\"");
        assertThat(page).hasContent("Words.\n");
    }

    @Test
    void aTerminalGetsColumns() {
        assertThat(TABLE.text()).isEqualTo("""
                In ms
                  tests  time
                  1      20.5
                  10     $1
                """);
    }

    private Path page(String text) throws IOException {
        return Files.writeString(folder.resolve("page.md"), text);
    }
}
