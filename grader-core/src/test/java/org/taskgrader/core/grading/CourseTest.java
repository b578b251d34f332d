package org.taskgrader.core.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.taskgrader.core.classification.ErrorClasses;
import org.taskgrader.core.exercise.folder.ExerciseLibrary;

/** The course that comes with taskgrader is sound, and in both languages. */
class CourseTest {

    @Test
    void every_exercise_reads_without_an_error_or_a_hint() throws IOException {
        Path course = Path.of(System.getProperty("taskgrader.root"), "exercises");
        ExerciseLibrary library = ExerciseLibrary.read(course, ExerciseWords.of(ErrorClasses.load()));

        // Hints too: what we would have an author look at, we have looked at ourselves.
        List<String> problems = library.readings().values().stream()
                .flatMap(reading -> reading.problems().stream().map(problem -> reading.id() + "/" + problem))
                .toList();
        assertThat(problems).isEmpty();
        assertThat(library.exercises())
                .hasSizeGreaterThanOrEqualTo(12)
                .allSatisfy(exercise -> assertThat(exercise.titles()).containsOnlyKeys(Locale.FRENCH, Locale.ENGLISH))
                .allSatisfy(exercise -> assertThat(exercise.feedback())
                        .as("a solution shows each mistake that has words of its own, so that somebody has read them")
                        .allMatch(words -> exercise.solutions().stream()
                                .anyMatch(wrong -> wrong.errorClass().equals(Optional.of(words.errorClass())))))
                .allSatisfy(exercise -> assertThat(exercise.messages())
                        .as("and each message")
                        .allMatch(message -> exercise.solutions().stream()
                                .anyMatch(wrong -> wrong.message().equals(Optional.of(message.name())))));
    }
}
