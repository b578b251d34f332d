package org.taskgrader.api.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.taskgrader.sandbox.HostileCase;

/**
 * What {@code ./taskgrader hostile} runs: every program with an honest neighbour in the other container, then all of them in
 * an order of chance. System properties say where the report goes ({@code hostile.report}), how many steps the order has
 * ({@code hostile.steps}), from which seed it comes ({@code hostile.seed}), and a part of the names of the programs that are
 * wanted ({@code hostile.only}). Its name is none that the build looks for: it takes a quarter of an hour.
 */
final class HostileRun {

    private static final Path REPORT = Path.of(System.getProperty("hostile.report", "target/hostile-report.txt"));
    private static final int STEPS = Integer.getInteger("hostile.steps", 1000);
    private static final long SEED = Long.getLong("hostile.seed", System.nanoTime());
    private static final String ONLY = System.getProperty("hostile.only", "");

    /** What an honest program may take beside a hostile one, in times of a calm day. */
    private static final double SLOWEST = 2;

    /** A machine has other work, too: what is too slow is measured so often, each time with a calm time of its own. */
    private static final int ROUNDS = 4;

    private static final int SENDERS = 2;

    private record Measured(JsonNode report, double seconds, double neighbour, List<String> wrong) {}

    @Test
    void everyProgramAndThenAllInAnyOrder() throws Exception {
        List<HostileCase.Named> programs = HostileCase.all().stream()
                .filter(each -> each.toString().contains(ONLY))
                .toList();
        HostileReport report = new HostileReport(System.out, programs.size());
        List<String> wrong = new ArrayList<>();
        try (Target target = Target.start(2);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (HostileCase.Named program : programs) {
                HostileReport.Row row = row(target, threads, program);
                report.add(row);
                row.wrong().forEach(each -> wrong.add(program + ": " + each));
            }
            wrong.addAll(walk(target, threads, programs, report));
        } finally {
            report.write(REPORT);
        }
        assertThat(wrong).isEmpty();
    }

    private static HostileReport.Row row(Target target, ExecutorService threads, HostileCase.Named program)
            throws IOException, InterruptedException, ExecutionException {
        double failures = target.failures();
        Measured measured = measured(target, threads, program, 0);
        for (int round = 1; round < ROUNDS && measured.neighbour() > SLOWEST; round++) {
            measured = measured(target, threads, program, round);
        }
        List<String> wrong = new ArrayList<>(measured.wrong());
        wrong.addAll(Expectation.differences(program.expected(), measured.report()));
        wrong.addAll(Harm.in(measured.report()));
        if (measured.neighbour() > SLOWEST) {
            wrong.add("an honest program beside it took " + measured.neighbour() + " times as long, in each of "
                    + ROUNDS + " rounds");
        }
        if (target.failures() > failures) {
            wrong.add("its container had to be replaced");
        }
        return new HostileReport.Row(
                program.toString(),
                String.join(" or ", program.expected().verdict()),
                measured.report().path("verdict").asText(),
                measured.seconds(),
                measured.neighbour(),
                wrong);
    }

    private static Measured measured(Target target, ExecutorService threads, HostileCase.Named program, int round)
            throws IOException, InterruptedException, ExecutionException {
        Neighbour neighbour = new Neighbour(target);
        Neighbour.Seen calm = neighbour.calm();
        // A program that was sent before would be answered from memory.
        String source = round == 0 ? program.source() : program.source() + "\n// " + round + "\n";
        long start = System.nanoTime();
        Future<JsonNode> hostile =
                threads.submit(() -> target.grade(program.expected().exercise(), source));
        Neighbour.Seen beside = neighbour.beside(hostile);
        JsonNode report = hostile.get();
        double seconds = (System.nanoTime() - start) / 1e9;
        List<String> wrong = new ArrayList<>(calm.wrong());
        wrong.addAll(beside.wrong());
        return new Measured(report, seconds, beside.millis() / calm.millis(), wrong);
    }

    private static List<String> walk(
            Target target, ExecutorService threads, List<HostileCase.Named> programs, HostileReport report)
            throws IOException, InterruptedException, ExecutionException {
        Sequence sequence = new Sequence(target, programs);
        report.note("In an order of chance: " + STEPS + " programs from the seed " + SEED);
        List<Future<List<String>>> walks = new ArrayList<>();
        for (int sender = 0; sender < SENDERS; sender++) {
            long seed = SEED + sender;
            walks.add(threads.submit(() -> sequence.walk(seed, STEPS / SENDERS)));
        }
        List<String> differences = new ArrayList<>();
        for (Future<List<String>> walk : walks) {
            differences.addAll(walk.get());
        }
        report.note(
                differences.isEmpty()
                        ? "Every honest program among them got the same report each time."
                        : differences.size() + " honest programs among them got another report: "
                                + differences.getFirst());
        return differences;
    }
}
