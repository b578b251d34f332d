package org.taskgrader.core.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taskgrader.core.classification.ErrorClasses;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.Kind;
import org.taskgrader.core.exercise.Solution;
import org.taskgrader.core.exercise.folder.ExerciseLibrary;
import org.taskgrader.core.verdict.OverallVerdict;

/** The course that comes with taskgrader is sound, complete, and in both languages. */
class CourseTest {

    private static final int FEWEST_EXERCISES = 48;
    private static final int FEWEST_TESTS = 8;
    private static final int FEWEST_WRONG_SOLUTIONS = 4;

    private static ExerciseLibrary course() throws IOException {
        Path course = Path.of(System.getProperty("taskgrader.root"), "exercises");
        return ExerciseLibrary.read(course, ExerciseWords.of(ErrorClasses.load()));
    }

    static List<Exercise> exercises() throws IOException {
        return course().exercises();
    }

    @Test
    void every_exercise_reads_without_an_error_or_a_hint() throws IOException {
        ExerciseLibrary library = course();

        // Hints too: what we would have an author look at, we have looked at ourselves.
        List<String> problems = library.readings().values().stream()
                .flatMap(reading -> reading.problems().stream().map(problem -> reading.id() + "/" + problem))
                .toList();
        assertThat(problems).isEmpty();
        assertThat(library.exercises()).hasSizeGreaterThanOrEqualTo(FEWEST_EXERCISES);
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void everything_is_in_both_languages_and_has_been_seen(Exercise exercise) {
        assertThat(exercise.titles()).containsOnlyKeys(Locale.FRENCH, Locale.ENGLISH);
        assertThat(exercise.feedback())
                .as("a solution shows each mistake that has words of its own, so that somebody has read them")
                .allMatch(words -> exercise.solutions().stream()
                        .anyMatch(wrong -> wrong.errorClass().equals(Optional.of(words.errorClass()))));
        assertThat(exercise.messages())
                .as("and each message")
                .allMatch(message -> exercise.solutions().stream()
                        .anyMatch(wrong -> wrong.message().equals(Optional.of(message.name()))));
    }

    /** How good the tests are, {@code CourseMutantsIT} measures. */
    @ParameterizedTest
    @MethodSource("exercises")
    void there_are_tests_and_typical_mistakes_enough(Exercise exercise) {
        boolean readsNothing = !(exercise.kind() instanceof Kind.Function)
                && exercise.tests().stream().allMatch(test -> test.input().isEmpty());
        assertThat(exercise.tests())
                .as("a program that reads nothing can be run once")
                .hasSizeGreaterThanOrEqualTo(readsNothing ? 1 : FEWEST_TESTS);

        List<Solution> wrong = exercise.solutions().stream()
                .filter(solution -> !solution.verdict().equals(OverallVerdict.PASSED.id()))
                .toList();
        assertThat(wrong)
                .hasSizeGreaterThanOrEqualTo(FEWEST_WRONG_SOLUTIONS)
                .as("each is a mistake that somebody explains")
                .allMatch(solution -> solution.errorClass().isPresent());
    }
}
