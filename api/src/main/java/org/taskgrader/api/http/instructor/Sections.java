package org.taskgrader.api.http.instructor;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.taskgrader.api.analytics.CourseFigures;
import org.taskgrader.api.analytics.ExerciseFigures.ScoreBand;
import org.taskgrader.api.analytics.FigureTable;
import org.taskgrader.api.analytics.FigureTables;
import org.taskgrader.api.analytics.GroupCurves;
import org.taskgrader.api.http.instructor.Section.Cell;
import org.taskgrader.api.http.instructor.Section.Chart;
import org.taskgrader.api.http.instructor.Section.Kind;
import org.taskgrader.api.page.Words;

/**
 * Makes sections of the tables of figures. What a section says is in words whose keys begin with its name; names of columns and
 * rows are words too, where there is one for them.
 */
final class Sections {

    /** More lines in a chart, or columns beside one another, nobody tells apart. */
    private static final int MOST_LINES = 6;

    private static final int PER_MILLE = 1000;
    private static final double TENTHS = 10;

    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final int DAY = 24 * HOUR;

    private final Words words;
    private final List<FigureTable> tables;
    private final String address;
    private final String query;
    private final Locale language;

    /**
     * @param address where the figures are in the API
     * @param query which of them these are, to be put behind a query's first parameter
     */
    Sections(Words words, List<FigureTable> tables, String address, String query) {
        this.words = words;
        this.tables = tables;
        this.address = address;
        this.query = query;
        this.language = words.locale();
    }

    /** A table without a chart. */
    Section plain(String name, String table, List<String> columns) {
        return charted(name, table, columns, Chart.NONE, text -> "");
    }

    /**
     * A table.
     *
     * @param columns those to show, in this order; the first names the row
     * @param link the page that a row's name leads to, or empty; language and query are put behind it
     */
    Section charted(String name, String table, List<String> columns, Chart chart, UnaryOperator<String> link) {
        FigureTable figures = named(table);
        List<Integer> places = columns.stream().map(figures.columns()::indexOf).toList();
        List<List<Cell>> rows = figures.rows().stream()
                .map(row -> places.stream()
                        .map(place -> cell(row.get(place), figures.columns().get(place), link))
                        .toList())
                .toList();
        return section(name, table, columns, chart, rows);
    }

    /**
     * Mistakes in words, and with the names that they have in other tables.
     *
     * @param columns those to show, in this order; the first is the mistake
     */
    Section mistakes(String name, List<String> columns) {
        Section section = plain(name, "mistakes", columns);
        return section.with(section.rows().stream()
                .map(row -> Stream.concat(
                                Stream.of(mistake(row.getFirst().text())),
                                row.stream().skip(1))
                        .toList())
                .toList());
    }

    private Cell mistake(String errorClass) {
        ExplainedClass explained = ExplainedClass.of(errorClass, language);
        return explained.help().isEmpty()
                ? Cell.name(errorClass, "")
                : Cell.name(explained.name() + " (" + errorClass + ")", explained.help());
    }

    /** Those enrolled, by group. Each number has its share behind it: in columns of their own they would not all be seen. */
    Section groups() {
        List<List<Cell>> rows = plain("groups", "groups", named("groups").columns()).rows().stream()
                .map(row -> List.of(
                        row.get(0),
                        row.get(1),
                        row.get(2),
                        shared(row.get(3), row.get(4)),
                        shared(row.get(5), row.get(6)),
                        shared(row.get(7), row.get(8))))
                .toList();
        return section(
                "groups",
                "groups",
                List.of("session", "cohort", "enrolled", "started", "assiduous", "succeeded"),
                Chart.NONE,
                rows);
    }

    private static Cell shared(Cell number, Cell share) {
        return share.kind() == Kind.NUMBER
                ? Cell.number(number.text() + " (" + share.text() + ")", number.value())
                : number;
    }

    /** The mistakes that are made most, week by week. */
    Section weeks() {
        FigureTable figures = FigureTables.byWeek(named("weeks"), MOST_LINES);
        List<List<Cell>> rows = figures.rows().stream()
                .map(row -> row.stream()
                        .map(cell -> cell(cell, "submissions", text -> ""))
                        .toList())
                .toList();
        return section("weeks", "weeks", figures.columns(), Chart.LINES, rows);
    }

