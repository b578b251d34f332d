package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceText;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.verdict.Judgement.JudgedTest;

/**
 * A number with decimals is put into a variable for whole numbers. For a literal such as {@code 2.5} that is certainly not
 * meant; otherwise only where the output lacks the decimals, since right programs do it nearly as often.
 */
final class FloatToInt implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        CSource source = evidence.source();
        Optional<JudgedTest> lost =
                LostFraction.shownBy(evidence).filter(LostFraction::decimals).map(LostFraction::test);
        return Truncation.all(source)
                .filter(truncation -> lost.isPresent() || isFraction(truncation.value()))
                .findFirst()
                .map(truncation -> new Finding(
                        "float-to-int",
                        Optional.of(truncation.value().range()),
                        Map.of(
                                "value",
                                        SourceText.of(source, truncation.value().range()),
                                "receiver", truncation.receiver(),
                                "type", truncation.type().spelling()),
                        lost.map(test -> test.test().name())));
    }

    private static boolean isFraction(Expression value) {
        return value instanceof Expression.FloatLiteral literal && literal.value() != Math.rint(literal.value());
    }
}
