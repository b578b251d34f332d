package org.taskgrader.core.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.comparison.Difference.Kind;

/** The same lines, or words, as often, in any order; white space as in {@link WordComparison}. */
final class UnorderedComparison {

    private UnorderedComparison() {}

    static Optional<Difference> ofLines(Bytes expected, Bytes actual) {
        return compare(TextPart.lines(expected), TextPart.lines(actual), Kind.LINE);
    }

    static Optional<Difference> ofWords(Bytes expected, Bytes actual) {
        return compare(TextPart.words(expected), TextPart.words(actual), Kind.WORD);
    }

    private static Optional<Difference> compare(List<TextPart> wanted, List<TextPart> written, Kind other) {
        Map<String, Integer> open = new HashMap<>();
        wanted.forEach(part -> open.merge(part.octets(), 1, Integer::sum));
        List<TextPart> unexpected = new ArrayList<>();
        for (TextPart part : written) {
            if (!take(open, part.octets()) && unexpected.isEmpty()) {
                unexpected.add(part);
            }
        }
        Optional<TextPart> missing =
                wanted.stream().filter(part -> take(open, part.octets())).findFirst();
        if (unexpected.isEmpty() && missing.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(difference(unexpected.stream().findFirst(), missing, written, other));
    }

    private static boolean take(Map<String, Integer> open, String text) {
        Integer left = open.getOrDefault(text, 0);
        if (left == 0) {
            return false;
        }
        open.put(text, left - 1);
        return true;
    }

    private static Difference difference(
            Optional<TextPart> unexpected, Optional<TextPart> missing, List<TextPart> written, Kind other) {
        Kind kind = written.isEmpty()
                ? Kind.EMPTY
                : unexpected.isEmpty() ? Kind.MISSING : missing.isEmpty() ? Kind.EXTRA : other;
        int end = written.isEmpty() ? 1 : written.getLast().line() + 1;
        return new Difference(
                kind,
                unexpected.map(TextPart::line).orElse(end),
                unexpected.map(TextPart::column).orElse(1),
                missing.map(TextPart::line).orElse(1),
                missing.map(TextPart::excerpt).orElse(""),
                unexpected.map(TextPart::excerpt).orElse(""));
    }
}
