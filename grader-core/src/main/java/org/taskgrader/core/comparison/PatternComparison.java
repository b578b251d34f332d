package org.taskgrader.core.comparison;

import java.util.List;
import java.util.Optional;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.comparison.Difference.Kind;
import org.taskgrader.core.exercise.LinePattern;

/** Line by line against patterns; white space as in {@link WordComparison}. */
final class PatternComparison {

    private PatternComparison() {}

    static Optional<Difference> compare(Bytes expected, Bytes actual) {
        List<TextPart> patterns = TextPart.lines(expected);
        List<TextPart> lines = TextPart.lines(actual);
        for (int i = 0; i < Math.min(patterns.size(), lines.size()); i++) {
            TextPart pattern = patterns.get(i);
            TextPart line = lines.get(i);
            if (!LinePattern.of(pattern.text()).matches(line.text())) {
                return Optional.of(
                        new Difference(Kind.LINE, line.line(), 1, pattern.line(), pattern.excerpt(), line.excerpt()));
            }
        }
        if (lines.size() > patterns.size()) {
            TextPart extra = lines.get(patterns.size());
            int behind = patterns.isEmpty() ? 1 : patterns.getLast().line() + 1;
            return Optional.of(new Difference(Kind.EXTRA, extra.line(), 1, behind, "", extra.excerpt()));
        }
        if (patterns.size() > lines.size()) {
            TextPart missing = patterns.get(lines.size());
            Kind kind = lines.isEmpty() ? Kind.EMPTY : Kind.MISSING;
            int behind = lines.isEmpty() ? 1 : lines.getLast().line() + 1;
            return Optional.of(new Difference(kind, behind, 1, missing.line(), missing.excerpt(), ""));
        }
        return Optional.empty();
    }
}
