package org.taskgrader.core.classification.detectors;

import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.classification.output.OutputExcerpts;
import org.taskgrader.core.classification.output.OutputPattern;

/** The output is the same whatever the input. Always 0 is no answer copied from an example: it is a value that got lost. */
final class HardCoded implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return evidence.outputs()
                .content()
                .filter(symptom -> evidence.outputs().answers().areConstant())
                .filter(symptom -> !symptom.patterns().contains(OutputPattern.PRINTS_ZERO))
                .map(symptom -> OutputFinding.by(symptom.example())
                        .quoting("actual", OutputExcerpts::actualAround)
                        .as("hard-coded"));
    }
}
