package org.taskgrader.core.comparison;

import java.util.Optional;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.comparison.Difference.Kind;
import org.taskgrader.core.execution.CapturedOutput;
import org.taskgrader.core.exercise.Comparison;

/**
 * Compares a program's output with the expected one. Time and memory are linear in the two sizes, whatever they hold; with
 * patterns, a line costs at most its length times that of its pattern.
 */
public final class OutputComparison {

    private OutputComparison() {}

    /**
     * The first difference that counts; empty when the output is right. An output that was cut off is never right, even
     * where all that is left of it is.
     */
    public static Optional<Difference> compare(Comparison comparison, Bytes expected, CapturedOutput actual) {
        Bytes output = actual.content();
        Optional<Difference> difference =
                switch (comparison) {
                    case Comparison.Exact() -> ExactComparison.compare(expected, output);
                    case Comparison.WhitespaceTolerant() -> WordComparison.STRICT.compare(expected, output);
                    case Comparison.CaseInsensitive() -> WordComparison.ANY_CASE.compare(expected, output);
                    case Comparison.Numeric(double absolute, double relative) ->
                        new WordComparison(absolute, relative, false).compare(expected, output);
                    case Comparison.UnorderedLines() -> UnorderedComparison.ofLines(expected, output);
                    case Comparison.UnorderedWords() -> UnorderedComparison.ofWords(expected, output);
                    // Whoever has a sandbox asks the checker about what gets as far as this.
                    case Comparison.Checked checked -> Optional.empty();
                    case Comparison.Patterns() -> PatternComparison.compare(expected, output);
                };
        return difference.isEmpty() && actual.truncated() ? Optional.of(cutOff(output)) : difference;
    }

    private static Difference cutOff(Bytes output) {
        Words words = new Words(output);
        while (words.advance()) {
            // To the end, which is the place where something was too much.
        }
        return new Difference(Kind.EXTRA, words.line(), words.column(), words.line(), "", "…");
    }
}
