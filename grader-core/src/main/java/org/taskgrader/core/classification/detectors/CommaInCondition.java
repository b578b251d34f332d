package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceText;
import org.taskgrader.core.source.fact.Condition;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.Statement;

/**
 * Conditions separated by a comma: only the last one counts (ISO C11 6.5.17). Not told where each asks about another counter
 * that the loop moves: {@code for (i = 0, k = n; i < n, k > 0; i++, k--)}. They go together, and one is as good as the other.
 */
final class CommaInCondition implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        CSource source = evidence.source();
        return source.conditions().all().stream()
                .filter(condition -> !asksAboutCounters(condition))
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

    private static boolean asksAboutCounters(Condition condition) {
        if (!(condition.owner() instanceof Statement.For loop
                && condition.expression() instanceof Expression.Comma comma)) {
            return false;
        }
        Set<String> moved = loop.step().stream()
                .flatMap(step -> step.descendants(Expression.Name.class))
                .map(Expression.Name::name)
                .collect(Collectors.toSet());
        return comma.operands().stream()
                .allMatch(operand -> operand instanceof Expression.Binary question
                        && question.left() instanceof Expression.Name counter
                        && moved.contains(counter.name()));
    }
}
