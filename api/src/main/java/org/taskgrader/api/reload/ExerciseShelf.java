package org.taskgrader.api.reload;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.Exercises;
import org.taskgrader.core.exercise.folder.CourseFile;
import org.taskgrader.core.exercise.folder.ExerciseLibrary;
import org.taskgrader.core.exercise.folder.FolderReading;
import org.taskgrader.core.exercise.folder.Problem;
import org.taskgrader.core.exercise.folder.Vocabulary;

/**
 * The exercises that are offered, and the course that puts them in order, as they are now. Safe for use by several threads:
 * whoever has found an exercise keeps the one that it was.
 */
public final class ExerciseShelf implements Exercises {

    private final Path folder;
    private final Vocabulary vocabulary;

    /** As the folders are, usable or not. */
    private ExerciseLibrary read;

    private volatile ExerciseLibrary offered;

    private volatile CourseFile.Reading course;

    private ExerciseShelf(Path folder, Vocabulary vocabulary, ExerciseLibrary library) {
        this.folder = folder;
        this.vocabulary = vocabulary;
        this.read = library;
        this.offered = library;
        this.course = CourseFile.read(folder, library);
    }

    /**
     * Something that has changed.
     *
     * @param id the exercise's, or {@code course.yaml}
     * @param problems errors and hints, with file and line
     */
    public record Change(String id, Kind kind, List<Problem> problems) {

        public Change {
            problems = List.copyOf(problems);
        }

        public enum Kind {
            /** It is offered as it is now. */
            LOADED,
            /** It cannot be used as it is now, so the one from before is offered, if there was one. */
            KEPT,
            /** It is not there any more. */
            REMOVED
        }
    }

    /**
     * Reads all exercises and the course.
     *
     * @throws IOException if the folder cannot be listed
     */
    public static ExerciseShelf open(Path folder, Vocabulary vocabulary) throws IOException {
        return new ExerciseShelf(folder, vocabulary, ExerciseLibrary.read(folder, vocabulary));
    }

    /** The folder of all exercises. */
    public Path folder() {
        return folder;
    }

    /** What has been read of each at last, usable or not. */
    public synchronized ExerciseLibrary read() {
        return read;
    }

    /** The course, if there is one. */
    public CourseFile.Reading course() {
        return course;
    }

    @Override
    public Optional<Exercise> find(String id) {
        return offered.find(id);
    }

    @Override
    public List<Exercise> exercises() {
        return offered.exercises();
    }

    /**
     * Reads everything again.
     *
     * @return what is not as it was, in the order of the ids, the course last
     * @throws IOException if the folder cannot be listed; then all stays as it was
     */
    public synchronized List<Change> reload() throws IOException {
        ExerciseLibrary now = ExerciseLibrary.read(folder, vocabulary);
        List<Change> changes = new ArrayList<>();
        Map<String, FolderReading> usable = new TreeMap<>();
        now.readings().forEach((id, reading) -> {
            boolean accepted = reading instanceof FolderReading.Accepted;
            FolderReading before = offered.readings().get(id);
            usable.put(id, accepted || before == null ? reading : before);
            if (!reading.equals(read.readings().get(id))) {
                changes.add(new Change(id, accepted ? Change.Kind.LOADED : Change.Kind.KEPT, reading.problems()));
            }
        });
        read.readings().keySet().stream()
                .filter(id -> !now.readings().containsKey(id))
                .forEach(id -> changes.add(new Change(id, Change.Kind.REMOVED, List.of())));
        read = now;
        offered = new ExerciseLibrary(usable);
        reloadCourse().ifPresent(changes::add);
        return List.copyOf(changes);
    }

    private Optional<Change> reloadCourse() {
        CourseFile.Reading now = CourseFile.read(folder, offered);
        if (now.equals(course)) {
            return Optional.empty();
        }
        boolean broken = now.course().isEmpty() && !now.problems().isEmpty();
        if (!broken) {
            course = now;
        }
        return Optional.of(new Change(CourseFile.NAME, broken ? Change.Kind.KEPT : Change.Kind.LOADED, now.problems()));
    }
}
