package org.taskgrader.sandbox;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.taskgrader.core.execution.Execution;
import org.taskgrader.core.execution.ExecutionListener;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.RunOutcome;
import org.taskgrader.core.plan.Plan;
import org.taskgrader.core.plan.TestRun;

/**
 * What the sandbox costs: a program compiled and run ten times through a warm container, against the same by the machine's
 * own gcc with processes started from here. Both are measured in turn, so that a busy machine is as busy for both.
 *
 * <p>Started by hand, with {@code taskgrader.root} set; the number of rounds may be given.
 */
final class SandboxBenchmark {

    private static final int RUNS = 10;
    private static final int WARM_UP = 20;

    private SandboxBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100;
        String[] inputs = IntStream.range(0, RUNS).mapToObj(i -> i + " " + i).toArray(String[]::new);
        Plan plan = Programs.plan(Programs.SUM, inputs);
        Path folder = Files.createTempDirectory("taskgrader-bench");
        Files.writeString(folder.resolve("main.c"), Programs.SUM);
        long[] sandboxed = new long[rounds];
        long[] compiling = new long[rounds];
        long[] bare = new long[rounds];
        try (DockerSandbox sandbox = DockerSandbox.open(TestImage.settings(1))) {
            for (int round = -WARM_UP; round < rounds; round++) {
                long start = System.nanoTime();
                Execution execution = sandbox.execute(plan, ExecutionListener.NONE);
                long middle = System.nanoTime();
                bare(folder, plan);
                long end = System.nanoTime();
                check(execution);
                if (round >= 0) {
                    sandboxed[round] = middle - start;
                    compiling[round] = execution.compilation().wall().toNanos();
                    bare[round] = end - middle;
                }
            }
        }
        print("sandbox", sandboxed);
        print("  of it gcc", compiling);
        print("bare machine", bare);
        System.out.printf(Locale.ROOT, "ratio of the medians: %.2f%n", (double) median(sandboxed) / median(bare));
    }

    private static void check(Execution execution) {
        for (ProcessResult run : execution.runs()) {
            if (!run.outcome().equals(new RunOutcome.Exited(0))) {
                throw new IllegalStateException("a run ended with " + run.outcome());
            }
        }
    }

    private static void bare(Path folder, Plan plan) throws IOException, InterruptedException {
        String[] gcc = {"gcc", "-std=gnu17", "-O1", "-Wall", "-Wextra", "-fdiagnostics-format=json", "main.c", "-lm"};
        run(folder, "", gcc);
        for (TestRun test : plan.runs()) {
            run(
                    folder,
                    test.invocation().input().text(),
                    folder.resolve("a.out").toString());
        }
    }

    private static void run(Path folder, String input, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).directory(folder.toFile()).start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        process.getInputStream().readAllBytes();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command[0] + " failed");
        }
    }

    private static void print(String what, long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "%-12s  median %6.1f ms   fastest %6.1f ms   95 of 100 below %6.1f ms%n",
                what,
                sorted[sorted.length / 2] / 1e6,
                sorted[0] / 1e6,
                sorted[sorted.length * 95 / 100] / 1e6);
    }

    private static long median(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
