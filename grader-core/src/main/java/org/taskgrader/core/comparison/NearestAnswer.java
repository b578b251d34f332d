package org.taskgrader.core.comparison;

import java.util.Comparator;
import java.util.Optional;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.execution.CapturedOutput;
import org.taskgrader.core.exercise.Answer;
import org.taskgrader.core.exercise.Comparison;

/**
 * The one of several right outputs that a program's output agrees with for longest: the one that it most likely meant.
 *
 * @param difference empty if the output is right
 */
public record NearestAnswer(Bytes output, Optional<Difference> difference) {

    private static final Comparator<NearestAnswer> BY_AGREEMENT = Comparator.comparing(
                    (NearestAnswer answer) -> answer.difference().isEmpty())
            .thenComparing(answer -> answer.difference().map(Difference::line).orElse(0))
            .thenComparing(answer -> answer.difference().map(Difference::column).orElse(0));

    /** Compares with each; of those that agree for as long, the first. */
    public static NearestAnswer of(Comparison comparison, Answer answer, CapturedOutput actual) {
        NearestAnswer best = to(comparison, answer.output(), actual);
        for (Bytes other : answer.alternatives()) {
            if (best.difference().isEmpty()) {
                return best;
            }
            NearestAnswer candidate = to(comparison, other, actual);
            best = BY_AGREEMENT.compare(candidate, best) > 0 ? candidate : best;
        }
        return best;
    }

    private static NearestAnswer to(Comparison comparison, Bytes output, CapturedOutput actual) {
        return new NearestAnswer(output, OutputComparison.compare(comparison, output, actual));
    }
}
