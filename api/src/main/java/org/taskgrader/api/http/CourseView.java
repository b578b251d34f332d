package org.taskgrader.api.http;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.taskgrader.core.exercise.Course;
import org.taskgrader.core.exercise.Exercises;

/**
 * A course as learners may see it.
 *
 * @param language the language that titles are in, as a BCP 47 tag
 * @param languages all languages it is written in
 * @param pass percent of all points that it takes to pass
 * @param modules in the order in which they are taught
 */
@Schema(name = "Course", description = "A course: its modules and their exercises, in order.")
public record CourseView(
        @Schema(required = true) String id,
        @Schema(required = true) String language,
        @Schema(required = true) List<String> languages,
        @Schema(required = true) String title,

        @Schema(required = true, minimum = "0", maximum = "100")
        int pass,

        @Schema(required = true) List<ModuleView> modules) {

    public CourseView {
        languages = List.copyOf(languages);
        modules = List.copyOf(modules);
    }

    /**
     * A part of the course.
     *
     * @param weight how much it counts beside the others
     * @param exercises those that can be used, in order
     */
    @Schema(name = "CourseModule")
    public record ModuleView(
            @Schema(required = true) String id,
            @Schema(required = true) String title,
            @Schema(required = true, minimum = "0") int weight,
            @Schema(required = true) List<ExerciseLink> exercises) {

        public ModuleView {
            exercises = List.copyOf(exercises);
        }
    }

    /** An exercise of a course, and where it is. */
    @Schema(name = "CourseExercise")
    public record ExerciseLink(
            @Schema(required = true) String id,
            @Schema(required = true) String title,
            @Schema(required = true) String link) {}

    /** {@code course} in one of the languages that it is written in, with those of its exercises that can be used. */
    public static CourseView of(Course course, Exercises library, Locale language) {
        return new CourseView(
                course.id(),
                language.toLanguageTag(),
                course.titles().keySet().stream()
                        .map(Locale::toLanguageTag)
                        .sorted()
                        .toList(),
                Objects.requireNonNull(course.titles().get(language)),
                course.pass(),
                course.modules().stream()
                        .map(module -> new ModuleView(
                                module.id(),
                                Objects.requireNonNull(module.titles().get(language)),
                                module.weight(),
                                module.exercises().stream()
                                        .flatMap(id -> link(id, library, language))
                                        .toList()))
                        .toList());
    }

    /** In the course's language, or in any where the exercise is not written in it. */
    private static Stream<ExerciseLink> link(String id, Exercises library, Locale language) {
        return library.find(id).stream().map(exercise -> {
            var titles = exercise.titles();
            Locale written = titles.containsKey(language)
                    ? language
                    : titles.keySet().iterator().next();
            ExerciseView.Summary summary = ExerciseView.summary(exercise, written);
            return new ExerciseLink(summary.id(), summary.title(), summary.link());
        });
    }
}
