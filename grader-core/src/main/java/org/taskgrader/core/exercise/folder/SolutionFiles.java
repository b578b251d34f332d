package org.taskgrader.core.exercise.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.exercise.Solution;
import org.taskgrader.core.exercise.folder.Settings.Expectation;

/** The programs in {@code solutions/}, each with what it must get. */
final class SolutionFiles {

    private static final String FOLDER = "solutions";
    private static final String PASSED = "passed";

    private SolutionFiles() {}

    /** The solutions in the order of the settings. */
    static List<Solution> read(
            Map<String, Expectation> expected, FolderFiles files, ByteSize largest, Problems problems) {
        List<String> names = files.names(FOLDER);
        for (String name : names) {
            if (!expected.containsKey(name)) {
                problems.error(
                        FOLDER + "/" + name,
                        "exercise.yaml does not say which verdict this program must get.",
                        "Write \"" + name + ": passed\" below \"solutions:\".");
            }
        }
        List<Solution> solutions = new ArrayList<>();
        expected.forEach((name, expectation) -> {
            if (!names.contains(name)) {
                expectation.place().error("There is no solutions/" + name + ".", Spelling.advice(name, names));
            } else {
                files.bytes(FOLDER + "/" + name, largest)
                        .ifPresent(source -> solutions.add(new Solution(
                                name, source, expectation.verdict(), expectation.errorClass(), expectation.message())));
            }
        });
        check(expected, problems);
        return solutions;
    }

    private static void check(Map<String, Expectation> expected, Problems problems) {
        expected.forEach((name, expectation) -> {
            if (expectation.verdict().equals(PASSED) && expectation.errorClass().isPresent()) {
                expectation.place().error("A program that passes has no error class.", "Remove \"class\".");
            }
        });
        if (expected.values().stream()
                .noneMatch(expectation -> expectation.verdict().equals(PASSED))) {
            problems.hint(
                    "exercise.yaml",
                    "No solution is expected to pass, so nothing proves that the exercise can be solved.",
                    "Add solutions/right.c, and \"right.c: passed\" below \"solutions:\".");
        }
    }
}
