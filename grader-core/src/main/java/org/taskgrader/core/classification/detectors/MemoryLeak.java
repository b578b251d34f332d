package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.diagnosis.Fault;
import org.taskgrader.core.source.fact.FunctionCall;

/** Memory was still taken when the program had ended, as a sanitizer saw it. It is about no test: any run may show it. */
final class MemoryLeak implements Detector {

    private static final Set<String> LENDING = Set.of("malloc", "calloc", "realloc", "strdup", "strndup");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return evidence.diagnosis()
                .fault(Fault.Leak.class)
                .flatMap(leak -> evidence.source().calls().all().stream()
                        .filter(call -> LENDING.contains(call.name()))
                        .filter(call -> call.range().line() <= leak.where().line()
                                && leak.where().line() <= call.range().endLine())
                        .findFirst()
                        .map(MemoryLeak::finding));
    }

    private static Finding finding(FunctionCall call) {
        return Finding.at(call.range(), "memory-leak", Map.of("function", call.name()));
    }
}
