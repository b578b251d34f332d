package org.taskgrader.api.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.taskgrader.api.database.DatabaseAddress;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.folder.ExerciseLibrary;
import org.taskgrader.core.exercise.folder.Vocabulary;

/**
 * Where is measured, and how much.
 *
 * @param folder an empty one
 * @param vocabulary by which exercises are read
 * @param rounds how often each time is taken
 * @param seconds how long load is kept up, in all
 * @param warmUp how many submissions make a service warm
 * @param progress is told what is being done, in a few words
 */
public record Bench(
        Path folder,
        DatabaseAddress database,
        Vocabulary vocabulary,
        int rounds,
        int seconds,
        int warmUp,
        Consumer<String> progress) {

    /** A service for some exercises, with a database of its own that others before it may have filled. */
    MeasuredService service(Map<String, String> settings, BenchmarkExercise... exercises)
            throws IOException, InterruptedException {
        write(exercises);
        return MeasuredService.started(folder, database, settings);
    }

    void write(BenchmarkExercise... exercises) throws IOException {
        for (BenchmarkExercise exercise : exercises) {
            exercise.write(folder.resolve("exercises"));
        }
    }

    /** The same without a sandbox, in a folder of that name. */
    GradingShell bare(BenchmarkExercise exercise, String name) throws IOException {
        return new GradingShell(work(name), read(exercise));
    }

    /** Where that is done which is compared. */
    Path work(String name) {
        return folder.resolve("bare").resolve(name);
    }

    Exercise read(BenchmarkExercise exercise) throws IOException {
        return ExerciseLibrary.read(folder.resolve("exercises"), vocabulary)
                .find(exercise.id())
                .orElseThrow(() -> new IOException(exercise.id() + " cannot be read"));
    }

    /**
     * Under load, as what Java compiles depends on how it is used, and by how many at once; and with all exercises in turn, or
     * the first to be measured would pay for what the last has changed.
     */
    void warm(MeasuredService service, int submissions, BenchmarkExercise... exercises)
            throws IOException, InterruptedException {
        Load.of(
                submissions,
                Arrays.stream(exercises)
                        .flatMap(exercise -> senders(service, exercise).stream())
                        .toList());
    }

    /** More than there are places. */
    static List<Load.Sender> senders(MeasuredService service, BenchmarkExercise exercise) {
        return Collections.nCopies(2 * Processors.count(), () -> service.grade(exercise));
    }

    void send(MeasuredService service, BenchmarkExercise exercise, int times) throws IOException, InterruptedException {
        for (int i = 0; i < times; i++) {
            service.grade(exercise);
        }
    }
}
