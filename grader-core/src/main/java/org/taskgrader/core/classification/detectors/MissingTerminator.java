package org.taskgrader.core.classification.detectors;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.diagnosis.Fault.OutsideObject;
import org.taskgrader.core.diagnosis.Fault.Region;
import org.taskgrader.core.source.fact.FunctionCall;

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
                        .filter(array -> !FaultSite.metAnEmptyInput(evidence, array))
                        .map(array -> FaultSite.finding(
                                "missing-terminator",
                                evidence,
                                fault,
                                Optional.empty(),
                                Map.of("array", array, "function", asCalled(evidence, fault)))));
    }

    /** What the line calls: gcc makes {@code puts(s)} of {@code printf("%s\\n", s)} (gcc 12 manual, 6.59). */
    private static String asCalled(Evidence evidence, OutsideObject fault) {
        String function = fault.library().orElseThrow();
        List<String> called = evidence.source().calls().all().stream()
                .filter(call -> call.range().line() == fault.where().line())
                .map(FunctionCall::name)
                .filter(READERS::contains)
                .toList();
        return called.isEmpty() || called.contains(function) ? function : called.getFirst();
    }
}
