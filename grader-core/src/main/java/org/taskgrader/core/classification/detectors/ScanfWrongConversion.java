package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.SourceText;
import org.taskgrader.core.source.fact.FormatCall.Family;

/** A conversion of scanf for another type than that of the variable it fills. */
final class ScanfWrongConversion implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return FormatWarning.all(evidence, Family.SCANF)
                .filter(warning -> !warning.lacksAddress())
                .flatMap(warning -> warning
                        .better()
                        .map(better -> Finding.at(
                                warning.call().format().range(),
                                "scanf-wrong-conversion",
                                Map.of(
                                        "conversion", warning.conversion(),
                                        "argument",
                                                SourceText.of(
                                                        evidence.source(),
                                                        warning.argument().range()),
                                        "better", better)))
                        .stream())
                .findFirst();
    }
}
