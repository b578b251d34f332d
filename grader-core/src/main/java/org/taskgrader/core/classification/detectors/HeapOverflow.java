package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.diagnosis.Fault.OutsideObject;
import org.taskgrader.core.diagnosis.Fault.Region;

/** Memory beyond a piece that the program had asked for was used, as a sanitizer saw it. */
final class HeapOverflow implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return evidence.diagnosis()
                .fault(OutsideObject.class)
                .filter(fault -> fault.region() == Region.HEAP && !fault.before())
                .filter(fault -> fault.made().isPresent())
                .map(fault -> FaultSite.finding(
                        "heap-overflow",
                        evidence,
                        fault,
                        Optional.empty(),
                        Map.of("allocated", Integer.toString(fault.made().getAsInt()))));
    }
}
