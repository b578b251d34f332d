package org.taskgrader.api.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** As much as the machine can do: more senders than places, none of which pauses; in turn with it the bare machine. */
final class Throughput {

    private static final List<Integer> TESTS = List.of(1, 10);
    private static final int SLICES = 4;

    private Throughput() {}

    /** Does one submission. */
    private interface Sender {

        void send() throws IOException, InterruptedException;
    }

    /** How many were done, in which time and with how much of the processors' work, in seconds. */
    private record Load(int done, double seconds, double work) {

        static final Load NONE = new Load(0, 0, 0);

        Load plus(Load other) {
            return new Load(done + other.done, seconds + other.seconds, work + other.work);
        }

        double rate() {
            return done / seconds;
        }

        double cost() {
            return 1000 * work / done;
        }
    }

    static List<Table> measure(Bench bench) throws IOException, InterruptedException {
        List<List<String>> rows = new ArrayList<>();
        for (int tests : TESTS) {
            BenchmarkExercise exercise = BenchmarkExercise.sum(tests);
            rows.add(row(bench, exercise, "kept containers", Map.of()));
            rows.add(
                    row(bench, exercise, "a new container each", Map.of("TASKGRADER_SANDBOX_JOBS_PER_CONTAINER", "1")));
        }
        return List.of(new Table(
                "throughput",
                "At saturation: submissions a second, and processor time of the whole machine for each (ms, senders included)",
                List.of("tests", "containers", "taskgrader", "bare machine", "ratio", "processor ms", "bare", "ratio"),
                rows));
    }

    private static List<String> row(
            Bench bench, BenchmarkExercise exercise, String containers, Map<String, String> settings)
            throws IOException, InterruptedException {
        bench.progress().accept("throughput with " + exercise.tests() + " tests, " + containers);
        List<GradingShell> bares = new ArrayList<>();
        try (MeasuredService service = bench.service(settings, exercise)) {
            List<Sender> ours = new ArrayList<>();
            List<Sender> theirs = new ArrayList<>();
            for (int i = 0; i < Processors.count(); i++) {
                GradingShell bare = bench.bare(exercise, "throughput-" + exercise.tests() + "-" + i);
                bares.add(bare);
                theirs.add(() -> bare.measure(MeasuredService.unseen(exercise.program())));
                ours.add(() -> service.grade(exercise));
                ours.add(() -> service.grade(exercise));
            }
            warmUp(ours, settings.isEmpty() ? bench.warmUp() : bench.warmUp() / 10);
            Load here = Load.NONE;
            Load there = Load.NONE;
            double slice = (double) bench.seconds() / SLICES / 2;
            for (int i = 0; i < SLICES; i++) {
                here = here.plus(load(ours, slice));
                there = there.plus(load(theirs, slice));
            }
            return List.of(
                    Integer.toString(exercise.tests()),
                    containers,
                    number(here.rate()),
                    number(there.rate()),
                    ratio(here.rate() / there.rate()),
                    number(here.cost()),
                    number(there.cost()),
                    ratio(here.cost() / there.cost()));
        } finally {
            for (GradingShell bare : bares) {
                bare.close();
            }
        }
    }

    /** Under load, too: what Java compiles depends on how it is used, and by how many at once. */
    private static void warmUp(List<Sender> senders, int submissions) throws IOException, InterruptedException {
        int done = 0;
        while (done < submissions) {
            done += load(senders, 1).done();
        }
    }

    private static Load load(List<Sender> senders, double seconds) throws IOException, InterruptedException {
        double work = Processors.busySeconds();
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        int done = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(senders.size())) {
            List<Future<Integer>> counts = new ArrayList<>();
            for (Sender sender : senders) {
                counts.add(threads.submit(() -> {
                    int count = 0;
                    while (System.nanoTime() < end) {
                        sender.send();
                        count++;
                    }
                    return count;
                }));
            }
            for (Future<Integer> count : counts) {
                done += count.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("a submission under load failed: " + e.getCause(), e);
        }
        return new Load(done, (System.nanoTime() - start) / 1e9, Processors.busySeconds() - work);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String ratio(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
