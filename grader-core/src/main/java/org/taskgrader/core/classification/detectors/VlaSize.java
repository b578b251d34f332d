package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.diagnosis.Fault;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceText;
import org.taskgrader.core.source.tree.Declaration.Variable;

/** An array was declared with a computed size that was not positive, as a sanitizer saw it. */
final class VlaSize implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        CSource source = evidence.source();
        return evidence.diagnosis()
                .fault(Fault.ArrayLength.class)
                .flatMap(fault -> FaultSite.on(source, fault.where(), Variable.class)
                        .flatMap(variable -> variable.extents().stream()
                                .filter(size ->
                                        source.types().constantValue(size).isEmpty())
                                .map(size -> FaultSite.finding(
                                        "vla-size",
                                        evidence,
                                        fault,
                                        Optional.of(variable.nameRange()),
                                        Map.of(
                                                "array", variable.name(),
                                                "size", SourceText.of(source, size.range())))))
                        .findFirst());
    }
}
