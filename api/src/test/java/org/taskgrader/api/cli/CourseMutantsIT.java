package org.taskgrader.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.Solution;
import org.taskgrader.core.mutation.MutationTesting;
import org.taskgrader.sandbox.DockerSandbox;

/**
 * The tests of the course that comes with taskgrader find nine of ten small changes to a right solution, or the exercise
 * says why not; in real containers. Takes some minutes.
 */
final class CourseMutantsIT {

    private static final Workshop WORKSHOP = Workshop.open();

    private static DockerSandbox sandbox;
    private static ExecutorService workers;

    @BeforeAll
    static void open() throws InterruptedException {
        sandbox = WORKSHOP.sandbox();
        workers = Executors.newFixedThreadPool(sandbox.status().size());
    }

    @AfterAll
    static void close() {
        workers.close();
        sandbox.close();
    }

    /** Those that ask for a program: an answer that is none has no mutants. */
    static List<Exercise> exercises() {
        return WORKSHOP.library().exercises().stream()
                .filter(exercise -> exercise.kind().asksForCode())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void testsFindWhatTheyShould(Exercise exercise) throws Exception {
        Solution reference = MutantsCheck.reference(exercise).orElseThrow();
        MutationTesting testing =
                MutationTesting.of(sandbox, exercise, reference.source().text());
        MutantsCheck measured = MutantsCheck.of(exercise, reference, testing, testing.mutants(), workers, () -> {});

        assertThat(measured.notJudged())
                .as("a mutant can bring an interactor down; more than a few are a failure of ours")
                .isLessThanOrEqualTo(measured.found() / 10);
        assertThat(measured)
                .as(String.join("\n", measured.lines()))
                .matches(check -> check.isEnough(MutantsCheck.AIM), "finds enough");
        assertThat(measured.hint())
                .as("a reason is there only where it is needed")
                .isEmpty();
    }
}
