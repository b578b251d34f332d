package org.taskgrader.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder {@code hostile/<family>/<name>/} with a {@code program.c} and a {@code case.yaml}: a program that means harm, and
 * what must come of it.
 *
 * @param about what the program tries
 * @param exercise which of the service's exercises it is sent to: {@code once} has one test, {@code twice} two and a hidden
 *     one, so that there is a run before and a run after
 * @param verdict the service's verdicts that are right; {@code refused} where it does not take the program
 * @param signal the signal that ends it; null if that does not matter
 * @param probes what came of each thing that it tried, as it prints it in its last run, and what it tried: an error's name
 *     (several are apart by "or"), or another word
 * @param never what nothing that is told of the program may hold
 * @param cpu seconds of CPU time for each run, where it is run by the sandbox alone
 * @param wall seconds by the clock for each run, there
 * @param compiles the compilation's outcomes that are right, there
 * @param runs what is right there, run by run; empty if the service's verdict is all
 */
public record HostileCase(
        String about,
        String exercise,
        List<String> verdict,
        Integer signal,
        Map<String, List<String>> probes,
        List<String> never,
        double cpu,
        double wall,
        List<String> compiles,
        List<Run> runs) {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Pattern REPEATED = Pattern.compile("(?m)^REPEAT\\((\\d+)\\) (.*\\n)");
    private static final String PROBE = "#include \"probe.h\"\n";

    public HostileCase {
        exercise = exercise == null ? "once" : exercise;
        verdict = List.copyOf(verdict);
        probes = probes == null ? Map.of() : Map.copyOf(probes);
        never = never == null ? List.of() : List.copyOf(never);
        cpu = cpu == 0 ? 0.3 : cpu;
        wall = wall == 0 ? 30 : wall;
        compiles = compiles == null ? List.of("Exited[status=0]") : List.copyOf(compiles);
        runs = runs == null ? List.of() : List.copyOf(runs);
    }

    /** Sentences about the probes that did not come to what they must, by what the program wrote in its last run. */
    public List<String> surprises(String written) {
        Map<String, String> came = new LinkedHashMap<>();
        written.lines().forEach(line -> {
            int colon = line.lastIndexOf(": ");
            came.put(colon < 0 ? line : line.substring(0, colon), colon < 0 ? "" : line.substring(colon + 2));
        });
        List<String> surprises = new ArrayList<>();
        new TreeMap<>(probes).forEach((result, names) -> {
            for (String name : names) {
                String actual = came.remove(name);
                if (actual == null) {
                    surprises.add("\"" + name + "\" was not tried");
                } else if (!Arrays.asList(result.split(" or ")).contains(actual)) {
                    surprises.add("\"" + name + "\" came to " + actual + " and not " + result);
                }
            }
        });
        came.forEach((name, result) -> surprises.add("\"" + name + "\" came to " + result + " and is not expected"));
        return surprises;
    }

    /**
     * One run of it.
     *
     * @param outcome outcomes that are right
     * @param stdout exactly what it writes; null if that does not matter
     * @param read how much of its input it reads; null if that does not matter
     * @param never what it must not write; null for nothing in particular
     */
    public record Run(String input, List<String> outcome, String stdout, Long read, String never) {

        public Run {
            input = input == null ? "" : input;
        }
    }

    /** A case and where it is. */
    public record Named(String family, String name, String source, HostileCase expected) {

        @Override
        public String toString() {
            return family + "/" + name;
        }
    }

    /** All of them, family by family. */
    public static List<Named> all() throws IOException {
        String probe = text("probe.h");
        List<Named> cases = new ArrayList<>();
        for (Path family : entries(folder())) {
            for (Path entry : Files.isDirectory(family) ? entries(family) : List.<Path>of()) {
                cases.add(new Named(
                        String.valueOf(family.getFileName()),
                        String.valueOf(entry.getFileName()),
                        repeated(Files.readString(entry.resolve("program.c"))).replace(PROBE, probe),
                        YAML.readValue(entry.resolve("case.yaml").toFile(), HostileCase.class)));
            }
        }
        return cases;
    }

    /** With the rest of each line that begins with {@code REPEAT(N)} as so many lines. */
    private static String repeated(String program) {
        return REPEATED.matcher(program)
                .replaceAll(line -> Matcher.quoteReplacement(line.group(2).repeat(Integer.parseInt(line.group(1)))));
    }

    /** An honest program that passes {@code once} if nobody has left anything where it runs, and says what it found if not. */
    public static String inspector() throws IOException {
        return text("inspector.c");
    }

    static Path folder() {
        return Path.of(System.getProperty("taskgrader.root"), "sandbox/src/test/resources/hostile");
    }

    private static String text(String file) throws IOException {
        return Files.readString(folder().resolve(file));
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }
}
