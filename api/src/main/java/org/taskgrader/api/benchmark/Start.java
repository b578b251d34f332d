package org.taskgrader.api.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** From nothing to the first verdict, the wait for a new container, and the memory that all of it takes. */
final class Start {

    private static final int STARTS = 5;
    private static final int WARM_UP = 200;
    private static final String SUPERVISOR = "supervisor";
    private static final Map<String, String> ONE = Map.of("TASKGRADER_SANDBOX_CONTAINERS", "1");
    private static final Map<String, String> ONE_JOB_EACH =
            Map.of("TASKGRADER_SANDBOX_CONTAINERS", "1", "TASKGRADER_SANDBOX_JOBS_PER_CONTAINER", "1");

    private Start() {}

    static List<Table> measure(Bench bench) throws IOException, InterruptedException {
        BenchmarkExercise exercise = BenchmarkExercise.sum(1);
        bench.write(exercise);
        List<Duration> starts = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            bench.progress().accept("start " + (i + 1) + " of " + STARTS);
            long start = System.nanoTime();
            try (MeasuredService service = MeasuredService.start(bench.folder(), bench.database(), Map.of())) {
                service.awaitReady();
                service.grade(exercise);
                starts.add(Duration.ofNanos(System.nanoTime() - start));
            }
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("start of the service to its first verdict", new Times(starts).spread() + " ms"));
        Set<Long> others = supervisors();
        Duration kept;
        try (MeasuredService service = bench.service(ONE, exercise)) {
            bench.progress().accept("memory");
            bench.send(service, exercise, WARM_UP);
            kept = median(bench, service, exercise);
            rows.add(List.of("memory of a container that waits, its shim's with it", mebibytes(waiting(others))));
            rows.add(List.of(
                    "memory of the service, after " + WARM_UP + " submissions and more",
                    mebibytes(resident(service.pid()))));
        }
        try (MeasuredService service = bench.service(ONE_JOB_EACH, exercise)) {
            bench.progress().accept("new containers");
            bench.send(service, exercise, WARM_UP / 10);
            Duration replaced = median(bench, service, exercise).minus(kept);
            rows.add(List.of("wait for a new container where none is left", Times.millis(replaced) + " ms"));
        }
        return List.of(new Table("start", "Starting, new containers and memory", List.of("what", "how much"), rows));
    }

    /** Each is sent as soon as the one before has its report. */
    private static Duration median(Bench bench, MeasuredService service, BenchmarkExercise exercise)
            throws IOException, InterruptedException {
        List<Duration> times = new ArrayList<>();
        for (int i = 0; i < Math.min(bench.rounds(), 50); i++) {
            times.add(service.grade(exercise));
        }
        return new Times(times).median();
    }

    private static Set<Long> supervisors() throws IOException {
        Set<Long> found = new TreeSet<>();
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            for (Path process : processes.toList()) {
                String name = process.getFileName().toString();
                if (name.matches("\\d+") && comm(process).equals(SUPERVISOR)) {
                    found.add(Long.parseLong(name));
                }
            }
        }
        return found;
    }

    private static String comm(Path process) {
        try {
            return Files.readString(process.resolve("comm")).strip();
        } catch (IOException ended) {
            return "";
        }
    }

    /** Each container is a supervisor and, outside of it, the process that the engine has for it. */
    private static long waiting(Set<Long> others) throws IOException {
        Set<Long> ours = new TreeSet<>(supervisors());
        ours.removeAll(others);
        if (ours.isEmpty()) {
            throw new IOException(
                    "no container of the service is seen on this machine: this part wants a local engine");
        }
        long sum = 0;
        for (long pid : ours) {
            long shim = ProcessHandle.of(pid)
                    .flatMap(ProcessHandle::parent)
                    .map(ProcessHandle::pid)
                    .orElse(pid);
            sum += resident(pid) + resident(shim);
        }
        return sum / ours.size();
    }

    /** In octets, without what it shares with files. */
    private static long resident(long pid) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith("RssAnon:"))
                    .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        }
    }

    private static String mebibytes(long octets) {
        return String.format(Locale.ROOT, "%.1f MiB", octets / 1048576.0);
    }
}
