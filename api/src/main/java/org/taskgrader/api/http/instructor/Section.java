package org.taskgrader.api.http.instructor;

import java.util.List;

/**
 * A table of a page, for its template. The chart above it is drawn from the table itself, so both say the same.
 *
 * @param name within the page
 * @param note what the numbers are from, and what they mean
 * @param chart how they are drawn; empty if they are not
 * @param columns their headings; the first column names the row
 * @param csv where the whole table is for a spreadsheet
 */
public record Section(
        String name, String title, String note, String chart, List<String> columns, List<List<Cell>> rows, String csv) {

    public Section {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** The same with other rows. */
    Section with(List<List<Cell>> others) {
        return new Section(name, title, note, chart, columns, others, csv);
    }

    /** Whether its chart would show something: a number that is known and not zero. */
    public boolean drawn() {
        return rows.stream()
                .flatMap(List::stream)
                .map(Cell::value)
                .anyMatch(value -> !value.isEmpty() && Double.parseDouble(value) != 0);
    }

    /** How a table's numbers are drawn. */
    enum Chart {
        LINES("lines"),
        /** Of percents, some of which are not shown: what is known is joined. */
        CURVES("curves"),
        BARS("bars"),
        NONE("");

        private final String text;

        Chart(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    /**
     * What stands in a table.
     *
     * @param text for people
     * @param value the number for the chart; empty if there is none
     * @param link where the text leads; empty if nowhere
     */
    public record Cell(String text, String value, String link) {}
}
