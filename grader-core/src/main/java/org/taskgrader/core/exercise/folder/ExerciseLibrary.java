package org.taskgrader.core.exercise.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.Exercises;
import org.taskgrader.core.exercise.folder.FolderReading.Accepted;

/**
 * All exercises below one folder. One that is broken does not take the others with it.
 *
 * @param readings every exercise's, by id, in the order of the ids
 */
public record ExerciseLibrary(Map<String, FolderReading> readings) implements Exercises {

    public ExerciseLibrary {
        readings = Collections.unmodifiableMap(new TreeMap<>(readings));
    }

    /**
     * Reads every folder with an {@code exercise.yaml}, one or two levels below {@code library}. A folder without one
     * that holds no such folder either is an exercise whose settings are missing, and is reported as that.
     *
     * @throws IOException if the library's own folders cannot be listed
     */
    public static ExerciseLibrary read(Path library, Vocabulary vocabulary) throws IOException {
        Map<String, FolderReading> readings = new TreeMap<>();
        for (Path folder : exerciseFolders(library)) {
            FolderReading reading = ExerciseFolder.read(library, folder, vocabulary);
            readings.put(reading.id(), reading);
        }
        return new ExerciseLibrary(readings);
    }

    @Override
    public Optional<Exercise> find(String id) {
        return readings.get(id) instanceof Accepted accepted ? Optional.of(accepted.exercise()) : Optional.empty();
    }

    @Override
    public List<Exercise> exercises() {
        return readings.values().stream()
                .flatMap(reading -> reading instanceof Accepted accepted ? Stream.of(accepted.exercise()) : Stream.of())
                .toList();
    }

    private static List<Path> exerciseFolders(Path library) throws IOException {
        List<Path> folders = new ArrayList<>();
        for (Path folder : subfolders(library)) {
            List<Path> below = subfolders(folder);
            boolean isExercise = Files.exists(folder.resolve(ExerciseFolder.SETTINGS))
                    || below.isEmpty()
                    || below.stream().anyMatch(path -> path.endsWith("tests") || path.endsWith("solutions"));
            folders.addAll(isExercise ? List.of(folder) : below);
        }
        return folders;
    }

    private static List<Path> subfolders(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory)
                    .filter(path -> !path.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
