package org.taskgrader.api.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.exercise.Limits;
import org.taskgrader.core.tuning.LimitsProposal;
import org.taskgrader.core.tuning.Use;

/** Measured uses, and what is to be written into {@code exercise.yaml} for them. */
final class LimitsTable {

    private LimitsTable() {}

    /** A line for each test. */
    static List<String> of(Map<String, Use> most) {
        List<List<String>> rows = new ArrayList<>(List.of(List.of("", "TEST", "CPU", "MEMORY", "OUTPUT")));
        most.forEach(
                (test, use) -> rows.add(List.of("", test, time(use.cpu()), size(use.memory()), size(use.output()))));
        return Columns.of(rows);
    }

    /** The settings to write, as YAML; none where the defaults will do. */
    static List<String> settings(LimitsProposal proposal) {
        List<String> lines = new ArrayList<>();
        if (!proposal.exercise().equals(Limits.DEFAULT)) {
            lines.add("limits: " + limits(proposal.exercise(), Limits.DEFAULT));
        }
        if (!proposal.tests().isEmpty()) {
            lines.add("tests:");
            proposal.tests()
                    .forEach((test, limits) ->
                            lines.add("  \"" + test + "\": {limits: " + limits(limits, proposal.exercise()) + "}"));
        }
        return lines;
    }

    private static String limits(Limits limits, Limits usual) {
        List<String> parts = new ArrayList<>();
        if (!limits.cpu().equals(usual.cpu())) {
            parts.add("cpu: " + time(limits.cpu()));
        }
        if (!limits.memory().equals(usual.memory())) {
            parts.add("memory: " + limits.memory());
        }
        if (!limits.output().equals(usual.output())) {
            parts.add("output: " + limits.output());
        }
        return "{" + String.join(", ", parts) + "}";
    }

    /** With a digit behind the point where it is short; whole seconds as such, as settings are written. */
    static String time(Duration time) {
        if (time.toMillis() >= 1000 && time.toMillis() % 1000 == 0) {
            return time.toSeconds() + " s";
        }
        return time.toMillis() >= 10
                ? time.toMillis() + " ms"
                : String.format(Locale.ROOT, "%.1f ms", time.toNanos() / 1e6);
    }

    /** In whole KiB where it is more than some. */
    static String size(ByteSize size) {
        return size.bytes() < 10_240
                ? size.toString()
                : ByteSize.ofKibibytes((size.bytes() + 1023) >> 10).toString();
    }
}
