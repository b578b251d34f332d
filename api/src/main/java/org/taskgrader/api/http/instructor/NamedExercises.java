package org.taskgrader.api.http.instructor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Collectors;
import org.taskgrader.api.page.Words;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.Exercises;

/** What exercises are called where they stand among others: by their title, with the id by which platforms know them. */
@ApplicationScoped
class NamedExercises {

    private final Exercises library;

    NamedExercises(Exercises library) {
        this.library = library;
    }

    /** Of all that can be used, by their ids. */
    Map<String, String> all(Words words) {
        return library.exercises().stream()
                .collect(Collectors.toMap(Exercise::id, exercise -> name(exercise, words), (first, second) -> first));
    }

    /** Of one; its id if it is not there any more. */
    String of(String id, Words words) {
        return library.find(id).map(exercise -> name(exercise, words)).orElse(id);
    }

    private static String name(Exercise exercise, Words words) {
        return InstructorPages.title(exercise.titles(), words) + " (" + exercise.id() + ")";
    }
}
