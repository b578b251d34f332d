package org.taskgrader.core.exercise.folder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.exercise.Course;
import org.taskgrader.core.exercise.folder.CourseReader.ExerciseName;
import org.taskgrader.core.exercise.folder.CourseReader.ModuleSettings;
import org.taskgrader.core.exercise.folder.FolderReading.Accepted;

/** {@code course.yaml}, beside the folders of the exercises that it puts in order. */
public final class CourseFile {

    /** Its name. */
    public static final String NAME = "course.yaml";

    private static final ByteSize LARGEST = ByteSize.ofKibibytes(64);
    private static final String ADVICE = "Write id, title and modules, as docs/exercise-format.md shows.";

    private final ExerciseLibrary library;
    private final Problems problems = new Problems();

    private CourseFile(ExerciseLibrary library) {
        this.library = library;
    }

    /**
     * What came of reading.
     *
     * @param course empty where there is no file or something is wrong with it
     * @param problems all of them, by line
     */
    public record Reading(Optional<Course> course, List<Problem> problems) {

        public Reading {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads the file completely and finds everything that is wrong with it.
     *
     * @param folder of all exercises
     * @param library the same, read
     */
    public static Reading read(Path folder, ExerciseLibrary library) {
        CourseFile file = new CourseFile(library);
        Optional<Course> course = file.read(folder);
        return new Reading(course.filter(complete -> !file.problems.anyError()), file.problems.inOrder());
    }

    private Optional<Course> read(Path folder) {
        FolderFiles files = new FolderFiles(folder, problems);
        if (!files.has(NAME)) {
            return Optional.empty();
        }
        return files.text(NAME, LARGEST)
                .flatMap(text -> Setting.parse(NAME, text, ADVICE, problems))
                .map(CourseReader::read)
                .map(this::course);
    }

    private Course course(CourseReader.Settings settings) {
        Map<Locale, String> titles = settings.titles();
        Set<String> modules = new HashSet<>();
        Set<String> taught = new HashSet<>();
        List<Course.Module> read = new ArrayList<>();
        for (ModuleSettings module : settings.modules()) {
            if (!modules.add(module.id())) {
                module.place().error("There are two modules \"" + module.id() + "\".", "Give one of them another id.");
            }
            checkLanguages(module, titles.keySet());
            module.exercises().forEach(exercise -> check(exercise, taught));
            read.add(new Course.Module(
                    module.id(),
                    module.titles(),
                    module.weight(),
                    module.exercises().stream().map(ExerciseName::id).toList()));
        }
        hintAtOthers(settings.place(), taught);
        return new Course(settings.id(), titles, settings.pass(), read);
    }

    private static void checkLanguages(ModuleSettings module, Set<Locale> languages) {
        if (!languages.isEmpty()
                && !module.titles().isEmpty()
                && !module.titles().keySet().equals(languages)) {
            module.place()
                    .error(
                            "The module's title is not in the languages of the course's.",
                            "Write it in "
                                    + languages.stream()
                                            .map(Locale::toLanguageTag)
                                            .sorted()
                                            .collect(Collectors.joining(", "))
                                    + ".");
        }
    }

    private void check(ExerciseName exercise, Set<String> taught) {
        String id = exercise.id();
        Setting place = exercise.place();
        FolderReading reading = library.readings().get(id);
        if (reading == null) {
            place.error(
                    "There is no exercise \"" + id + "\".",
                    Spelling.advice(id, library.readings().keySet()));
        } else if (!taught.add(id)) {
            place.error("The exercise \"" + id + "\" is in the course twice.", "Keep one of them.");
        } else if (!(reading instanceof Accepted)) {
            place.hint("The exercise \"" + id + "\" cannot be used.", "Put its folder right.");
        }
    }

    private void hintAtOthers(Setting place, Set<String> taught) {
        List<String> others = library.readings().keySet().stream()
                .filter(id -> !taught.contains(id))
                .toList();
        if (!others.isEmpty()) {
            place.hint(
                    "In no module: " + String.join(", ", others) + ".",
                    "Add them to a module, if learners are to find them in the course.");
        }
    }
}
