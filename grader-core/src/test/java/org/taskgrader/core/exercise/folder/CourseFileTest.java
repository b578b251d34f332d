package org.taskgrader.core.exercise.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taskgrader.core.classification.ErrorClasses;
import org.taskgrader.core.exercise.Course;
import org.taskgrader.core.grading.ExerciseWords;

/**
 * Each folder {@code courses/CASE/} has a {@code course.yaml} about the exercises {@code a} to {@code d}, of which {@code d}
 * cannot be used, and in {@code problems.txt} all that its author is told.
 */
class CourseFileTest {

    private static final Path ROOT = Path.of(System.getProperty("taskgrader.root"));
    private static final Path RESOURCES = ROOT.resolve("grader-core/src/test/resources");

    @TempDir
    private static Path exercises;

    @BeforeAll
    static void writeExercises() throws IOException {
        for (String id : List.of("a", "b", "c", "d")) {
            Path folder = ExerciseFolderTest.copy(
                    RESOURCES.resolve("exercise-folders/valid/minimal/ex01"), exercises.resolve(id));
            Path settings = folder.resolve("exercise.yaml");
            Files.writeString(settings, Files.readString(settings).replace("ex01", id));
        }
        Files.delete(exercises.resolve("d/exercise.yaml"));
    }

    static List<Path> cases() throws IOException {
        try (Stream<Path> cases = Files.list(RESOURCES.resolve("courses"))) {
            return cases.sorted().toList();
        }
    }

    private static CourseFile.Reading read(Path folder, Path exercises) throws IOException {
        return CourseFile.read(folder, ExerciseLibrary.read(exercises, ExerciseWords.of(ErrorClasses.load())));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void is_read_or_refused_with_all_its_problems(Path folder) throws IOException {
        CourseFile.Reading reading = read(folder, exercises);

        String told = reading.problems().stream().map(problem -> problem + "\n").collect(Collectors.joining());
        Path expected = folder.resolve("problems.txt");
        if (Boolean.getBoolean("taskgrader.update")) {
            Files.writeString(expected, told);
        }
        assertThat(told).isEqualTo(Files.readString(expected));
        assertThat(reading.course().isPresent()).isEqualTo(!told.contains(": error: "));
    }

    @Test
    void every_setting_arrives() throws IOException {
        Course course =
                read(RESOURCES.resolve("courses/whole"), exercises).course().orElseThrow();

        assertThat(course.id()).isEqualTo("abc-of-c");
        assertThat(course.titles()).containsEntry(Locale.ENGLISH, "The ABC of C");
        assertThat(course.pass()).isEqualTo(60);
        assertThat(course.modules()).extracting(Course.Module::id).containsExactly("first", "more");
        assertThat(course.modules()).extracting(Course.Module::weight).containsExactly(1, 3);
        assertThat(course.modules().getFirst().exercises()).containsExactly("a", "b");
    }

    @Test
    void the_example_of_the_documentation_is_read(@TempDir Path folder) throws IOException {
        String page = Files.readString(ROOT.resolve("docs/exercise-format.md"));
        Files.writeString(
                folder.resolve("course.yaml"),
                page.split("## course.yaml", 2)[1].split("```yaml\n", 2)[1].split("```", 2)[0]);

        CourseFile.Reading reading = read(folder, ROOT.resolve("exercises"));

        assertThat(reading.problems())
                .filteredOn(problem -> problem.severity() == Problem.Severity.ERROR)
                .isEmpty();
        assertThat(reading.course()).isPresent();
    }

    @Test
    void a_folder_without_the_file_has_no_course_and_no_problem(@TempDir Path folder) throws IOException {
        CourseFile.Reading reading = read(folder, folder);

        assertThat(reading.course()).isEmpty();
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void the_course_that_comes_with_taskgrader_is_sound() throws IOException {
        CourseFile.Reading reading = read(ROOT.resolve("exercises"), ROOT.resolve("exercises"));

        assertThat(reading.problems())
                .filteredOn(problem -> problem.severity() == Problem.Severity.ERROR)
                .isEmpty();
        assertThat(reading.course().orElseThrow().titles()).containsOnlyKeys(Locale.FRENCH, Locale.ENGLISH);
    }
}
