package org.taskgrader.api.cli;

import java.util.ArrayList;
import java.util.List;

/** Rows of a table for a terminal, each column as wide as its widest cell. */
final class Columns {

    private Columns() {}

    /** A line for each row; all of them have as many cells as the first. */
    static List<String> of(List<List<String>> rows) {
        int[] widths = new int[rows.getFirst().size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + (i == 0 ? 1 : 2)));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }
}
