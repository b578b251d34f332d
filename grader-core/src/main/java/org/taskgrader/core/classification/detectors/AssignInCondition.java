package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceText;
import org.taskgrader.core.source.fact.Condition;
import org.taskgrader.core.source.tree.AssignmentOperator;
import org.taskgrader.core.source.tree.Expression;

/** {@code =} in a condition where {@code ==} is meant. A second pair of parentheses says that it is on purpose. */
final class AssignInCondition implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        CSource source = evidence.source();
        return source.conditions().all().stream()
                .flatMap(Condition::assignments)
                .filter(assignment -> assignment.operator() == AssignmentOperator.ASSIGN)
                .filter(assignment ->
                        !source.isParenthesised(assignment) && !(assignment.value() instanceof Expression.Call))
                .findFirst()
                .map(assignment -> Finding.at(
                        assignment.operatorRange(),
                        "assign-in-condition",
                        Map.of(
                                "left",
                                        SourceText.of(
                                                source, assignment.target().range()),
                                "right",
                                        SourceText.of(source, assignment.value().range()))));
    }
}
