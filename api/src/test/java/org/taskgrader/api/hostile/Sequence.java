package org.taskgrader.api.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.taskgrader.sandbox.HostileCase;

/** Hostile and honest programs in an order of chance, through the same containers. */
final class Sequence {

    /** Of every two programs one is honest. */
    private static final double HONEST = 0.5;

    private static final String INCLUDE = "#include <stdio.h>\n";

    private static final List<Honest> HONEST_ONES = List.of(
            new Honest(
                    "passed",
                    "once",
                    INCLUDE + "int main(void) { puts(\"the answer to the only test\"); return 0; }\n"),
            new Honest(
                    "wrong-output",
                    "twice",
                    INCLUDE + "int main(void) { puts(\"the answer to the first test\"); return 0; }\n"),
            new Honest("compile-error", "once", INCLUDE + "int main(void) { int sum; summ = 3; return 0; }\n"),
            new Honest("crashed", "once", "int main(void) {\n  int *p = 0;\n  *p = 1;\n  return 0;\n}\n"));

    private final Target target;
    private final List<HostileCase.Named> hostile;
    private final AtomicInteger sent = new AtomicInteger();
    private final Map<Honest, JsonNode> reports = new HashMap<>();

    private record Honest(String verdict, String exercise, String source) {}

    /** The honest programs are graded once before anybody means harm: that is the report that they get ever after. */
    Sequence(Target target, List<HostileCase.Named> hostile) throws IOException, InterruptedException {
        this.target = target;
        this.hostile = hostile;
        for (Honest honest : HONEST_ONES) {
            JsonNode report = graded(honest);
            if (!report.path("verdict").asText().equals(honest.verdict())) {
                throw new IllegalStateException("an honest program got " + report);
            }
            reports.put(honest, report);
        }
    }

    /**
     * One walk through them.
     *
     * @return what was not as it should be, with its place in the order
     */
    List<String> walk(long seed, int steps) throws IOException, InterruptedException {
        Random chance = new Random(seed);
        List<String> differences = new ArrayList<>();
        String before = "nothing";
        for (int step = 0; step < steps; step++) {
            if (chance.nextDouble() < HONEST) {
                Honest honest = HONEST_ONES.get(chance.nextInt(HONEST_ONES.size()));
                JsonNode report = graded(honest);
                if (!report.equals(reports.get(honest))) {
                    differences.add("step " + step + ", after " + before + ": the honest program that is "
                            + honest.verdict() + " got another report: " + report);
                }
            } else {
                HostileCase.Named program = hostile.get(chance.nextInt(hostile.size()));
                before = program.toString();
                target.grade(program.expected().exercise(), unique(program.source()));
            }
        }
        return differences;
    }

    /** Without what differs from one submission to the next. */
    private JsonNode graded(Honest honest) throws IOException, InterruptedException {
        JsonNode report = target.grade(honest.exercise(), unique(honest.source()));
        ((ObjectNode) report).remove(List.of("id", "links"));
        for (JsonNode test : report.path("tests")) {
            ((ObjectNode) test).remove(List.of("cpuMillis", "peakMemoryBytes"));
        }
        return report;
    }

    /** No two alike, so that each is really run; far enough from the rest not to be shown. */
    private String unique(String source) {
        return source + "\n\n\n\n\n\n// " + sent.incrementAndGet() + "\n";
    }
}
