package org.taskgrader.api.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taskgrader.sandbox.HostileCase;

/**
 * Every hostile program through the real service, one after the other in one container, as {@code ./taskgrader test} runs
 * them.
 */
@Timeout(120)
final class HostileIT {

    /** A part of the names of those that are wanted: {@code -Dhostile.only=escaping/}. */
    private static final String ONLY = System.getProperty("hostile.only", "");

    private static final int STEPS = 40;

    private static Target target;

    @BeforeAll
    static void start() throws IOException {
        target = Target.start(1);
    }

    @AfterAll
    static void stop() throws IOException {
        target.close();
    }

    static List<HostileCase.Named> programs() throws IOException {
        return HostileCase.all().stream()
                .filter(each -> each.toString().contains(ONLY))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void comesToWhatItMustAndLeavesNothing(HostileCase.Named hostile) throws IOException, InterruptedException {
        double failures = target.failures();

        JsonNode report = target.grade(hostile.expected().exercise(), hostile.source());
        JsonNode next = target.inspect();

        assertThat(Expectation.differences(hostile.expected(), report)).isEmpty();
        assertThat(Harm.in(report)).isEmpty();
        assertThat(next.path("verdict").asText())
                .as("whoever comes next: %s", next)
                .isEqualTo("passed");
        assertThat(target.failures())
                .as("its container is as good as before: %s", lastLines())
                .isEqualTo(failures);
    }

    /** {@code ./taskgrader hostile} goes further. */
    @Test
    void honestProgramsAmongThemGetTheSameReport() throws IOException, InterruptedException {
        long seed = Long.getLong("hostile.seed", System.nanoTime());

        assertThat(new Sequence(target, programs()).walk(seed, STEPS))
                .as("from the seed %d", seed)
                .isEmpty();
    }

    private static String lastLines() throws IOException {
        List<String> lines = target.log().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    }
}
