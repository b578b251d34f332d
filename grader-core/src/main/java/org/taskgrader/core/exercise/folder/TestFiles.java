package org.taskgrader.core.exercise.folder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.bytes.Bytes;

/** The pairs {@code tests/NAME.in} and {@code tests/NAME.out}. */
public final class TestFiles {

    public static final String FOLDER = "tests";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");
    private static final Pattern FILE = Pattern.compile("(" + NAME + ")\\.(in|out)");

    /** A file is sent to a sandbox, kept in memory and compared with, for every submission. */
    public static final ByteSize LARGEST_FILE = ByteSize.ofMebibytes(8);

    public static final ByteSize LARGEST_SUM = ByteSize.ofMebibytes(32);
    private static final int MOST_TESTS = 1000;

    private TestFiles() {}

    /**
     * What a test gives, and the output that is expected for it.
     *
     * @param environment {@code NAME=value}
     */
    record Pair(List<String> environment, Bytes input, Bytes expected) {

        Pair {
            environment = List.copyOf(environment);
        }
    }

    /** Where a test's input is, in its exercise's folder. */
    public static String inputOf(String test) {
        return FOLDER + "/" + test + ".in";
    }

    /** Where the output that is expected for it is. */
    public static String outputOf(String test) {
        return FOLDER + "/" + test + ".out";
    }

    /** Whether a test can be called so; it is reported where it cannot. */
    static boolean checkName(String name, Setting place) {
        boolean fits = NAME.matcher(name).matches();
        if (!fits) {
            place.error(
                    "\"" + name + "\" cannot be a test's name.",
                    "Use letters, digits, \"-\" and \"_\", beginning with a letter or a digit.");
        }
        return fits;
    }

    /** The pairs by name, sorted; whatever is not half of one is reported. */
    static Map<String, Pair> read(FolderFiles files, Problems problems) {
        Map<String, Pair> pairs = new LinkedHashMap<>();
        for (String name : names(files, problems)) {
            Optional<Bytes> input = half(files, problems, inputOf(name), outputOf(name));
            Optional<Bytes> expected = half(files, problems, outputOf(name), inputOf(name));
            input.ifPresent(in -> expected.ifPresent(out -> pairs.put(name, new Pair(List.of(), in, out))));
        }
        checkAmount(pairs, problems);
        return pairs;
    }

    /** Inputs without outputs, by name, sorted: for an exercise in which a program says what is right. */
    static Map<String, Bytes> inputs(FolderFiles files, Problems problems) {
        Map<String, Bytes> inputs = new LinkedHashMap<>();
        for (String name : names(files, problems)) {
            if (files.has(outputOf(name))) {
                problems.error(
                        outputOf(name),
                        "In this kind of exercise no output is compared: the interactor says what is right.",
                        "Remove it; what the interactor has to know can be in " + inputOf(name) + ".");
            }
            files.bytes(inputOf(name), LARGEST_FILE).ifPresent(content -> inputs.put(name, content));
        }
        Map<String, Pair> pairs = new LinkedHashMap<>();
        inputs.forEach((name, content) -> pairs.put(name, new Pair(List.of(), content, Bytes.empty())));
        checkAmount(pairs, problems);
        return inputs;
    }

    private static Set<String> names(FolderFiles files, Problems problems) {
        List<String> found = files.names(FOLDER);
        if (found.isEmpty()) {
            problems.error(FOLDER, "There are no tests.", "Put NAME.in and NAME.out here, one pair a test.");
        }
        Set<String> names = new TreeSet<>();
        for (String file : found) {
            var matcher = FILE.matcher(file);
            if (matcher.matches()) {
                names.add(matcher.group(1));
            } else if (!CompanionFiles.isOne(file)) {
                problems.error(
                        FOLDER + "/" + file,
                        "This is no test's file.",
                        "Name it NAME.in or NAME.out, with letters, digits, \"-\" and \"_\" in NAME.");
            }
        }
        return names;
    }

    private static Optional<Bytes> half(FolderFiles files, Problems problems, String file, String other) {
        if (!files.has(file) && files.has(other)) {
            problems.error(
                    other, "There is no " + file + " for it.", "Add that file (it may be empty), or remove this.");
            return Optional.empty();
        }
        Optional<Bytes> content = files.bytes(file, LARGEST_FILE);
        if (content.filter(bytes -> bytes.text().contains("\r\n")).isPresent()) {
            problems.hint(
                    file,
                    "Its lines end with CR LF, as Windows writes them; programs here read and write LF.",
                    "Save it with LF, unless the exercise is about just that.");
        }
        return content;
    }

    private static void checkAmount(Map<String, Pair> pairs, Problems problems) {
        long sum = pairs.values().stream()
                .mapToLong(pair -> (long) pair.input().size() + pair.expected().size())
                .sum();
        if (sum > LARGEST_SUM.bytes()) {
            problems.error(FOLDER, "All tests together are too large.", "Keep them within " + LARGEST_SUM + ".");
        }
        if (pairs.size() > MOST_TESTS) {
            problems.error(FOLDER, "There are " + pairs.size() + " tests.", "Keep at most " + MOST_TESTS + ".");
        }
    }
}
