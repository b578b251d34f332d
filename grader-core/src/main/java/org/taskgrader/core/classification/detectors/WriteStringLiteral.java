package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.fact.Pointer;
import org.taskgrader.core.source.fact.PointerTarget;
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
                .flatMap(assignment -> literal(source, assignment.target())
                        .map(pointer -> new Finding(
                                "write-string-literal",
                                Optional.of(assignment.range()),
                                Map.of("variable", pointer.declaration().name()),
                                Optional.of(test.test().name())))
                        .stream())
                .findFirst();
    }

    /** The pointer to a text through which something is reached. */
    private static Optional<Pointer> literal(CSource source, Expression target) {
        return target instanceof Expression.Name
                ? Optional.empty()
                : target.descendants(Expression.Name.class)
                        .findFirst()
                        .flatMap(name -> source.scopes().declarationOf(name))
                        .flatMap(declaration -> source.pointers().of(declaration))
                        .filter(pointer -> pointer.leadsOnlyTo(PointerTarget.Literal.class));
    }
}
