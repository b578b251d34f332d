package org.taskgrader.api.analytics;

import java.util.List;
import java.util.Optional;
import org.taskgrader.api.csv.Csv;

/**
 * Figures as rows and columns: what a page shows, a chart draws and a spreadsheet opens is the same.
 *
 * @param name as an address has it
 * @param columns their names, those of the JSON
 * @param rows as long as {@code columns} each
 */
public record FigureTable(String name, List<String> columns, List<List<Cell>> rows) {

    public FigureTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** What stands in a table. */
    public sealed interface Cell {}

    /** A name. */
    public record Name(String text) implements Cell {}

    /** A number that is told. */
    public record Figure(Number number) implements Cell {}

    /** A number that is not told, since it is about too few learners. */
    public record Withheld() implements Cell {}

    /** There is no such number or name. */
    public record None() implements Cell {}

    /** A name, or another text. */
    public static Cell name(String text) {
        return new Name(text);
    }

    /** A number. */
    public static Cell figure(Number number) {
        return new Figure(number);
    }

    /** A number that is left out where it is about too few. */
    static Cell told(Optional<? extends Number> number) {
        return number.<Cell>map(Figure::new).orElseGet(Withheld::new);
    }

    /** A number that there need not be. */
    public static Cell known(Optional<? extends Number> number) {
        return number.<Cell>map(Figure::new).orElseGet(None::new);
    }

    /** As comma-separated values; what is not told is empty. */
    public String csv() {
        return Csv.table(columns, rows.stream().map(FigureTable::values).toList());
    }

    /** A row as it stands among comma-separated values. */
    public static List<Object> values(List<Cell> row) {
        return row.stream().map(FigureTable::value).toList();
    }

    private static Object value(Cell cell) {
        return switch (cell) {
            case Name(String text) -> Csv.harmless(text);
            case Figure(Number number) -> number;
            case Withheld withheld -> "";
            case None none -> "";
        };
    }
}
