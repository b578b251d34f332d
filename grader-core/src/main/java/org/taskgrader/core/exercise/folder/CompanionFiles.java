package org.taskgrader.core.exercise.folder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.PlacedFile;

/**
 * What tests have besides an input and an output: files that lie beside the program ({@code files/} for every test, {@code
 * tests/NAME.files/} for one), files that it must write ({@code tests/NAME.outputs/}), and further outputs that are right
 * ({@code tests/NAME.out2} to {@code .out9}).
 */
final class CompanionFiles {

    static final String SHARED = "files";

    /** What the sandbox can place and return; and what a shell, a compiler or a learner has no trouble with. */
    static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,99}");

    /** What the grader itself puts into the same folder: a debugger that looks at a program again, a harness that calls functions. */
    private static final Set<String> TAKEN = Set.of("gdb.log", "gdb.script", "answers");

    private static final String TESTS = "tests";
    private static final Pattern ENTRY = Pattern.compile("([A-Za-z0-9][A-Za-z0-9_-]{0,63})\\.(files|outputs|out[2-9])");
    private static final ByteSize LARGEST = ByteSize.ofMebibytes(8);
    private static final int MOST_FILES = 16;

    private final FolderFiles files;
    private final Problems problems;
    private final Map<String, Companions> byTest = new LinkedHashMap<>();

    private CompanionFiles(FolderFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    /**
     * Those of one test.
     *
     * @param alternatives outputs that are as right as the first
     * @param placed files beside the program
     * @param written files that it must write
     */
    record Companions(List<Bytes> alternatives, List<PlacedFile> placed, List<PlacedFile> written) {

        static Companions with(List<PlacedFile> placed) {
            return new Companions(List.of(), placed, List.of());
        }
    }

    /** Whether something in {@code tests/} is of this kind. */
    static boolean isOne(String entry) {
        return ENTRY.matcher(entry).matches();
    }

    static String written(String test, String name) {
        return TESTS + "/" + test + ".outputs/" + name;
    }

    static String alternative(String test, int number) {
        return TESTS + "/" + test + ".out" + number;
    }

    /** Those of every test; what belongs to none is reported. */
    static Map<String, Companions> read(Set<String> tests, FolderFiles files, Problems problems) {
        return new CompanionFiles(files, problems).all(tests);
    }

    private Map<String, Companions> all(Set<String> tests) {
        List<PlacedFile> shared = files.has(SHARED) ? folder(SHARED) : List.of();
        tests.forEach(test -> byTest.put(test, Companions.with(shared)));
        for (String entry : files.names(TESTS)) {
            Matcher parts = ENTRY.matcher(entry);
            if (parts.matches()) {
                add(parts.group(1), parts.group(2), TESTS + "/" + entry);
            }
        }
        return byTest;
    }

    private void add(String test, String kind, String path) {
        Companions known = byTest.get(test);
        if (known == null) {
            problems.error(
                    path,
                    "There is no test \"" + test + "\" for it.",
                    "Add " + TestFiles.inputOf(test) + ", or remove this.");
            return;
        }
        byTest.put(
                test,
                switch (kind) {
                    case "files" -> new Companions(known.alternatives(), merged(known, path), known.written());
                    case "outputs" -> new Companions(known.alternatives(), known.placed(), folder(path));
                    default -> new Companions(alternatives(known, test, path), known.placed(), known.written());
                });
    }

    /** A test's own file takes the place of the one for all. */
    private List<PlacedFile> merged(Companions known, String path) {
        Map<String, PlacedFile> merged = new LinkedHashMap<>();
        known.placed().forEach(file -> merged.put(file.name(), file));
        folder(path).forEach(file -> merged.put(file.name(), file));
        return List.copyOf(merged.values());
    }

    private List<Bytes> alternatives(Companions known, String test, String path) {
        int next = known.alternatives().size() + 2;
        if (!path.equals(alternative(test, next))) {
            problems.error(path, "There is no " + alternative(test, next) + ".", "Number further outputs from 2 on.");
        }
        List<Bytes> more = new ArrayList<>(known.alternatives());
        files.bytes(path, LARGEST).ifPresent(more::add);
        return more;
    }

    private List<PlacedFile> folder(String path) {
        List<PlacedFile> placed = new ArrayList<>();
        List<String> names = files.names(path);
        if (names.isEmpty()) {
            problems.error(path, "There is no file here.", "Make it a folder, and put files into it, or remove it.");
        }
        if (names.size() > MOST_FILES) {
            problems.error(path, "There are " + names.size() + " files.", "Keep at most " + MOST_FILES + ".");
        }
        for (String name : names) {
            String file = path + "/" + name;
            if (!NAME.matcher(name).matches()) {
                problems.error(
                        file,
                        "A file beside a program cannot have this name.",
                        "Use letters, digits, \".\", \"-\" and \"_\".");
            } else if (TAKEN.contains(name)) {
                problems.error(file, "This name is taken by the grader itself.", "Choose another.");
            }
            files.binary(file, LARGEST).ifPresent(content -> placed.add(new PlacedFile(name, content)));
        }
        return placed;
    }
}
