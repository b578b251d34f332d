package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.diagnosis.Fault;

/** A variable was reached by its address after its function or its block had ended, as a sanitizer saw it. */
final class UseAfterReturn implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return evidence.diagnosis()
                .fault(Fault.UseAfterEnd.class)
                .flatMap(fault -> fault.object()
                        .map(variable -> FaultSite.finding(
                                "use-after-return", evidence, fault, Optional.empty(), Map.of("variable", variable))));
    }
}
