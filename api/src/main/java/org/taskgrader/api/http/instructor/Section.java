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

    /** The same with more to say. */
    Section saying(String more) {
        return new Section(name, title, note + " " + more, chart, columns, rows, csv);
    }

    /** Whether its chart would show something: a number that is known and not zero. */
    public boolean drawn() {
        return rows.stream()
                .flatMap(List::stream)
                .map(Cell::value)
                .anyMatch(value -> !value.isEmpty() && Double.parseDouble(value) != 0);
    }

    /** Whether a number is kept back, so that something is missing in its chart. */
    public boolean withheld() {
        return rows.stream().flatMap(List::stream).anyMatch(cell -> cell.kind() == Kind.WITHHELD);
    }

    /** Whether what is known is joined in its chart. */
    public boolean joined() {
        return chart.equals(Chart.CURVES.text());
    }

    /** How a table's numbers are drawn. */
    enum Chart {
        /** Where nothing is known there may be nothing: that is a gap. */
        LINES("lines"),
        /** Where nothing is known there is a number that is not shown: what is known is joined. */
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

    /** What a cell has. */
    enum Kind {
        NAME,
        NUMBER,
        WITHHELD,
        NONE
    }

    /**
     * What stands in a table.
     *
     * @param text for people
     * @param value the number for the chart; empty if there is none
     * @param link where the text leads; empty if nowhere
     */
    public record Cell(Kind kind, String text, String value, String link) {

        /** A name that leads to a page, or nowhere. */
        static Cell name(String text, String link) {
            return new Cell(Kind.NAME, text, "", link);
        }

        static Cell number(String text, String value) {
            return new Cell(Kind.NUMBER, text, value, "");
        }

        static Cell withheld(String text) {
            return new Cell(Kind.WITHHELD, text, "", "");
        }

        static Cell none() {
            return new Cell(Kind.NONE, "–", "", "");
        }

        /** How it is set, as the name of a class; empty for what most cells are. */
        public String look() {
            return switch (kind) {
                case NAME -> "name";
                case NUMBER -> "";
                case WITHHELD, NONE -> "unknown";
            };
        }
    }
}
