package org.taskgrader.api.reload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taskgrader.api.reload.ExerciseShelf.Change;
import org.taskgrader.core.classification.ErrorClasses;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.folder.Problem;
import org.taskgrader.core.grading.ExerciseWords;

/** An exercise that is edited is offered as it is now, or as it was where it cannot be used. */
final class ExerciseShelfTest {

    @TempDir
    private Path folder;

    private ExerciseShelf shelf;

    @BeforeEach
    void open() throws IOException {
        write("a", "First");
        shelf = ExerciseShelf.open(folder, ExerciseWords.of(ErrorClasses.load()));
    }

    private Path write(String id, String title) throws IOException {
        Path tests = Files.createDirectories(folder.resolve(id).resolve("tests"));
        Files.writeString(tests.resolve("one.in"), "1\n");
        Files.writeString(tests.resolve("one.out"), "1\n");
        Files.writeString(folder.resolve(id).resolve("statement.en.md"), "Print it.\n");
        return settings(id, "id: " + id + "\ntitle: {en: " + title + "}\n");
    }

    private Path settings(String id, String text) throws IOException {
        return Files.writeString(folder.resolve(id).resolve("exercise.yaml"), text);
    }

    private List<String> titles() {
        return shelf.exercises().stream()
                .map(exercise -> String.valueOf(exercise.titles().get(Locale.ENGLISH)))
                .toList();
    }

    @Test
    void whatHasNotChangedStaysTheSame() throws IOException {
        assertThat(shelf.reload()).isEmpty();
        assertThat(titles()).containsExactly("First");
    }

    @Test
    void aChangeIsTaken() throws IOException {
        Exercise before = shelf.find("a").orElseThrow();
        write("a", "Second");
        write("b", "Other");

        assertThat(shelf.reload())
                .extracting(Change::id, Change::kind)
                .containsExactly(tuple("a", Change.Kind.LOADED), tuple("b", Change.Kind.LOADED));
        assertThat(titles()).containsExactly("Second", "Other");
        assertThat(before.titles()).containsEntry(Locale.ENGLISH, "First");
    }

    @Test
    void whatCannotBeUsedLeavesWhatWasThere() throws IOException {
        settings("a", "id: a\ntitle: {en: Broken}\ncolour: red\n");

        List<Change> changes = shelf.reload();
        assertThat(changes).extracting(Change::kind).containsExactly(Change.Kind.KEPT);
        assertThat(changes.getFirst().problems())
                .extracting(Problem::toString)
                .anySatisfy(
                        problem -> assertThat(problem).startsWith("exercise.yaml:3: error: \"colour\" is no setting"));
        assertThat(titles()).containsExactly("First");
        assertThat(shelf.reload()).as("it is told once").isEmpty();

        write("a", "Mended");
        assertThat(shelf.reload()).extracting(Change::kind).containsExactly(Change.Kind.LOADED);
        assertThat(titles()).containsExactly("Mended");
    }

    @Test
    void whatIsNewAndBrokenIsNotOffered() throws IOException {
        Files.createDirectories(folder.resolve("b"));
        settings("b", "nothing");
        assertThat(shelf.reload()).extracting(Change::id).containsExactly("b");
        assertThat(shelf.find("b")).isEmpty();
    }

    @Test
    void whatIsRemovedGoes() throws IOException {
        PathUtils.deleteDirectory(folder.resolve("a"));
        assertThat(shelf.reload()).extracting(Change::kind).containsExactly(Change.Kind.REMOVED);
        assertThat(shelf.exercises()).isEmpty();
    }

    @Test
    void theCourseFollows() throws IOException {
        Path course = folder.resolve("course.yaml");
        String text = "id: c\ntitle: {en: C}\nmodules:\n  - {id: m, title: {en: M}, exercises: [a]}\n";
        Files.writeString(course, text);
        assertThat(shelf.reload()).extracting(Change::id).containsExactly("course.yaml");
        assertThat(shelf.course().course()).isPresent();

        Files.writeString(course, text.replace("[a]", "[z]"));
        assertThat(shelf.reload()).extracting(Change::kind).containsExactly(Change.Kind.KEPT);
        assertThat(shelf.course().course()).isPresent();
    }

    @Test
    void aFileThatIsSavedIsSeen() throws IOException {
        try (ExerciseWatch watch = new ExerciseWatch(shelf)) {
            watch.start();
            write("a", "Edited");
            await().untilAsserted(() -> assertThat(titles()).containsExactly("Edited"));
            settings("a", "id: a\ntitle: {en: Broken}\ncolour: red\n");
            write("b", "Witness");
            await().untilAsserted(() -> assertThat(titles()).containsExactly("Edited", "Witness"));
        }
    }
}
