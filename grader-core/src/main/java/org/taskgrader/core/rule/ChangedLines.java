package org.taskgrader.core.rule;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.List;
import java.util.stream.Stream;

/** How much of a template was changed. White space and blank lines do not count. */
final class ChangedLines {

    /** Finding the fewest changes takes the square of the lines; a beginner's program has fifty. */
    private static final int MOST_LINES = 2000;

    private ChangedLines() {}

    /** Lines changed, added or left out; all of them where there are too many to compare. */
    static int count(String template, List<String> program) {
        List<String> before = plain(template.lines());
        List<String> after = plain(program.stream());
        if (before.size() > MOST_LINES || after.size() > MOST_LINES) {
            return before.equals(after) ? 0 : Math.max(before.size(), after.size());
        }
        return DiffUtils.diff(before, after).getDeltas().stream()
                .mapToInt(ChangedLines::size)
                .sum();
    }

    private static int size(AbstractDelta<String> delta) {
        return Math.max(delta.getSource().size(), delta.getTarget().size());
    }

    private static List<String> plain(Stream<String> lines) {
        return lines.map(GivenLines::plain).filter(line -> !line.isEmpty()).toList();
    }
}
