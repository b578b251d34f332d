package org.taskgrader.core.classification.detectors;

import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.classification.output.OutputExcerpts;
import org.taskgrader.core.classification.output.SpecialInput;

/** The program fails exactly where the input holds a zero. */
final class EdgeCaseZero implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return evidence.outputs()
                .content()
                .filter(symptom -> SpecialInput.ZERO.explains(evidence.outputs()))
                .map(symptom -> OutputFinding.by(symptom.example())
                        .quoting("expected", OutputExcerpts::expectedAround)
                        .quoting("actual", OutputExcerpts::actualAround)
                        .as("edge-case-zero"));
    }
}
