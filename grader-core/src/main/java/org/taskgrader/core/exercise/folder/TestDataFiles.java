package org.taskgrader.core.exercise.folder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.AuthorsProgram;
import org.taskgrader.core.exercise.GeneratedTest;
import org.taskgrader.core.exercise.TestData;
import org.taskgrader.core.exercise.folder.TestDataReader.GeneratedSettings;
import org.taskgrader.core.exercise.folder.TestDataReader.TestDataSettings;

/** The folders {@code generators/} and {@code validators/}, and the files in {@code tests/} that come of the first. */
final class TestDataFiles {

    static final String GENERATORS = "generators";
    static final String VALIDATORS = "validators";

    private static final ByteSize LARGEST = ByteSize.ofKibibytes(256);

    private final TestDataSettings settings;
    private final FolderFiles files;
    private final Problems problems;

    TestDataFiles(TestDataSettings settings, FolderFiles files, Problems problems) {
        this.settings = settings;
        this.files = files;
        this.problems = problems;
    }

    TestData read() {
        checkNamed(VALIDATORS, settings.validators().keySet(), "Name it below \"validators:\", or remove it.");
        Map<String, Setting> named = new LinkedHashMap<>();
        settings.generated().values().forEach(test -> named.putIfAbsent(test.file(), test.place()));
        checkNamed(GENERATORS, named.keySet(), "Name it below \"generated:\" with \"by:\", or remove it.");
        List<AuthorsProgram> validators =
                List.copyOf(programs(VALIDATORS, settings.validators()).values());
        Map<String, AuthorsProgram> generators = programs(GENERATORS, named);
        List<GeneratedTest> generated = new ArrayList<>();
        settings.generated().forEach((name, test) -> {
            AuthorsProgram program = generators.get(test.file());
            if (program != null) {
                generated.add(generated(name, test, program));
            }
        });
        return new TestData(validators, generated);
    }

    private static GeneratedTest generated(String name, GeneratedSettings test, AuthorsProgram program) {
        return new GeneratedTest(name, test.place().line(), program, test.seed(), test.arguments(), test.makes());
    }

    private void checkNamed(String folder, Set<String> named, String advice) {
        files.names(folder).stream()
                .filter(name -> !named.contains(name))
                .forEach(name -> problems.error(
                        folder + "/" + name, "exercise.yaml does not say what this file is for.", advice));
    }

    private Map<String, AuthorsProgram> programs(String folder, Map<String, Setting> named) {
        Map<String, AuthorsProgram> programs = new LinkedHashMap<>();
        named.forEach((name, place) -> {
            String path = folder + "/" + name;
            if (!files.has(path)) {
                place.error("There is no " + path + ".", Spelling.advice(name, files.names(folder)));
            } else {
                files.bytes(path, LARGEST).ifPresent(source -> programs.put(name, new AuthorsProgram(path, source)));
            }
        });
        return programs;
    }

    /** Says which generated tests there are not yet. */
    void checkPresent(String id) {
        missing()
                .forEach((file, content) -> problems.error(
                        file,
                        "The test is generated, and this file is not there.",
                        "Have it written: ./taskgrader generate " + id));
    }

    /** The files of generated tests that there are not, each with something to hold its place. */
    Map<String, Bytes> missing() {
        Map<String, Bytes> missing = new HashMap<>();
        for (String test : settings.generated().keySet()) {
            for (String file : List.of(TestFiles.inputOf(test), TestFiles.outputOf(test))) {
                if (!files.has(file)) {
                    missing.put(file, Bytes.utf8("the generated test " + test + "\n"));
                }
            }
        }
        return missing;
    }

    /** For a kind of exercise whose tests are no files. */
    void refuse() {
        settings.validators()
                .values()
                .forEach(place -> place.error(
                        "This kind of exercise has no inputs in files to look at.", "Remove \"validators:\"."));
        settings.generated()
                .values()
                .forEach(test -> test.place()
                        .error("This kind of exercise has no tests in files to make.", "Remove \"generated:\"."));
    }
}
