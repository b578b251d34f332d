package org.taskgrader.core.comparison;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.comparison.Difference.Kind;

/** The same lines as often, in any order; white space as in {@link WordComparison}. */
final class UnorderedLinesComparison {

    private UnorderedLinesComparison() {}

    /** A line that is not blank, with one space between its words. ISO 8859-1 keeps octets that are no UTF-8 apart. */
    private record Line(int number, String text) {}

    static Optional<Difference> compare(Bytes expected, Bytes actual) {
        List<Line> written = lines(actual);
        Map<String, Integer> open = new HashMap<>();
        List<Line> wanted = lines(expected);
        wanted.forEach(line -> open.merge(line.text(), 1, Integer::sum));
        Optional<Line> unexpected = Optional.empty();
        for (Line line : written) {
            if (!take(open, line.text()) && unexpected.isEmpty()) {
                unexpected = Optional.of(line);
            }
        }
        Optional<Line> missing =
                wanted.stream().filter(line -> take(open, line.text())).findFirst();
        if (unexpected.isEmpty() && missing.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(difference(unexpected, missing, written));
    }

    private static boolean take(Map<String, Integer> open, String text) {
        Integer left = open.getOrDefault(text, 0);
        if (left == 0) {
            return false;
        }
        open.put(text, left - 1);
        return true;
    }

    private static Difference difference(Optional<Line> unexpected, Optional<Line> missing, List<Line> written) {
        Kind kind = written.isEmpty()
                ? Kind.EMPTY
                : unexpected.isEmpty() ? Kind.MISSING : missing.isEmpty() ? Kind.EXTRA : Kind.LINE;
        int end = written.isEmpty() ? 1 : written.getLast().number() + 1;
        return new Difference(
                kind,
                unexpected.map(Line::number).orElse(end),
                1,
                missing.map(Line::number).orElse(1),
                missing.map(UnorderedLinesComparison::excerpt).orElse(""),
                unexpected.map(UnorderedLinesComparison::excerpt).orElse(""));
    }

    private static String excerpt(Line line) {
        byte[] content = line.text().getBytes(StandardCharsets.ISO_8859_1);
        return Words.excerpt(content, 0, content.length);
    }

    private static List<Line> lines(Bytes content) {
        List<Line> lines = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int number = 1;
        Words words = new Words(content);
        while (words.advance()) {
            if (words.opensLine() && !text.isEmpty()) {
                lines.add(new Line(number, text.toString()));
                text.setLength(0);
            }
            number = words.line();
            text.append(text.isEmpty() ? "" : " ").append(words.octets());
        }
        if (!text.isEmpty()) {
            lines.add(new Line(number, text.toString()));
        }
        return lines;
    }
}
