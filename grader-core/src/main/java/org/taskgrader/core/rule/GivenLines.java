package org.taskgrader.core.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** A program made of given lines, which count without their indentation and other white space; blank lines are free. */
final class GivenLines {

    private GivenLines() {}

    /** The first line, counted from 1, that was not given, or not so often. */
    static OptionalInt firstOther(String template, List<String> program) {
        Map<String, Integer> left = new HashMap<>();
        template.lines().map(GivenLines::plain).forEach(line -> left.merge(line, 1, Integer::sum));
        for (int i = 0; i < program.size(); i++) {
            String line = plain(program.get(i));
            if (!line.isEmpty() && left.merge(line, -1, Integer::sum) < 0) {
                return OptionalInt.of(i + 1);
            }
        }
        return OptionalInt.empty();
    }

    static String plain(String line) {
        return line.replaceAll("\\s+", "");
    }
}
