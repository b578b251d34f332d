package org.taskgrader.api.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Figures in rows.
 *
 * @param name which of the page's tables it is
 * @param title what is measured, in a line
 * @param rows as many cells each as the header has
 */
record Table(String name, String title, List<String> header, List<List<String>> rows) {

    Table {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** For a terminal. */
    String text() {
        List<List<String>> all = new ArrayList<>(List.of(header));
        all.addAll(rows);
        List<Integer> widths = IntStream.range(0, header.size())
                .mapToObj(column -> all.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toList();
        return title + "\n"
                + all.stream()
                        .map(row -> IntStream.range(0, row.size())
                                .mapToObj(column -> padded(row.get(column), widths.get(column)))
                                .collect(Collectors.joining("  ", "  ", ""))
                                .stripTrailing())
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    /** For a page. */
    String markdown() {
        List<String> lines = new ArrayList<>();
        lines.add("| " + String.join(" | ", header) + " |");
        lines.add("|" + "---|".repeat(header.size()));
        rows.forEach(row -> lines.add("| " + String.join(" | ", row) + " |"));
        return String.join("\n", lines);
    }

    private static String padded(String cell, int width) {
        return cell + " ".repeat(width - cell.length());
    }
}
