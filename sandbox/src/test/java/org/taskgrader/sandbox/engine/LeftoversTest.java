package org.taskgrader.sandbox.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LeftoversTest {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

    @ParameterizedTest(name = "{0} for {1}, promised {2}: {3}")
    @CsvSource({
        "running, PT1S, 3600, false",
        "running, PT59M, 3600, false",
        "running, PT1H30M, 3600, false",
        "running, PT2H1S, 3600, true",
        "running, PT30M, 60, false",
        "running, PT1H2M, 60, true",
        "running, PT1H1S, nonsense, true",
        "created, PT1M, 3600, false",
        "created, PT6M, 3600, true",
        "exited, PT6M, 3600, true",
        "dead, PT6M, 3600, true",
    })
    void onlyWhatIsCertainlyNobodysIsRemoved(String state, Duration age, String promised, boolean abandoned) {
        long created = NOW.minus(age).getEpochSecond();
        Map<String, String> labels = Map.of("org.taskgrader.lifetime-seconds", promised);

        assertThat(Leftovers.isAbandoned(state, created, labels, NOW)).isEqualTo(abandoned);
    }
}
