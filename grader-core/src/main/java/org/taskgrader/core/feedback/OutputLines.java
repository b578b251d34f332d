package org.taskgrader.core.feedback;

import java.util.ArrayList;
import java.util.List;
import org.taskgrader.core.bytes.Bytes;

/** The lines of an input or an output, as far as anybody would read. */
final class OutputLines {

    private static final int MOST_INPUT_LINES = 20;

    private OutputLines() {}

    /** The first lines, each with the newline that ends it; the last one may have none. */
    static List<String> withEnds(Bytes content, int most) {
        String text = content.text();
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length() && lines.size() < most) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline + 1;
            lines.add(text.substring(start, end));
            start = end;
        }
        return lines;
    }

    /** An input, fit to be shown; a last line of {@code …} stands for more. */
    static List<String> ofInput(Bytes content) {
        List<String> all = withEnds(content, MOST_INPUT_LINES + 1);
        List<String> lines = new ArrayList<>(all.stream()
                .limit(MOST_INPUT_LINES)
                .map(Marks::unmarked)
                .map(ShownTest.Cell::text)
                .toList());
        if (all.size() > MOST_INPUT_LINES) {
            lines.add("…");
        }
        return lines;
    }
}
