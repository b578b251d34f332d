package org.taskgrader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.RunOutcome;
import org.taskgrader.core.plan.Investigation;

final class HalvesTest {

    /** A step is written as what it does and to which program: {@code build:a}, {@code run:a}, {@code debug:a}, or {@code check}. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "build:a run:a build:b run:b                 | build:a run:a               | build:b run:b",
                "build:a build:b run:b run:a debug:b         | build:a run:a               | build:b run:b debug:b",
                "build:a build:b build:c run:b run:c run:a   | build:a build:c run:c run:a | build:b run:b",
                "build:a run:b build:a run:a                 | build:a build:a run:a       | run:b",
                "check check check                           | check check                 | check",
                "check build:check run:check                 | check                       | build:check run:check",
            })
    void whatIsAboutOneProgramStaysTogetherAndInOrder(String whole, String first, String second) {
        Halves halves = Halves.of(investigation(whole)).orElseThrow();

        assertThat(halves.first()).isEqualTo(investigation(first));
        assertThat(halves.second()).isEqualTo(investigation(second));
    }

    @ParameterizedTest
    @CsvSource({"''", "build:a run:a run:a debug:a", "check", "run:a"})
    void oneChainIsNotDivided(String whole) {
        assertThat(Halves.of(investigation(whole))).isEmpty();
    }

    @Test
    void resultsComeInTheOrderOfTheWhole() {
        Halves halves =
                Halves.of(investigation("build:a build:b run:b run:a run:b")).orElseThrow();

        List<ProcessResult> merged = halves.merged(ended(0, 3), ended(1, 2, 4));

        assertThat(merged).isEqualTo(ended(0, 1, 2, 3, 4));
    }

    private static List<ProcessResult> ended(int... statuses) {
        return IntStream.of(statuses)
                .mapToObj(status -> ProcessResult.withoutRun(new RunOutcome.Exited(status)))
                .toList();
    }

    static Investigation investigation(String steps) {
        return new Investigation(Stream.of(steps.split(" ", -1))
                .filter(step -> !step.isEmpty())
                .map(HalvesTest::step)
                .toList());
    }

    private static Investigation.Step step(String text) {
        String program = text.substring(text.indexOf(':') + 1);
        return switch (text.substring(0, text.length() - program.length())) {
            case "build:" -> new Investigation.Build(program, Programs.compilation("", List.of()));
            case "run:" -> new Investigation.Run(program, Programs.NOTHING_GIVEN, false, Programs.RUN_LIMITS);
            case "debug:" -> new Investigation.Debug(program, "", Programs.NOTHING_GIVEN, Programs.RUN_LIMITS);
            default -> new Investigation.Check(Programs.compilation("", List.of()));
        };
    }
}
