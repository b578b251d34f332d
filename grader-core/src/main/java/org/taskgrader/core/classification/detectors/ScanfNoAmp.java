package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.SourceText;
import org.taskgrader.core.source.fact.FormatCall.Family;

/** A variable given to scanf by its value, where scanf needs to know its place in memory. */
final class ScanfNoAmp implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return FormatWarning.all(evidence, Family.SCANF)
                .filter(FormatWarning::lacksAddress)
                .findFirst()
                .map(warning -> Finding.at(
                        warning.argument().range(),
                        "scanf-no-amp",
                        Map.of(
                                "variable",
                                        SourceText.of(
                                                evidence.source(),
                                                warning.argument().range()),
                                "conversion", warning.conversion())));
    }
}
