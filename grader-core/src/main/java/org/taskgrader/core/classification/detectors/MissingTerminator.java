package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.diagnosis.Fault.OutsideObject;
import org.taskgrader.core.diagnosis.Fault.Region;

/** A function of the library read on behind an array of characters, as a sanitizer saw it: the text in it has no end. */
final class MissingTerminator implements Detector {

    private static final Set<String> READERS = Set.of(
            "printf",
            "puts",
            "fputs",
            "fprintf",
            "sprintf",
            "strlen",
            "strcmp",
            "strncmp",
            "strcpy",
            "strcat",
            "strchr",
            "strrchr",
            "strstr",
            "strcasecmp",
            "strdup",
            "strtok",
            "atoi",
            "atol",
            "atof",
            "strtol");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return evidence.diagnosis()
                .fault(OutsideObject.class)
                .filter(fault -> !fault.written() && !fault.before() && fault.region() != Region.HEAP)
                .filter(fault -> fault.library().filter(READERS::contains).isPresent())
                .flatMap(fault -> fault.object()
                        .map(array -> FaultSite.finding(
                                "missing-terminator",
                                evidence,
                                fault,
                                Optional.empty(),
                                Map.of(
                                        "array",
                                        array,
                                        "function",
                                        fault.library().orElseThrow()))));
    }
}
