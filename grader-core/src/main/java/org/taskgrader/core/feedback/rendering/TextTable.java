package org.taskgrader.core.feedback.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.taskgrader.core.feedback.GeneralText;
import org.taskgrader.core.feedback.GeneralTexts;
import org.taskgrader.core.feedback.ShownTest;
import org.taskgrader.core.feedback.ShownTest.Cell;
import org.taskgrader.core.feedback.ShownTest.Row;

/**
 * The two outputs of a test as lines of text: side by side, or one below the other where they are too wide for that. The
 * first difference is marked by signs below it, for whoever sees no colours.
 */
final class TextTable {

    private static final int WIDEST_COLUMN = 38;

    private final GeneralTexts words;
    private final Ink ink;
    private final List<String> lines = new ArrayList<>();

    private TextTable(GeneralTexts words, Ink ink) {
        this.words = words;
        this.ink = ink;
    }

    static List<String> lines(ShownTest shown, GeneralTexts words, Ink ink) {
        TextTable table = new TextTable(words, ink);
        String expected = Labels.expected(words, shown);
        String actual = Labels.actual(words, shown);
        int left = table.width(shown, expected, Row::expected);
        int right = table.width(shown, actual, Row::actual);
        if (left <= WIDEST_COLUMN && right <= WIDEST_COLUMN) {
            table.sideBySide(shown, pad(expected, left) + " | " + actual, left);
        } else {
            table.column(shown, expected, Row::expected, ink::good);
            table.column(shown, actual, Row::actual, ink::marked);
        }
        return table.lines;
    }

    private interface Side {
        Optional<Cell> of(Row row);
    }

    private int width(ShownTest shown, String label, Side side) {
        int widest = width(label);
        for (Row row : shown.rows()) {
            widest = Math.max(widest, width(text(row, side)));
        }
        return widest;
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    /** What stands for a side of a row: where a line is missing at the first difference, it says so. */
    private String text(Row row, Side side) {
        return side.of(row).map(Cell::text).orElseGet(() -> row.first() ? words.get(GeneralText.LABEL_NOTHING) : "");
    }

    private void sideBySide(ShownTest shown, String head, int left) {
        String row = words.get(GeneralText.LABEL_ROW);
        lines.add(ink.dim("  " + pad(row, gutter()) + " | " + head));
        more(shown.moreBefore());
        for (Row line : shown.rows()) {
            String cells = cell(line, Row::expected, ink::good, left)
                    + ink.dim(" | ")
                    + cell(line, Row::actual, ink::marked, 0);
            lines.add(number(line) + cells);
            if (line.first()) {
                String signs = pad(below(line, Row::expected), left) + " | " + below(line, Row::actual);
                lines.add(ink.dim("  " + " ".repeat(gutter()) + " | ") + ink.marked(signs));
            }
        }
        more(shown.moreBehind());
    }

    private void column(ShownTest shown, String label, Side side, UnaryOperator<String> colour) {
        lines.add(ink.dim(label));
        more(shown.moreBefore());
        for (Row row : shown.rows()) {
            if (!text(row, side).isEmpty() || side.of(row).isPresent()) {
                lines.add(number(row) + cell(row, side, colour, 0));
            }
            if (row.first() && side.of(row).isPresent()) {
                lines.add(ink.dim("  " + " ".repeat(gutter()) + " | ") + colour.apply(below(row, side)));
            }
        }
        more(shown.moreBehind());
    }

    private String cell(Row row, Side side, UnaryOperator<String> colour, int width) {
        String fill = " ".repeat(Math.max(0, width - width(text(row, side))));
        return side.of(row)
                        .map(cell -> cell.before() + colour.apply(cell.marked()) + cell.after())
                        .orElseGet(() -> ink.dim(text(row, side)))
                + fill;
    }

    /** Signs below the marked part; tabs above are tabs below, so that the two stay in step. */
    private static String below(Row row, Side side) {
        return side.of(row)
                .map(cell -> cell.before().replaceAll("[^\t]", " ") + "^".repeat(width(cell.marked())))
                .orElse("");
    }

    private String number(Row row) {
        String number = Integer.toString(row.line());
        String mark = row.first() ? ink.marked(">") : " ";
        return mark + " " + " ".repeat(Math.max(0, gutter() - number.length())) + ink.dim(number + " | ");
    }

    private int gutter() {
        return Math.max(words.get(GeneralText.LABEL_ROW).length(), 4);
    }

    private void more(boolean more) {
        if (more) {
            lines.add(ink.dim("  " + " ".repeat(gutter() - 1) + "… | …"));
        }
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }
}
