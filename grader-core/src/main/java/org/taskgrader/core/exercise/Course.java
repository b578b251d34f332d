package org.taskgrader.core.exercise;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Exercises in the order in which they are taught.
 *
 * @param id lower-case letters, digits and {@code -}
 * @param titles by language, never empty
 * @param pass how many percent of all points it takes to pass
 * @param modules in order, at least one
 */
public record Course(String id, Map<Locale, String> titles, int pass, List<Module> modules) {

    public Course {
        titles = Map.copyOf(titles);
        modules = List.copyOf(modules);
    }

    /** The ids of all its exercises, in order. */
    public List<String> exercises() {
        return modules.stream().flatMap(module -> module.exercises().stream()).toList();
    }

    /** Those that come behind one of its exercises, in order; none if it has no such exercise, or none behind it. */
    public List<String> after(String exercise) {
        return exercises().stream()
                .dropWhile(id -> !id.equals(exercise))
                .skip(1)
                .toList();
    }

    /** The module that has an exercise; empty if it is not of this course. */
    public Optional<Module> moduleOf(String exercise) {
        return modules.stream()
                .filter(module -> module.exercises().contains(exercise))
                .findFirst();
    }

    /**
     * A part of a course.
     *
     * @param id unique in the course
     * @param titles by the course's languages
     * @param weight how much it counts beside the others
     * @param exercises ids of exercises that there are, in order, none of them in another module too
     */
    public record Module(String id, Map<Locale, String> titles, int weight, List<String> exercises) {

        public Module {
            titles = Map.copyOf(titles);
            exercises = List.copyOf(exercises);
        }
    }
}
