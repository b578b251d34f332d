package org.taskgrader.core.classification.detectors;

import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.classification.output.OutputExcerpts;

/** The output is the same whatever the input. */
final class HardCoded implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return evidence.outputs()
                .content()
                .filter(symptom -> evidence.outputs().answers().areConstant())
                .map(symptom -> OutputFinding.by(symptom.example())
                        .quoting("actual", OutputExcerpts::actualAround)
                        .as("hard-coded"));
    }
}
