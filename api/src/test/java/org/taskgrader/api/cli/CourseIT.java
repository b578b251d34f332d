package org.taskgrader.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.folder.ExerciseLibrary;
import org.taskgrader.core.exercise.folder.FolderReading;
import org.taskgrader.core.grading.Grader;
import org.taskgrader.sandbox.DockerSandbox;

/** Every solution of the course that comes with taskgrader gets what its exercise promises, in real containers. */
final class CourseIT {

    private static final Workshop WORKSHOP = Workshop.open();
    private static final ExerciseLibrary LIBRARY = WORKSHOP.library();

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

    @Test
    void hasNothingToPutRight() {
        assertThat(LIBRARY.readings()).isNotEmpty();
        assertThat(LIBRARY.readings().values())
                .allSatisfy(reading -> assertThat(reading)
                        .isInstanceOfSatisfying(
                                FolderReading.Accepted.class,
                                accepted -> assertThat(accepted.problems()).isEmpty()));
    }

    /** All are handed to the sandbox at once, which grades as many at a time as it has places. */
    @TestFactory
    Stream<DynamicTest> solutions() {
        Grader grader = WORKSHOP.grader(sandbox);
        List<DynamicTest> tests = LIBRARY.exercises().stream()
                .flatMap(exercise -> solutions(grader, exercise))
                .toList();
        assertThat(tests).hasSizeGreaterThan(LIBRARY.exercises().size());
        return tests.stream();
    }

    private static Stream<DynamicTest> solutions(Grader grader, Exercise exercise) {
        return exercise.solutions().stream().map(solution -> {
            Future<SolutionCheck> check = workers.submit(() -> SolutionCheck.of(grader, exercise, solution));
            return DynamicTest.dynamicTest(
                    exercise.id() + "/" + solution.file(),
                    () -> assertThat(check.get()).as(check.get().line()).matches(SolutionCheck::asPromised));
        });
    }
}
