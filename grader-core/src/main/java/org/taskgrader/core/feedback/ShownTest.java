package org.taskgrader.core.feedback;

import java.util.List;
import java.util.Optional;

/**
 * The data of a failed test, with the expected and the actual output side by side, already fit to be shown.
 *
 * @param call whether the rows are what a call gave, and not what a program printed
 * @param arguments the program's, after its name; mostly none
 * @param input line by line; a last line of {@code …} stands for more
 * @param rows the outputs around their first difference; empty where they do not differ
 * @param moreBefore whether lines before the first row are left out
 * @param moreBehind whether lines behind the last row are left out
 * @param blanksShown whether white space stands as visible signs in the row that differs: {@code ·} a space, {@code →} a
 *     tab, {@code ↵} the end of a line
 */
public record ShownTest(
        boolean call,
        List<String> arguments,
        List<String> input,
        List<Row> rows,
        boolean moreBefore,
        boolean moreBehind,
        boolean blanksShown) {

    public ShownTest {
        arguments = List.copyOf(arguments);
        input = List.copyOf(input);
        rows = List.copyOf(rows);
    }

    /**
     * A line of the expected output beside the line of the program's output that belongs to it.
     *
     * @param line its number in the program's output, from 1; in the expected output where the program printed none
     * @param expected empty where the expected output has no such line
     * @param actual empty where the program printed no such line
     * @param first whether the first difference is here
     */
    public record Row(int line, Optional<Cell> expected, Optional<Cell> actual, boolean first) {}

    /**
     * One line, in three parts that make it up.
     *
     * @param marked the part that differs; empty where nothing does
     */
    public record Cell(String before, String marked, String after) {

        public String text() {
            return before + marked + after;
        }
    }
}
