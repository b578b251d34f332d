package org.taskgrader.core.exercise.exchange.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.classification.ErrorClasses;
import org.taskgrader.core.exercise.exchange.ExchangeException;
import org.taskgrader.core.exercise.exchange.FileTree;
import org.taskgrader.core.exercise.folder.ExerciseFolder;
import org.taskgrader.core.exercise.folder.FolderReading;
import org.taskgrader.core.exercise.folder.FolderReading.Accepted;
import org.taskgrader.core.exercise.folder.Vocabulary;
import org.taskgrader.core.grading.ExerciseWords;

/** Exercises as documents: what is in a folder is in its document, and what has no place in one is refused by its pointer. */
class JobDocumentTest {

    private static final Path ROOT = Path.of(System.getProperty("taskgrader.root"));
    private static final Path EXERCISES = ROOT.resolve("exercises");
    private static final Path FOLDERS = ROOT.resolve("grader-core/src/test/resources/exercise-folders/invalid");
    private static final Vocabulary VOCABULARY = ExerciseWords.of(ErrorClasses.load());

    static List<Path> exercises() throws IOException {
        try (Stream<Path> all = Files.walk(EXERCISES)) {
            List<Path> folders = all.filter(path -> path.endsWith("exercise.yaml"))
                    .map(Path::getParent)
                    .sorted()
                    .toList();
            assertThat(folders).hasSizeGreaterThan(20);
            return folders;
        }
    }

