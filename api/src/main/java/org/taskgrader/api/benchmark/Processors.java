package org.taskgrader.api.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the whole machine's processors have done, whoever it was for. */
final class Processors {

    private static final Path STAT = Path.of("/proc/stat");
    private static final double TICKS = 100;

    /** Where they stand in the first line of {@code /proc/stat} (proc(5)): user, nice, system, irq, softirq. */
    private static final List<Integer> BUSY = List.of(1, 2, 3, 6, 7);

    private Processors() {}

    /** Seconds of work since the machine's start, all processors together. */
    static double busySeconds() throws IOException {
        String[] fields = Files.readAllLines(STAT).getFirst().split(" +", -1);
        return BUSY.stream().mapToLong(field -> Long.parseLong(fields[field])).sum() / TICKS;
    }

    static int count() {
        return Runtime.getRuntime().availableProcessors();
    }
}
