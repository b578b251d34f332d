package org.taskgrader.api.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PurePartsTest {

    @TempDir
    private Path folder;

    @Test
    void jmhsResultsBecomeARowForEachPart() throws IOException {
        Path results = Files.writeString(folder.resolve("jmh.json"), """
                [{"benchmark": "some.Class.parse", "params": {"kibibytes": "64"}, "primaryMetric": {"score": 640.0, "scoreError": 9.6}},
                 {"benchmark": "some.Class.parse", "params": {"kibibytes": "1"}, "primaryMetric": {"score": 10.0, "scoreError": 0.2}},
                 {"benchmark": "some.Class.parse", "params": {"kibibytes": "8"}, "primaryMetric": {"score": 80.0, "scoreError": 1}}]
                """);

        Table table = PureParts.read(results);

        assertThat(table.header()).containsExactly("part", "1 KiB", "8 KiB", "64 KiB", "each further KiB", "order");
        assertThat(table.rows())
                .containsExactly(List.of("parse, by the source", "10 ± 0", "80 ± 1", "640 ± 10", "10.0", "n^1.00"));
    }

    @Test
    void aFileWithoutAnyIsRefused() throws IOException {
        Path results = Files.writeString(folder.resolve("jmh.json"), "[]");

        assertThatThrownBy(() -> PureParts.read(results))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("holds no results");
    }
}
