package org.taskgrader.api.wiring;

import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.taskgrader.api.reload.ExerciseShelf;
import org.taskgrader.api.settings.ExerciseLocation;
import org.taskgrader.api.settings.Settings;
import org.taskgrader.core.classification.ErrorClasses;
import org.taskgrader.core.exercise.Exercises;
import org.taskgrader.core.exercise.folder.CourseFile;
import org.taskgrader.core.exercise.folder.FolderReading;
import org.taskgrader.core.grading.ExerciseWords;

/** The exercises, read at the start. A broken one is reported and left out; the others are offered. */
final class ExerciseBeans {

    private static final Logger LOG = Logger.getLogger(ExerciseBeans.class);

    @Produces
    @Singleton
    @Typed(ExerciseShelf.class)
    ExerciseShelf shelf(Settings settings, ErrorClasses classes) {
        try {
            ExerciseShelf shelf = ExerciseShelf.open(ExerciseLocation.of(settings), ExerciseWords.of(classes));
            shelf.read().readings().values().forEach(ExerciseBeans::report);
            report(shelf.course());
            return shelf;
        } catch (IOException e) {
            throw new UncheckedIOException("the exercises could not be read", e);
        }
    }

    @Produces
    @Singleton
    Exercises exercises(ExerciseShelf shelf) {
        return shelf;
    }

    /** The course that puts them in order, if there is one. What is wrong with it is reported, and then there is none. */
    @Produces
    @Singleton
    Supplier<CourseFile.Reading> course(ExerciseShelf shelf) {
        return shelf::course;
    }

    private static void report(FolderReading reading) {
        if (reading instanceof FolderReading.Refused refused) {
            refused.problems().forEach(problem -> LOG.errorf("exercise %s left out: %s", refused.id(), problem));
        }
    }

    private static void report(CourseFile.Reading reading) {
        if (reading.course().isEmpty()) {
            reading.problems().forEach(problem -> LOG.errorf("course left out: %s", problem));
        }
    }
}
