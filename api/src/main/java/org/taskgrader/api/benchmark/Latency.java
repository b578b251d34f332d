package org.taskgrader.api.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One submission at a time, from request to report; in turn with it the bare machine does the same. */
final class Latency {

    private static final List<Integer> TESTS = List.of(1, 10, 50);

    private Latency() {}

    static List<Table> measure(Bench bench) throws IOException, InterruptedException {
        List<BenchmarkExercise> exercises =
                TESTS.stream().map(BenchmarkExercise::sum).toList();
        List<List<String>> rows = new ArrayList<>();
        List<Duration> medians = new ArrayList<>();
        List<Duration> bareMedians = new ArrayList<>();
        try (MeasuredService service = bench.service(Map.of(), exercises.toArray(BenchmarkExercise[]::new))) {
            bench.progress().accept("warming up");
            bench.warm(service, bench.warmUp(), exercises.get(0), exercises.get(1));
            for (BenchmarkExercise exercise : exercises) {
                bench.progress().accept("latency with " + exercise.tests() + " tests");
                List<Duration> ours = new ArrayList<>();
                List<Duration> theirs = new ArrayList<>();
                try (GradingShell bare = bench.bare(exercise, "latency-" + exercise.tests())) {
                    for (int round = 0; round < bench.rounds(); round++) {
                        ours.add(service.grade(exercise));
                        theirs.add(bare.measure(MeasuredService.unseen(exercise.program())));
                    }
                }
                rows.add(row(exercise.tests(), new Times(ours), new Times(theirs)));
                medians.add(new Times(ours).median());
                bareMedians.add(new Times(theirs).median());
            }
        }
        String further = "each further test: %s ms, bare %s ms".formatted(perTest(medians), perTest(bareMedians));
        return List.of(new Table(
                "latency",
                "One submission at a time, over HTTP, warm, in ms: median (half of all), p99; " + further,
                List.of("tests", "taskgrader", "p99", "bare machine", "p99", "ratio", "ratio of p99"),
                rows));
    }

    private static List<String> row(int tests, Times ours, Times theirs) {
        return List.of(
                Integer.toString(tests),
                ours.spread(),
                Times.millis(ours.percentile(99)),
                theirs.spread(),
                Times.millis(theirs.percentile(99)),
                Times.ratio(ours.median(), theirs.median()),
                Times.ratio(ours.percentile(99), theirs.percentile(99)));
    }

    private static String perTest(List<Duration> medians) {
        double nanos = (double) medians.getLast().minus(medians.get(1)).toNanos() / (TESTS.getLast() - TESTS.get(1));
        return String.format(Locale.ROOT, "%.2f", nanos / 1e6);
    }
}
