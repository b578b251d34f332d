package org.taskgrader.core.checker;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.RunOutcome;
import org.taskgrader.core.verdict.CheckerMessage;
import org.taskgrader.core.verdict.Verdict;

/**
 * Reads what a checker said: points from 0 to 100 on the first line, and a message below. Whatever is not that is a failure
 * of the author's, or ours, and never the learner's.
 */
final class CheckerVerdict {

    private static final String STAGE = "checker";
    private static final int ALL = 100;
    private static final Pattern POINTS = Pattern.compile("\\d{1,3}");
    private static final Pattern KEY = Pattern.compile("key:\\s*([a-z0-9][a-z0-9-]{0,63})");
    private static final Pattern SLOT = Pattern.compile("([a-z][a-zA-Z]{0,63}):\\s*(.*)");

    private CheckerVerdict() {}

    static Verdict of(ProcessResult run) {
        if (run.outcome() instanceof RunOutcome.SandboxFailure(String stage, String detail)) {
            return new Verdict.NotJudged(stage, detail);
        }
        if (!(run.outcome() instanceof RunOutcome.Exited(int status)) || status != 0) {
            return failed("it ended with " + run.outcome() + said(run));
        }
        List<String> lines = run.stdout().content().text().lines().toList();
        String first = lines.isEmpty() ? "" : lines.getFirst().strip();
        int points = POINTS.matcher(first).matches() ? Integer.parseInt(first) : ALL + 1;
        if (run.stdout().truncated() || points > ALL) {
            return failed("its first line is no number from 0 to 100: \"" + cut(first) + "\"");
        }
        return points == ALL
                ? new Verdict.Passed()
                : new Verdict.Rejected(points, message(lines.subList(1, lines.size())));
    }

    private static Verdict failed(String detail) {
        return new Verdict.NotJudged(STAGE, detail);
    }

    private static String said(ProcessResult run) {
        return run.stderr()
                .content()
                .text()
                .lines()
                .findFirst()
                .map(line -> ": " + cut(line))
                .orElse("");
    }

    private static String cut(String text) {
        return text.length() > ALL ? text.substring(0, ALL) + "…" : text;
    }

    private static CheckerMessage message(List<String> lines) {
        Matcher key = KEY.matcher(lines.isEmpty() ? "" : lines.getFirst().strip());
        if (!key.matches()) {
            return new CheckerMessage(
                    Optional.empty(), Map.of(), String.join("\n", lines).strip());
        }
        Map<String, String> slots = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            Matcher slot = SLOT.matcher(line);
            if (slot.matches()) {
                slots.put(slot.group(1), slot.group(2).strip());
            }
        }
        return new CheckerMessage(Optional.of(key.group(1)), slots, "");
    }
}
