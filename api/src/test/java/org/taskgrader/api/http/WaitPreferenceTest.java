package org.taskgrader.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WaitPreferenceTest {

    private static final Duration LONGEST = Duration.ofSeconds(50);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wait=10|10",
                "Wait = 10|10",
                "wait=\"10\"|10",
                "respond-async, wait=3|3",
                "wait=4; x=1|4",
                "wait=0|0",
                "wait=999999999|50"
            })
    void readsSeconds(String header, long seconds) {
        assertThat(WaitPreference.of(List.of(header), LONGEST)).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wait", "wait=", "wait=-1", "wait=soon", "wait=9999999999999", "handling=strict"})
    void ignoresWhatMakesNoSense(String header) {
        assertThat(WaitPreference.of(List.of(header), LONGEST)).isEmpty();
    }

    @Test
    void looksAtEveryHeader() {
        assertThat(WaitPreference.of(Arrays.asList("respond-async", "wait=2"), LONGEST))
                .contains(Duration.ofSeconds(2));
        assertThat(WaitPreference.of(null, LONGEST)).isEmpty();
    }
}
