package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.diagnosis.Fault;
import org.taskgrader.core.diagnosis.Fault.Region;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceText;

/** An element in front of an array was used, as a sanitizer saw it. */
final class NegativeIndex implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return evidence.diagnosis()
                .fault()
                .filter(fault -> isBefore(fault)
                        && FaultSite.withoutValue(evidence, fault.where()).isEmpty())
                .flatMap(fault -> finding(evidence, fault));
    }

    private static boolean isBefore(Fault fault) {
        return switch (fault) {
            case Fault.BadIndex bad -> bad.negative();
            case Fault.OutsideObject outside ->
                outside.before()
                        && outside.region() != Region.HEAP
                        && outside.library().isEmpty();
            default -> false;
        };
    }

    private static Optional<Finding> finding(Evidence evidence, Fault fault) {
        CSource source = evidence.source();
        return FaultSite.elements(source, fault.where())
                .filter(access -> access.constantIndex().orElse(-1) < 0)
                .filter(access ->
                        FaultSite.number(evidence, access.expression().index()).orElse(-1) < 0)
                .findFirst()
                .map(access -> FaultSite.finding(
                        "negative-index",
                        evidence,
                        fault,
                        Optional.of(access.expression().range()),
                        Map.of(
                                "array",
                                SourceText.of(
                                        source, access.expression().array().range()),
                                "index",
                                SourceText.of(
                                        source, access.expression().index().range()))));
    }
}
