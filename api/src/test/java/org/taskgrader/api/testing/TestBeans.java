package org.taskgrader.api.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.taskgrader.api.cache.Toolchain;
import org.taskgrader.api.queue.SandboxState;
import org.taskgrader.core.execution.Sandbox;
import org.taskgrader.core.exercise.Course;
import org.taskgrader.core.exercise.Exercises;
import org.taskgrader.core.exercise.folder.CourseFile;
import org.taskgrader.core.exercise.folder.ExerciseLibrary;
import org.taskgrader.core.exercise.folder.FolderReading;

/** Takes the places of what needs Docker; everything else in these tests is the service itself. */
final class TestBeans {

    /** One, and so two workers, whatever the machine has: tests that block them all take that as given. */
    private static final int PLACES = 1;

    @Produces
    @Singleton
    ScriptedSandbox script() {
        return new ScriptedSandbox();
    }

    @Produces
    @Singleton
    @Alternative
    @Priority(1)
    Sandbox sandbox(ScriptedSandbox script) {
        return script;
    }

    @Produces
    @Singleton
    @Alternative
    @Priority(1)
    Toolchain toolchain() {
        return new Toolchain(ScriptedSandbox.TOOLCHAIN);
    }

    @Produces
    @Singleton
    @Alternative
    @Priority(1)
    SandboxState state() {
        return new SandboxState() {
            @Override
            public boolean available() {
                return true;
            }

            @Override
            public int places() {
                return PLACES;
            }
        };
    }

    @Produces
    @Singleton
    @Alternative
    @Priority(1)
    Exercises exercises() {
        return new ExerciseLibrary(
                Map.of(DoublingExercise.ID, new FolderReading.Accepted(DoublingExercise.create(), List.of())));
    }

    @Produces
    @Singleton
    @Alternative
    @Priority(1)
    Supplier<CourseFile.Reading> course() {
        Course.Module module = new Course.Module(
                "first", Map.of(Locale.ENGLISH, "First", Locale.FRENCH, "D’abord"), 2, List.of(DoublingExercise.ID));
        CourseFile.Reading reading = new CourseFile.Reading(
                Optional.of(new Course(
                        "testing", Map.of(Locale.ENGLISH, "Testing", Locale.FRENCH, "Essais"), 60, List.of(module))),
                List.of());
        return () -> reading;
    }
}
