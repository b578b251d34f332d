package org.taskgrader.api.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All that is measured, one part after the other. */
public final class Benchmarks {

    private Benchmarks() {}

    /**
     * Measures and prints.
     *
     * @param pureParts the file of JMH's results for those, if they were measured before
     * @param page where the figures are to be put too, if anywhere
     * @throws IOException if the service fails at what is measured, or the page cannot be written
     */
    public static void run(Bench bench, Set<Part> parts, Optional<Path> pureParts, Optional<Path> page, PrintWriter out)
            throws IOException, InterruptedException {
        List<Table> tables = new ArrayList<>(List.of(machine()));
        out.println(tables.getFirst().text());
        for (Part part : parts) {
            tell(part.measure(bench), tables, out);
        }
        if (pureParts.isPresent()) {
            tell(List.of(PureParts.read(pureParts.get())), tables, out);
        }
        if (page.isPresent()) {
            BenchmarkPage.write(page.get(), tables);
        }
    }

    private static void tell(List<Table> measured, List<Table> tables, PrintWriter out) {
        measured.forEach(table -> out.println(table.text()));
        out.flush();
        tables.addAll(measured);
    }

    private static Table machine() throws IOException {
        return new Table(
                "machine",
                "The machine",
                List.of("what", "which"),
                List.of(
                        List.of("processors", Processors.count() + " × " + first("/proc/cpuinfo", "model name")),
                        List.of("memory", first("/proc/meminfo", "MemTotal")),
                        List.of("kernel", System.getProperty("os.version")),
                        List.of("Java", Runtime.version().toString()),
                        List.of("busy with others before", busy())));
    }

    private static String first(String file, String field) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(field))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        }
    }

    private static String busy() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).split(" ", -1)[0]
                + " processes ready to run, mean of a minute";
    }
}
