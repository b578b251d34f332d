package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.diagnosis.Fault;

/** NULL was given to a function that needs an open file, as the debugger saw it. */
final class NullFile implements Detector {

    private static final Set<String> FILE_FUNCTIONS = Set.of(
            "fscanf", "fgets", "fgetc", "getc", "fread", "fprintf", "fputs", "fputc", "putc", "fwrite", "fclose",
            "feof", "rewind", "fseek", "ftell");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return FailedRuns.crashedByMemory(evidence)
                .flatMap(crash -> evidence.diagnosis().fault(Fault.NullUse.class))
                .flatMap(fault -> fault.library()
                        .filter(FILE_FUNCTIONS::contains)
                        .map(function -> FaultSite.finding(
                                "null-file", evidence, fault, Optional.empty(), Map.of("function", function))));
    }
}
