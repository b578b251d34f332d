package org.taskgrader.core.feedback;

import java.util.List;
import java.util.Optional;
import org.taskgrader.core.bytes.ByteSize;

/**
 * The data of a failed test, with the expected and the actual output side by side, already fit to be shown.
 *
 * @param call whether the rows are what a call gave, and not what a program printed
 * @param arguments the program's, after its name; mostly none
 * @param environment {@code NAME=value}, what the test adds to it; mostly none
 * @param files beside the program, when it began
 * @param conversation in the place of input and output, of a program that talks to another
 * @param input line by line; a last line of {@code …} stands for more
 * @param writtenFile the file that the rows are about; empty where they are about the output
 * @param rows the outputs around their first difference; empty where they do not differ
 * @param moreBefore whether lines before the first row are left out
 * @param moreBehind whether lines behind the last row are left out
 * @param output the program's, as an input, where it is not compared with another; empty otherwise
 * @param blanksShown whether white space stands as visible signs in the row that differs: {@code ·} a space, {@code →} a
 *     tab, {@code ↵} the end of a line
 */
public record ShownTest(
        boolean call,
        List<String> arguments,
        List<String> environment,
        List<ShownFile> files,
        Optional<ShownConversation> conversation,
        List<String> input,
        Optional<String> writtenFile,
        List<Row> rows,
        boolean moreBefore,
        boolean moreBehind,
        List<String> output,
        boolean blanksShown) {

    public ShownTest {
        arguments = List.copyOf(arguments);
        environment = List.copyOf(environment);
        files = List.copyOf(files);
        input = List.copyOf(input);
        rows = List.copyOf(rows);
        output = List.copyOf(output);
    }

    /**
     * What was said, line by line; each begins with an arrow that tells who said it.
     *
     * @param lines its end
     * @param afterwards what the program said when nobody listened any more
     */
    public record ShownConversation(List<String> lines, List<String> afterwards) {

        public ShownConversation {
            lines = List.copyOf(lines);
            afterwards = List.copyOf(afterwards);
        }
    }

    /**
     * A file.
     *
     * @param size of all of it, where it is no text
     * @param lines of its text, as those of an input
     */
    public record ShownFile(String name, Optional<ByteSize> size, List<String> lines) {

        public ShownFile {
            lines = List.copyOf(lines);
        }
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