    /**
     * How far the largest groups of those enrolled come; the chart is of percents.
     *
     * @param several whether there can be others
     * @param link the page that an exercise's name leads to; language and query are put behind it
     */
    Section cohorts(CourseFigures of, boolean several, UnaryOperator<String> link) {
        FigureTable curves = GroupCurves.beside(of, MOST_LINES);
        List<List<Cell>> rows = curves.rows().stream()
                .map(row -> row.stream().map(cell -> percent(cell, link)).toList())
                .toList();
        Section section = section("cohorts", curves.name(), curves.columns(), Chart.CURVES, rows);
        return several ? section.saying(words.of("cohortsLargest")) : section;
    }

    private Cell percent(FigureTable.Cell cell, UnaryOperator<String> link) {
        return cell instanceof FigureTable.Figure(Number share)
                ? Cell.number(
                        shown(share, "share"), Double.toString(Math.round(share.doubleValue() * PER_MILLE) / TENTHS))
                : cell(cell, "share", link);
    }

    /** An exercise in a few numbers; times as people read them. */
    Section summary() {
        Section section = plain("summary", "summary", List.of("figure", "value"));
        List<List<Cell>> rows = new ArrayList<>();
        for (int place = 0; place < section.rows().size(); place++) {
            List<Cell> row = section.rows().get(place);
            rows.add(
                    named("summary").rows().get(place).getFirst() instanceof FigureTable.Name(String name)
                                    && name.startsWith("seconds")
                                    && !row.get(1).value().isEmpty()
                            ? List.of(
                                    row.getFirst(),
                                    Cell.number(
                                            time(row.get(1).value()), row.get(1).value()))
                            : row);
        }
        return section.with(rows);
    }

    /** How many have which best score. */
    Section scores(List<ScoreBand> bands) {
        List<List<Cell>> cells = charted("scores", "scores", List.of("learners"), Chart.NONE, text -> "")
                .rows();
        List<List<Cell>> rows = IntStream.range(0, bands.size())
                .mapToObj(place -> List.of(
                        Cell.name(band(bands.get(place)), ""), cells.get(place).getFirst()))
                .toList();
        return section("scores", "scores", List.of("score", "learners"), Chart.BARS, rows);
    }

    private String band(ScoreBand band) {
        return words.of(band.from() == band.to() ? "allPoints" : "somePoints")
                .replace("{from}", Integer.toString(band.from()))
                .replace("{to}", Integer.toString(band.to()));
    }

    private Section section(String name, String table, List<String> columns, Chart chart, List<List<Cell>> rows) {
        return new Section(
                name,
                words.of(name + "Title"),
                words.of(name + "Note"),
                chart.text(),
                columns.stream().map(column -> word("column_", column)).toList(),
                rows,
                address + "?format=csv&table=" + table + query);
    }

    private FigureTable named(String name) {
        return tables.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Cell cell(FigureTable.Cell cell, String column, UnaryOperator<String> link) {
        return switch (cell) {
            case FigureTable.Name(String text) -> Cell.name(word("row_", text), address(link.apply(text)));
            case FigureTable.Figure(Number number) -> Cell.number(shown(number, column), number.toString());
            case FigureTable.Withheld withheld -> Cell.withheld(words.of("withheld"));
            case FigureTable.None none -> Cell.none();
        };
    }

    private String address(String page) {
        return page.isEmpty() ? "" : page + "?lang=" + words.language() + query;
    }

    private String word(String kind, String name) {
        return words.all().getOrDefault(kind + name, name);
    }

    /** Shares are percent for people, with the space before the sign that their language wants. */
    private String shown(Number number, String column) {
        return switch (column) {
            case "resolved", "share", "startedShare", "assiduousShare", "succeededShare" ->
                percent(words, number.doubleValue());
            default -> formatted(NumberFormat.getInstance(language), number);
        };
    }

    /** A share, from 0 to 1, as people read it. */
    static String percent(Words words, double share) {
        return formatted(NumberFormat.getPercentInstance(words.locale()), share);
    }

    private static String formatted(NumberFormat format, Number number) {
        format.setMaximumFractionDigits(2);
        return format.format(number);
    }

    private String time(String value) {
        long seconds = Math.round(Double.parseDouble(value));
        if (seconds < MINUTE) {
            return seconds + "\u00a0s";
        }
        if (seconds < HOUR) {
            return seconds / MINUTE + "\u00a0min";
        }
        if (seconds < 2 * DAY) {
            return seconds / HOUR + "\u00a0h " + seconds % HOUR / MINUTE + "\u00a0min";
        }
        return words.of("days").replace("{number}", Long.toString(seconds / DAY));
    }
}
