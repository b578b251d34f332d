package org.taskgrader.core.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.diagnosis.Watched.Counts;
import org.taskgrader.core.execution.CapturedOutput;

/** What is believed of what a watched program says of itself. */
class WatchedTest {

    private static final List<String> FUNCTIONS = List.of("printf", "square");

    private static CapturedOutput stderr(String text) {
        return new CapturedOutput(Bytes.utf8(text), false);
    }

    @Test
    void the_one_line_is_read_whatever_stands_around_it() {
        assertThat(Watched.counts(stderr("debug: 3\n\ntaskgrader: 120 4 7\n"), FUNCTIONS))
                .hasValue(new Counts(120, Map.of("printf", 4L, "square", 7L)));
        assertThat(Watched.counts(stderr("no line end\ntaskgrader: 120 4 7\nbehind"), FUNCTIONS))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "taskgrader: 1 0 0\ntaskgrader: 120 4 7\n",
                "taskgrader: 120 4 7\ntaskgrader: x\n",
                "taskgrader: 120 4\n",
                "taskgrader: 120 4 7 1\n",
                "taskgrader: -1 4 7\n",
                "taskgrader:  120 4 7\n",
                "xtaskgrader: 120 4 7\n"
            })
    void anything_else_is_nothing(String text) {
        assertThat(Watched.counts(stderr(text), FUNCTIONS)).isEmpty();
        assertThat(Watched.counts(new CapturedOutput(Bytes.utf8("taskgrader: 120 4 7\n"), true), FUNCTIONS))
                .isEmpty();
    }
}
