package org.taskgrader.core.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.taskgrader.core.classification.ErrorClasses;
import org.taskgrader.core.exercise.folder.ExerciseLibrary;
import org.taskgrader.core.exercise.folder.Problem.Severity;

/** The course that comes with taskgrader is sound, and in both languages. */
class CourseTest {

    @Test
    void every_exercise_can_be_used() throws IOException {
        Path course = Path.of(System.getProperty("taskgrader.root"), "exercises");
        ExerciseLibrary library = ExerciseLibrary.read(course, ExerciseWords.of(ErrorClasses.load()));

        List<String> problems = library.readings().values().stream()
                .flatMap(reading -> reading.problems().stream()
                        .filter(problem -> problem.severity() == Severity.ERROR)
                        .map(problem -> reading.id() + "/" + problem))
                .toList();
        assertThat(problems).isEmpty();
        assertThat(library.exercises())
                .hasSizeGreaterThanOrEqualTo(12)
                .allSatisfy(exercise -> assertThat(exercise.titles()).containsOnlyKeys(Locale.FRENCH, Locale.ENGLISH));
    }
}
