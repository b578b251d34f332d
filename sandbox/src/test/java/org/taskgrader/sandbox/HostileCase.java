package org.taskgrader.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder {@code hostile/<name>/} with a {@code program.c} and a {@code case.yaml}.
 *
 * @param about what the program tries
 * @param cpu seconds of CPU time for each run
 * @param wall seconds by the clock for each run
 * @param compiles the compilation's outcomes that are right
 */
record HostileCase(String about, double cpu, double wall, List<String> compiles, List<Run> runs) {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    HostileCase {
        cpu = cpu == 0 ? 0.3 : cpu;
        wall = wall == 0 ? 30 : wall;
        compiles = compiles == null ? List.of("Exited[status=0]") : compiles;
    }

    /**
     * One run of it.
     *
     * @param outcome outcomes that are right
     * @param stdout exactly what it writes; null if that does not matter
     * @param read how much of its input it reads; null if that does not matter
     * @param never what it must not write; null for nothing in particular
     */
    record Run(String input, List<String> outcome, String stdout, Long read, String never) {

        Run {
            input = input == null ? "" : input;
        }
    }

    /** A case and where it is. */
    record Named(String name, String source, HostileCase expected) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Named> all() throws IOException {
        Path folder = Path.of(System.getProperty("taskgrader.root"), "sandbox/src/test/resources/hostile");
        List<Named> cases = new ArrayList<>();
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.sorted().toList()) {
                cases.add(new Named(
                        String.valueOf(entry.getFileName()),
                        Files.readString(entry.resolve("program.c")),
                        YAML.readValue(entry.resolve("case.yaml").toFile(), HostileCase.class)));
            }
        }
        return cases;
    }
}
