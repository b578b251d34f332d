package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.diagnosis.Fault;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.fact.Dereference;
import org.taskgrader.core.source.fact.Pointer;
import org.taskgrader.core.source.fact.PointerTarget;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.verdict.Judgement.JudgedTest;

/** A pointer is used that was never made to point anywhere, and the program was stopped for its use of memory. */
final class WildPointer implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return FailedRuns.crashedByMemory(evidence)
                .flatMap(test -> find(evidence.source(), test).or(() -> diagnosed(evidence)));
    }

    /** A pointer that had been given no value, as the debugger saw it. */
    private static Optional<Finding> diagnosed(Evidence evidence) {
        return evidence.diagnosis()
                .fault(Fault.WildUse.class)
                .filter(fault -> fault.library().isEmpty())
                .filter(fault -> evidence.diagnosis().state().isPresent())
                .flatMap(fault -> FaultSite.holding(
                                evidence, FaultSite.followed(evidence.source(), fault.where()), Optional.empty())
                        .map(pointer -> FaultSite.finding(
                                "wild-pointer", evidence, fault, Optional.empty(), Map.of("variable", pointer))));
    }

    private static Optional<Finding> find(CSource source, JudgedTest test) {
        return source.pointers().all().stream()
                .filter(pointer -> pointer.leadsOnlyTo(PointerTarget.Unset.class))
                .flatMap(pointer -> place(source, pointer)
                        .map(place -> new Finding(
                                "wild-pointer",
                                Optional.of(place),
                                Map.of("variable", pointer.declaration().name()),
                                Optional.of(test.test().name())))
                        .stream())
                .findFirst();
    }

    /** Where it is followed, or where a library function is to follow it. */
    private static Optional<SourceRange> place(CSource source, Pointer pointer) {
        return pointer.dereferences().stream()
                .map(Dereference::range)
                .findFirst()
                .or(() -> source.calls().to("scanf", "gets", "fgets", "strcpy", "strcat", "sprintf").stream()
                        .flatMap(call -> call.arguments().stream())
                        .filter(Expression.Name.class::isInstance)
                        .map(Expression.Name.class::cast)
                        .filter(name -> source.scopes()
                                .declarationOf(name)
                                .filter(d -> d == pointer.declaration())
                                .isPresent())
                        .map(Expression::range)
                        .findFirst());
    }
}
