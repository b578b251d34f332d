package org.taskgrader.core.classification.detectors;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.diagnosis.Fault;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.fact.PointerTarget;
import org.taskgrader.core.verdict.Judgement.JudgedTest;

/**
 * A pointer that is never anything but NULL is followed, and the program was stopped for its use of memory; or the debugger
 * saw which pointer it was.
 */
final class NullPointer implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return FailedRuns.crashedByMemory(evidence)
                .flatMap(test -> diagnosed(evidence).or(() -> find(evidence.source(), test)));
    }

    private static Optional<Finding> diagnosed(Evidence evidence) {
        return evidence.diagnosis()
                .fault(Fault.NullUse.class)
                .flatMap(fault -> FaultSite.holding(evidence, used(evidence, fault), Optional.of("NULL"))
                        .map(pointer -> FaultSite.finding(
                                "null-pointer", evidence, fault, Optional.empty(), Map.of("variable", pointer))));
    }

    /** The pointers that may be meant: those that the line follows, or hands to a function of the exercise's that does. */
    private static List<String> used(Evidence evidence, Fault.NullUse fault) {
        CSource source = evidence.source();
        return fault.library()
                .map(function -> evidence.given().functions().contains(function)
                        ? FaultSite.handed(source, fault.where(), function)
                        : List.<String>of())
                .orElseGet(() -> FaultSite.followed(source, fault.where()));
    }

    private static Optional<Finding> find(CSource source, JudgedTest test) {
        return source.pointers().all().stream()
                .filter(pointer -> pointer.leadsOnlyTo(PointerTarget.Null.class))
                .flatMap(pointer -> pointer.dereferences().stream())
                .findFirst()
                .map(dereference -> new Finding(
                        "null-pointer",
                        Optional.of(dereference.range()),
                        Map.of("variable", dereference.pointer().name()),
                        Optional.of(test.test().name())));
    }
}
