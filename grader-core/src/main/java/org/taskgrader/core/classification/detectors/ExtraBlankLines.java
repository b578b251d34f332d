package org.taskgrader.core.classification.detectors;

import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.classification.output.OutputPattern;

/** Newlines too many, where they count. */
final class ExtraBlankLines implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return evidence.outputs()
                .find(OutputPattern.EXTRA_BLANK_LINES)
                .map(symptom -> OutputFinding.by(symptom.example()).as("extra-blank-lines"));
    }
}
