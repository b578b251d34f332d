package org.taskgrader.core.classification.detectors;

import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.classification.output.OutputPattern;

/** Only white space differs, in a way that no other class describes. */
final class OtherSpacing implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return evidence.outputs()
                .find(OutputPattern.OTHER_SPACING)
                .map(symptom -> OutputFinding.by(symptom.example()).as("other-spacing"));
    }
}
