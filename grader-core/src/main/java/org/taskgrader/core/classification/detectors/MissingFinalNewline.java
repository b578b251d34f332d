package org.taskgrader.core.classification.detectors;

import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.classification.output.OutputPattern;

/** Nothing but the last newline is missing, and it counts. */
final class MissingFinalNewline implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return evidence.outputs()
                .find(OutputPattern.MISSING_FINAL_NEWLINE)
                .map(symptom -> OutputFinding.by(symptom.example()).as("missing-final-newline"));
    }
}
