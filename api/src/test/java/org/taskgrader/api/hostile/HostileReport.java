package org.taskgrader.api.hostile;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table that {@code ./taskgrader hostile} ends with, and the line about each program while it runs. */
final class HostileReport {

    private static final String ROW = "%-46s %-32s %-18s %8s  %s%n";

    private final PrintStream terminal;
    private final int programs;
    private final List<Row> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * A line.
     *
     * @param neighbour how many times as long as on a calm day an honest program beside it took
     * @param wrong what was not as it must be; none if all was
     */
    record Row(String program, String expected, String came, double seconds, double neighbour, List<String> wrong) {}

    HostileReport(PrintStream terminal, int programs) {
        this.terminal = terminal;
        this.programs = programs;
    }

    void add(Row row) {
        rows.add(row);
        terminal.printf(
                Locale.ROOT,
                "%4d/%d  %-46s %-18s %6.2f s  neighbour %.2f ×  %s%n",
                rows.size(),
                programs,
                row.program(),
                row.came(),
                row.seconds(),
                row.neighbour(),
                row.wrong().isEmpty() ? "as expected" : "NOT AS EXPECTED");
    }

    /** A sentence for the end of the report. */
    void note(String sentence) {
        notes.add(sentence);
        terminal.println(sentence);
    }

    void write(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        text.append(String.format(ROW, "PROGRAM", "EXPECTED", "CAME", "TIME", "NEIGHBOUR"));
        for (Row row : rows) {
            text.append(String.format(
                    Locale.ROOT,
                    ROW,
                    row.program(),
                    row.expected(),
                    row.came(),
                    String.format(Locale.ROOT, "%.2f s", row.seconds()),
                    String.format(Locale.ROOT, "%.2f ×", row.neighbour())));
            row.wrong().forEach(wrong -> text.append("    ").append(wrong).append('\n'));
        }
        long wrong = rows.stream().filter(row -> !row.wrong().isEmpty()).count();
        text.append('\n')
                .append(rows.size())
                .append(" programs, ")
                .append(wrong)
                .append(" not as expected\n");
        notes.forEach(note -> text.append(note).append('\n'));
        Files.writeString(file, text);
    }
}
