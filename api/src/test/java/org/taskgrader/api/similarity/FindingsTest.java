package org.taskgrader.api.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taskgrader.api.similarity.Findings.Collector;
import org.taskgrader.api.similarity.Findings.Pair;
import org.taskgrader.api.similarity.Findings.Refused;
import org.taskgrader.api.similarity.SimilarPart.Lines;

class FindingsTest {

    private final List<Integer> progress = new ArrayList<>();
    private final Collector collector = new Collector(progress::add);

    @Test
    void readsWhatTheComparingProgramTells() {
        List.of(
                        "refused 4 long",
                        "progress 50",
                        "pair 1 3 0.9000 1.0200 0.8000 3-9:1-4,11-20:30-41",
                        "cluster 1 3 5",
                        "end")
                .forEach(collector::line);
        assertThat(progress).containsExactly(50);
        assertThat(collector.whole()).isTrue();
        assertThat(collector.findings())
                .isEqualTo(new Findings(
                        List.of(new Refused(4, "long")),
                        List.of(new Pair(
                                1,
                                3,
                                0.9,
                                1,
                                0.8,
                                List.of(
                                        new SimilarPart(new Lines(3, 9), new Lines(1, 4)),
                                        new SimilarPart(new Lines(11, 20), new Lines(30, 41))))),
                        List.of(List.of(1, 3, 5))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "pair",
                "pair 3 1 0.9 0.9 0.9 1-2:1-2",
                "pair 1 3 0.9 0.9 0.9 ",
                "pair 1 3 0.9 0.9 0.9 2-1:1-2",
                "pair 1 3 0.9 0.9 0.9 0-1:1-2",
                "pair 1 3 much 0.9 0.9 1-1:1-2",
                "pair 1 3 0.9 0.9 0.9 1-1:1-2 more",
                "cluster 1",
                "refused x long",
                "WARNING: something"
            })
    void isNotFooledByOtherWords(String line) {
        assertThatThrownBy(() -> collector.line(line)).isInstanceOf(IllegalArgumentException.class);
        assertThat(collector.whole()).isFalse();
    }
}
