package org.taskgrader.api.http.instructor;

import java.util.ArrayList;
import java.util.List;
import org.taskgrader.api.similarity.SimilarPart.Lines;
import org.taskgrader.core.feedback.VisibleText;

/** A program cut into passages: those that another program has too, and what is between them. */
final class MarkedText {

    private MarkedText() {}

    /**
     * Some lines.
     *
     * @param part the number of the part, from 1, that the other program has too; 0 if it has not
     * @param begins whether the part begins here: it may go on behind lines that belong to another part as well
     * @param from the number of the first line, from 1
     * @param text without the last line end, and without what hides or turns round what stands beside it
     */
    public record Passage(int part, boolean begins, int from, int to, String text) {}

    /**
     * Cuts a program. A line that is in several parts is in the first of them.
     *
     * @param parts the lines of each part
     */
    static List<Passage> of(String source, List<Lines> parts) {
        List<String> lines = source.lines().toList();
        List<Passage> passages = new ArrayList<>();
        List<Integer> begun = new ArrayList<>();
        int start = 1;
        for (int line = 2; line <= lines.size() + 1; line++) {
            int part = part(start, parts);
            if (line > lines.size() || part(line, parts) != part) {
                passages.add(new Passage(
                        part,
                        part > 0 && !begun.contains(part),
                        start,
                        line - 1,
                        VisibleText.of(String.join("\n", lines.subList(start - 1, line - 1)))));
                begun.add(part);
                start = line;
            }
        }
        return passages;
    }

    private static int part(int line, List<Lines> parts) {
        for (int part = 0; part < parts.size(); part++) {
            if (parts.get(part).hold(line)) {
                return part + 1;
            }
        }
        return 0;
    }
}
