package org.taskgrader.api.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.taskgrader.sandbox.HostileCase;

/** Compares what came of a hostile program with what must come of it. */
final class Expectation {

    /** What no learner may read, whatever the program does: the exercises hold it in their hidden test. */
    private static final List<String> SECRETS = List.of("the hidden question", "the hidden answer");

    /** Ends of a process are seen some milliseconds late, in which it goes on. */
    private static final long MOST_CPU_MILLIS = 700;

    /** As much again as the limit for what is written between two looks, and what the last page of it costs. */
    private static final long MOST_MEMORY = 256L << 20;

    private Expectation() {}

    /** Sentences, one for each thing that is not as it must be; none if all is. */
    static List<String> differences(HostileCase expected, JsonNode report) {
        List<String> differences = new ArrayList<>();
        String verdict = report.path("verdict").asText();
        if (!expected.verdict().contains(verdict)) {
            differences.add("the verdict is " + verdict + " and not " + String.join(" or ", expected.verdict()) + "; "
                    + said(report));
        }
        signal(expected, report, differences);
        if (!expected.probes().isEmpty()) {
            differences.addAll(
                    expected.surprises(last(report).path("actual").path("text").asText()));
        }
        secrets(expected, report, differences);
        limits(report, differences);
        return differences;
    }

    private static void signal(HostileCase expected, JsonNode report, List<String> differences) {
        int signal = last(report).path("signal").asInt();
        if (expected.signal() != null && signal != expected.signal()) {
            differences.add("it ended by signal " + signal + " and not by " + expected.signal());
        }
    }

    private static void secrets(HostileCase expected, JsonNode report, List<String> differences) {
        String all = report.toString();
        SECRETS.stream()
                .filter(all::contains)
                .forEach(secret -> differences.add("the report tells \"" + secret + "\""));
        expected.never().stream()
                .filter(all::contains)
                .forEach(secret -> differences.add("the report holds \"" + secret + "\""));
    }

    private static void limits(JsonNode report, List<String> differences) {
        for (JsonNode test : report.path("tests")) {
            if (test.path("cpuMillis").asLong() > MOST_CPU_MILLIS) {
                differences.add("it computed for " + test.path("cpuMillis").asLong() + " ms");
            }
            if (test.path("peakMemoryBytes").asLong() > MOST_MEMORY) {
                differences.add("it had " + (test.path("peakMemoryBytes").asLong() >> 20) + " MiB");
            }
        }
    }

    /** Of the last run that a learner may see. */
    private static JsonNode last(JsonNode report) {
        JsonNode last = report.path("none");
        for (JsonNode test : report.path("tests")) {
            last = test.has("failure") ? test.path("failure") : last;
        }
        return last;
    }

    private static String said(JsonNode report) {
        String actual = last(report).path("actual").path("text").asText();
        return "it wrote: " + actual.substring(0, Math.min(200, actual.length())) + "; it was told: "
                + report.path("feedback").path("text").asText().lines().limit(4).toList();
    }
}
