package org.taskgrader.api.wiring;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jboss.logging.Logger;
import org.taskgrader.api.settings.ExerciseLocation;
import org.taskgrader.api.settings.Settings;
import org.taskgrader.core.classification.ErrorClasses;
import org.taskgrader.core.exercise.folder.CourseFile;
import org.taskgrader.core.exercise.folder.ExerciseLibrary;
import org.taskgrader.core.exercise.folder.FolderReading;
import org.taskgrader.core.grading.ExerciseWords;

/** The exercises, read at the start. A broken one is reported and left out; the others are offered. */
final class ExerciseBeans {

    private static final Logger LOG = Logger.getLogger(ExerciseBeans.class);

    @Produces
    @Singleton
    ExerciseLibrary library(Settings settings, ErrorClasses classes) {
        try {
            ExerciseLibrary library = ExerciseLibrary.read(ExerciseLocation.of(settings), ExerciseWords.of(classes));
            library.readings().values().forEach(ExerciseBeans::report);
            return library;
        } catch (IOException e) {
            throw new UncheckedIOException("the exercises could not be read", e);
        }
    }

    /** The course that puts them in order, if there is one. What is wrong with it is reported, and then there is none. */
    @Produces
    @Singleton
    CourseFile.Reading course(Settings settings, ExerciseLibrary library) {
        CourseFile.Reading reading = CourseFile.read(ExerciseLocation.of(settings), library);
        if (reading.course().isEmpty()) {
            reading.problems().forEach(problem -> LOG.errorf("course left out: %s", problem));
        }
        return reading;
    }

    private static void report(FolderReading reading) {
        if (reading instanceof FolderReading.Refused refused) {
            refused.problems().forEach(problem -> LOG.errorf("exercise %s left out: %s", refused.id(), problem));
        }
    }
}
