package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.verdict.Judgement.JudgedTest;

/** A text between double quotes is changed through a pointer to it; it lies where nothing may be changed (C11 6.4.5). */
final class WriteStringLiteral implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return FailedRuns.crashedByMemory(evidence).flatMap(test -> find(evidence.source(), test));
    }

    private static Optional<Finding> find(CSource source, JudgedTest test) {
        return source.unit()
                .descendants(Expression.Assignment.class)
                .flatMap(assignment -> PointerUses.in(source)
                        .filter(PointerUses::pointsToALiteral)
                        .filter(pointer -> isThrough(source, pointer, assignment.target()))
                        .map(pointer -> new Finding(
                                "write-string-literal",
                                Optional.of(assignment.range()),
                                Map.of("variable", pointer.variable().name()),
                                Optional.of(test.test().name()))))
                .findFirst();
    }

    private static boolean isThrough(CSource source, PointerUses pointer, Expression target) {
        return !(target instanceof Expression.Name)
                && target.descendants(Expression.Name.class)
                        .findFirst()
                        .flatMap(name -> source.scopes().declarationOf(name))
                        .filter(declaration -> declaration == pointer.variable())
                        .isPresent();
    }
}
