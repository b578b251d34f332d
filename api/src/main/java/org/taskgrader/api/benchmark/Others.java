package org.taskgrader.api.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.sandbox.settings.SandboxSettings;

/**
 * The two ways in which a grader is most often built on Docker, for comparison: one container that stays and is entered
 * for each submission, and a new container for each. Both have the sandbox's image and its compiler, the files in a folder
 * of the machine, and none of what keeps one learner's program from another's.
 */
final class Others {

    private static final List<Integer> TESTS = List.of(1, 10);
    private static final int ROUNDS = 40;
    private static final String ISOLATED =
            "--network none --cap-drop ALL --security-opt no-new-privileges -v \"$PWD:/work\" -w /work";

    private static final String INSIDE = "-c '. ./grading' sh \"$@\"";

    private Others() {}

    static List<Table> measure(Bench bench) throws IOException, InterruptedException {
        List<String> warm = new ArrayList<>(List.of("`docker exec` in a container that stays"));
        List<String> fresh = new ArrayList<>(List.of("`docker run` for each submission"));
        for (int tests : TESTS) {
            bench.progress().accept("other ways with " + tests + " tests");
            BenchmarkExercise exercise = BenchmarkExercise.sum(tests);
            bench.write(exercise);
            measure(bench, exercise, warm, fresh);
        }
        return List.of(new Table(
                "others",
                "One submission at a time, in ms: median (half of all), and its ratio to the bare machine's",
                List.of("way", "1 test", "ratio", "10 tests", "ratio"),
                List.of(warm, fresh)));
    }

    private static void measure(Bench bench, BenchmarkExercise exercise, List<String> warm, List<String> fresh)
            throws IOException, InterruptedException {
        Path work = bench.work("others-" + exercise.tests());
        Exercise read = bench.read(exercise);
        String container = "taskgrader-bench-" + ProcessHandle.current().pid();
        List<Duration> bareTimes = new ArrayList<>();
        List<Duration> warmTimes = new ArrayList<>();
        List<Duration> freshTimes = new ArrayList<>();
        Files.createDirectories(work);
        docker(
                work,
                "docker run -d --rm --name %s %s --entrypoint sleep %s 1h".formatted(container, ISOLATED, image()));
        try (GradingShell bare = bench.bare(exercise, "others-bare-" + exercise.tests());
                GradingShell entered = new GradingShell(work, read, "docker exec " + container + " sh " + INSIDE);
                GradingShell started = new GradingShell(
                        work, read, "docker run --rm " + ISOLATED + " --entrypoint sh " + image() + " " + INSIDE)) {
            for (int round = 0; round < Math.min(ROUNDS, bench.rounds()); round++) {
                bareTimes.add(bare.measure(MeasuredService.unseen(exercise.program())));
                warmTimes.add(entered.measure(MeasuredService.unseen(exercise.program())));
                freshTimes.add(started.measure(MeasuredService.unseen(exercise.program())));
            }
        } finally {
            docker(work, "docker rm -f " + container);
        }
        Times base = new Times(bareTimes);
        add(warm, new Times(warmTimes), base);
        add(fresh, new Times(freshTimes), base);
    }

    private static void add(List<String> row, Times times, Times base) {
        row.add(times.spread());
        row.add(Times.ratio(times.median(), base.median()));
    }

    private static String image() {
        return System.getenv().getOrDefault("TASKGRADER_SANDBOX_IMAGE", SandboxSettings.DEFAULTS.image());
    }

    private static void docker(Path folder, String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("\"" + command + "\" failed: " + said);
        }
    }
}