    static List<Path> invalidFolders() throws IOException {
        try (Stream<Path> cases = Files.list(FOLDERS)) {
            return cases.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void anExerciseIsTheSameInADocument(Path folder) throws Exception {
        FileTree document = new JobFormat().write(FileTree.of(folder)).files();
        FileTree back = new JobFormat()
                .read(document, EXERCISES.relativize(folder).toString())
                .files();

        assertThat(back).isEqualTo(FileTree.of(folder));
        FolderReading inFolder = ExerciseFolder.read(EXERCISES, folder, VOCABULARY);
        assertThat(ExerciseFolder.readFiles(back.files(), VOCABULARY)).isEqualTo(inFolder);
        assertThat(inFolder).isInstanceOf(Accepted.class);
    }

    /** What is wrong with a folder is found in a document too, in the same words. */
    @ParameterizedTest
    @MethodSource("invalidFolders")
    void theSameIsWrongInADocument(Path folder) throws Exception {
        if (links(folder)) {
            return;
        }
        FolderReading inFolder = ExerciseFolder.read(FOLDERS, folder, VOCABULARY);
        FileTree files = FileTree.of(folder);
        FolderReading inDocument = ExerciseFolder.readFiles(files.files(), VOCABULARY);
        // The folder's name is the one thing that a document does not have; empty folders are another.
        List<String> told = inFolder.problems().stream()
                .map(Object::toString)
                .filter(problem ->
                        !problem.contains("is not the folder's path") && !problem.contains("as an exercise's id"))
                .toList();
        assertThat(inDocument.problems()).extracting(Object::toString).containsExactlyElementsOf(told);
    }

    private static boolean links(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.anyMatch(Files::isSymbolicLink);
        }
    }

    @Test
    void whatIsNoTextIsCarriedTooAndBothAreReadable() throws Exception {
        FileTree files = new FileTree(new TreeMap<>(Map.of(
                "exercise.yaml", Bytes.utf8("title: {fr: Où ?}\n"),
                "tests/1.in", Bytes.of(new byte[] {(byte) 0xFF, 0}),
                "tests/1.out", Bytes.of(new byte[] {'a', 0, 'b'}))));
        JobDocument job = new JobDocument(files, Optional.of("int x;"), Optional.of("fr"), OptionalInt.of(3));

        assertThat(job.json().text()).contains("\"title: {fr: Où ?}\\n\"", "{\n        \"base64\" : \"/wA=\"");
        assertThat(JobDocument.parse(job.json())).isEqualTo(job);
    }

    @Test
    void theIdBecomesThatOfTheNewFolder() throws Exception {
        FileTree document = FileTree.of(
                "exercise.json",
                Bytes.utf8(
                        "{\"exercise\": {\"files\": {\"exercise.yaml\": \"id: a/b\\r\\ntitle: {en: X}\\n\"}}, \"source\": \"\"}"));
        var read = new JobFormat().read(document, "c");

        assertThat(read.files().file("exercise.yaml")).contains(Bytes.utf8("id: c\r\ntitle: {en: X}\n"));
        assertThat(read.remarks().stream().map(Object::toString))
                .anyMatch(remark -> remark.startsWith("left out: source: "))
                .contains("changed: exercise.yaml: id: It was a/b.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret",
                "/etc/passwd",
                "tests/../../x",
                "a//b",
                "a/",
                "",
                ".",
                "tests/.",
                ".git/config",
                "a\\b",
                "C:\\x",
                "tests/\u0000",
                "a\nb",
                "tests/.."
            })
    void aPathThatIsNoneIsRefused(String path) {
        Map<String, String> files = Map.of("exercise.yaml", "", path, "x");
        assertThatThrownBy(() -> JobDocument.parse(document(files)))
                .isInstanceOf(ExchangeException.class)
                .hasMessageContaining("#/exercise/files/")
                .hasMessageContaining("no path within an exercise");
    }

    @Test
    void anOddNameThatIsAPathIsTaken() throws Exception {
        Map<String, String> files = Map.of("tests/a b’é.in", "x", "..", "y");
        assertThatThrownBy(() -> JobDocument.parse(document(files))).hasMessageContaining("#/exercise/files/..:");
        assertThat(JobDocument.parse(document(Map.of("tests/a b’é.in", "x")))
                        .exercise()
                        .files())
                .containsOnlyKeys("tests/a b’é.in");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[] | not a JSON object",
                "{ | not JSON: line 1",
                "{} {} | not JSON",
                "{\"a\": 1, \"a\": 2} | Duplicate field",
                "{} | #/exercise: This field is missing",
                "{\"exercise\": \"loops/x\"} | #/exercise: This field must be an object",
                "{\"exercise\": {}} | #/exercise/files: This field is missing",
                "{\"exercise\": {\"files\": []}} | #/exercise/files: This field must be an object",
                "{\"exercise\": {\"files\": {}}} | #/exercise/files: This field must be an object",
                "{\"exercise\": {\"files\": {\"a\": \"\"}, \"id\": 1}} | #/exercise/id: There is no such field; known are files",
                "{\"exercise\": {\"files\": {\"a\": \"\"}}, \"language\": \"fr\"} | #/language: There is no such field; known are exercise, hints, lang, source",
                "{\"exercise\": {\"files\": {\"a\": 1}}} | #/exercise/files/a: A file is a string",
                "{\"exercise\": {\"files\": {\"t/a\": {\"base64\": \"?\"}}}} | #/exercise/files/t~1a/base64: This is no Base64",
                "{\"exercise\": {\"files\": {\"a\": {\"base64\": \"\", \"x\": 1}}}} | #/exercise/files/a/x: There is no such field",
                "{\"exercise\": {\"files\": {\"a\": \"\", \"a/b\": \"\"}}} | #/exercise/files/a: This is a file here and a folder",
                "{\"exercise\": {\"files\": {\"a\": \"\\ud800\"}}} | half of a surrogate pair",
                "{\"exercise\": {\"files\": {\"a\": \"\"}}, \"source\": 1} | #/source: This field must be a string",
                "{\"exercise\": {\"files\": {\"a\": \"\"}}, \"hints\": -1} | #/hints: This field must be a whole number",
                "{\"exercise\": {\"files\": {\"a\": \"\"}}, \"hints\": 1.5} | #/hints: This field must be a whole number"
            })
    void whatIsWrongIsToldByItsPlace(String document, String told) {
        assertThatThrownBy(() -> JobDocument.parse(Bytes.utf8(document)))
                .isInstanceOf(ExchangeException.class)
                .hasMessageContaining(told);
    }

    @Test
    void thereIsNoMoreThanCanBeAnExercise() {
        Map<String, String> many =
                IntStream.rangeClosed(0, 1000).boxed().collect(Collectors.toMap(i -> "tests/" + i, i -> ""));
        assertThatThrownBy(() -> JobDocument.parse(document(many))).hasMessageContaining("There are 1001 files");
        Map<String, String> large = Map.of("tests/1.in", "x".repeat(JobDocument.MAX_BYTES));
        assertThatThrownBy(() -> JobDocument.parse(document(large))).hasMessageContaining("more than 4194304 octets");
        FileTree tree = FileTree.of("tests/1.in", Bytes.utf8("x".repeat(JobDocument.MAX_BYTES)));
        assertThatThrownBy(() -> new JobFormat().write(tree)).isInstanceOf(ExchangeException.class);
    }

    private static Bytes document(Map<String, String> files) {
        String members = files.entrySet().stream()
                .map(file -> quoted(file.getKey()) + ": " + quoted(file.getValue()))
                .collect(Collectors.joining(", "));
        return Bytes.utf8("{\"exercise\": {\"files\": {" + members + "}}}");
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars()
                .forEach(c -> quoted.append(
                        c < ' ' || c == '"' || c == '\\' || Character.isSurrogate((char) c)
                                ? String.format("\\u%04x", c)
                                : String.valueOf((char) c)));
        return quoted.append('"').toString();
    }
}
