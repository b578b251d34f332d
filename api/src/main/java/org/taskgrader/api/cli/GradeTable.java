package org.taskgrader.api.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.taskgrader.api.report.FeedbackView.MessageView;
import org.taskgrader.api.report.GradedSubmission;
import org.taskgrader.api.report.VerdictName;

/** What came of many programs, a row for each, and what came of them most often. */
final class GradeTable {

    private static final int MOST_MISTAKES = 5;

    private final List<List<String>> rows =
            new ArrayList<>(List.of(List.of("", "PROGRAM", "VERDICT", "SCORE", "MISTAKE")));
    private final Map<String, Integer> verdicts = new TreeMap<>();
    private final Map<String, Integer> mistakes = new TreeMap<>();

    void add(Path file, GradedSubmission report) {
        verdicts.merge(report.verdict().text(), 1, Integer::sum);
        report.feedback().lead().ifPresent(lead -> mistakes.merge(lead.errorClass(), 1, Integer::sum));
        rows.add(List.of(
                report.verdict() == VerdictName.PASSED ? "✓" : "✗",
                file.toString(),
                report.verdict().text(),
                Math.round(report.score()) + "/" + report.maxScore(),
                report.feedback().lead().map(GradeTable::mistake).orElse("")));
    }

    private static String mistake(MessageView lead) {
        return lead.errorClass()
                + lead.place().map(place -> ", line " + place.line()).orElse("");
    }

    /** The rows, in columns, and two lines that sum them up. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(Columns.of(rows));
        lines.add("");
        lines.add(programs(rows.size() - 1) + ": " + counted(verdicts, verdicts.size()));
        if (!mistakes.isEmpty()) {
            lines.add("Most often: " + counted(mistakes, MOST_MISTAKES));
        }
        return lines;
    }

    private static String programs(int number) {
        return number == 1 ? "1 program" : number + " programs";
    }

    /** The most frequent first. */
    private static String counted(Map<String, Integer> counts, int most) {
        return counts.entrySet().stream()
                .sorted(Comparator.comparing((Entry<String, Integer> count) -> -count.getValue()))
                .limit(most)
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
    }
}
