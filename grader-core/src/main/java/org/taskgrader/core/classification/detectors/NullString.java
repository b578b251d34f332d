package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.diagnosis.Fault;

/** NULL was given to a function that needs a text, as the debugger saw it. */
final class NullString implements Detector {

    private static final Set<String> TEXT_FUNCTIONS = Set.of(
            "strlen",
            "strcmp",
            "strncmp",
            "strcpy",
            "strncpy",
            "strcat",
            "strncat",
            "strchr",
            "strrchr",
            "strstr",
            "strtok",
            "strdup",
            "strcasecmp",
            "printf",
            "puts",
            "atoi",
            "atol",
            "atof",
            "strtol",
            "sprintf");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return FailedRuns.crashedByMemory(evidence)
                .flatMap(crash -> evidence.diagnosis().fault(Fault.NullUse.class))
                .flatMap(fault -> fault.library()
                        .filter(TEXT_FUNCTIONS::contains)
                        .map(function -> FaultSite.finding(
                                "null-string", evidence, fault, Optional.empty(), Map.of("function", function))));
    }
}
