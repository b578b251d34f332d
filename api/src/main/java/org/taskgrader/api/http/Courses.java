package org.taskgrader.api.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.taskgrader.core.exercise.Course;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.Exercises;
import org.taskgrader.core.exercise.folder.CourseFile;

/** The course that there is, as far as requests ask for it. */
@ApplicationScoped
public class Courses {

    private final Supplier<CourseFile.Reading> reading;
    private final Exercises exercises;

    Courses(Supplier<CourseFile.Reading> reading, Exercises exercises) {
        this.reading = reading;
        this.exercises = exercises;
    }

    /**
     * The course of that id.
     *
     * @throws org.taskgrader.api.problem.ProblemException if there is none
     */
    public Course required(String id) {
        return CourseResource.course(reading, id);
    }

    /** All that there are: one, or none. */
    public List<Course> all() {
        return reading.get().course().stream().toList();
    }

    public Optional<Course> find(String id) {
        return reading.get().course().filter(known -> known.id().equals(id));
    }

    /** The course that has an exercise. */
    public Optional<Course> with(String exercise) {
        return reading.get().course().filter(known -> known.exercises().contains(exercise));
    }

    /** The exercise that comes behind another in its course, of those that can be used. */
    public Optional<Exercise> next(String exercise) {
        return with(exercise).stream()
                .flatMap(course -> course.after(exercise).stream())
                .flatMap(id -> exercises.find(id).stream())
                .findFirst();
    }
}
