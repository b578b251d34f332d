package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.SourceText;
import org.taskgrader.core.source.tree.Expression;

/** Something that is no variable stands on the left of {@code =}. */
final class NotAssignable implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return evidence.firstError()
                .filter(error -> error.message().equals("lvalue required as left operand of assignment"))
                .flatMap(error -> error.where())
                .flatMap(where -> assignmentAt(evidence, where));
    }

    private static Optional<Finding> assignmentAt(Evidence evidence, SourceRange where) {
        return evidence.source()
                .unit()
                .descendants(Expression.Assignment.class)
                .filter(assignment -> assignment.operatorRange().line() == where.line()
                        && assignment.operatorRange().column() >= where.column())
                .findFirst()
                .map(assignment -> Finding.at(
                        assignment.operatorRange(),
                        "not-assignable",
                        Map.of(
                                "left",
                                SourceText.of(
                                        evidence.source(), assignment.target().range()),
                                "operator",
                                SourceText.of(evidence.source(), assignment.operatorRange()))));
    }
}
