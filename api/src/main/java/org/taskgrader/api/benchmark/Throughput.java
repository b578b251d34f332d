package org.taskgrader.api.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** As much as the machine can do: more senders than places, none of which pauses; in turn with it the bare machine. */
final class Throughput {

    private static final List<Integer> TESTS = List.of(1, 10);
    private static final int SLICES = 4;

    private Throughput() {}

    static List<Table> measure(Bench bench) throws IOException, InterruptedException {
        List<List<String>> rows = new ArrayList<>(rows(bench, "kept containers", Map.of(), bench.warmUp()));
        // Few of them, as each takes a container, which is most of what is measured.
        rows.addAll(rows(
                bench,
                "a new container each",
                Map.of("TASKGRADER_SANDBOX_JOBS_PER_CONTAINER", "1"),
                Math.ceilDiv(bench.warmUp(), 50)));
        return List.of(new Table(
                "throughput",
                "At saturation: submissions a second, and processor time of the whole machine for each (ms, senders included)",
                List.of("tests", "containers", "taskgrader", "bare machine", "ratio", "processor ms", "bare", "ratio"),
                rows));
    }

    private static List<List<String>> rows(Bench bench, String containers, Map<String, String> settings, int warmUp)
            throws IOException, InterruptedException {
        List<List<String>> rows = new ArrayList<>();
        BenchmarkExercise[] exercises =
                TESTS.stream().map(BenchmarkExercise::sum).toArray(BenchmarkExercise[]::new);
        try (MeasuredService service = bench.service(settings, exercises)) {
            bench.progress().accept("warming up, " + containers);
            bench.warm(service, warmUp, exercises);
            for (BenchmarkExercise exercise : exercises) {
                bench.progress().accept("throughput with " + exercise.tests() + " tests, " + containers);
                List<String> row = row(bench, service, exercise, containers);
                bench.progress()
                        .accept("  of the bare machine's: " + row.get(4) + ", at processor time × " + row.getLast());
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<String> row(Bench bench, MeasuredService service, BenchmarkExercise exercise, String containers)
            throws IOException, InterruptedException {
        List<GradingShell> bares = new ArrayList<>();
        try {
            List<Load.Sender> ours = Bench.senders(service, exercise);
            List<Load.Sender> theirs = new ArrayList<>();
            for (int i = 0; i < Processors.count(); i++) {
                GradingShell bare = bench.bare(exercise, "throughput-" + exercise.tests() + "-" + i);
                bares.add(bare);
                theirs.add(() -> bare.measure(MeasuredService.unseen(exercise.program())));
            }
            Load here = Load.NONE;
            Load there = Load.NONE;
            double slice = (double) bench.seconds() / SLICES / 2;
            for (int i = 0; i < SLICES; i++) {
                here = here.plus(Load.lasting(slice, ours));
                there = there.plus(Load.lasting(slice, theirs));
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

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String ratio(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
