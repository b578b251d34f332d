package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.fact.Condition;
import org.taskgrader.core.source.tree.Expression;

/** Conditions separated by a comma: only the last one counts (ISO C11 6.5.17). */
final class CommaInCondition implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        CSource source = evidence.source();
        return source.conditions().all().stream()
                .map(Condition::expression)
                .filter(Expression.Comma.class::isInstance)
                .map(Expression.Comma.class::cast)
                .filter(comma -> !Effects.mayHave(comma.operands().getFirst()))
                .findFirst()
                .map(comma -> Finding.at(
                        comma.range(),
                        "comma-in-condition",
                        Map.of(
                                "ignored",
                                        SourceText.of(
                                                source,
                                                comma.operands().getFirst().range()),
                                "counted",
                                        SourceText.of(
                                                source,
                                                comma.operands().getLast().range()))));
    }
}
