package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.diagnosis.Fault;

/** Memory was used after it had been given back, as a sanitizer saw it. */
final class UseAfterFree implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return evidence.diagnosis()
                .fault(Fault.UseAfterFree.class)
                .filter(fault -> fault.freed().isPresent())
                .map(fault -> FaultSite.finding(
                        "use-after-free",
                        evidence,
                        fault,
                        Optional.empty(),
                        Map.of("freed", Integer.toString(fault.freed().getAsInt()))));
    }
}
