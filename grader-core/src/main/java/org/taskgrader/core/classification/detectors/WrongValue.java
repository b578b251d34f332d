package org.taskgrader.core.classification.detectors;

import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.classification.output.OutputExcerpts;

/** The output is not the expected one, and nothing more can be said: the last resort for every wrong output. */
final class WrongValue implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return evidence.outputs()
                .content()
                .map(symptom -> OutputFinding.by(symptom.example())
                        .quoting("expected", OutputExcerpts::expectedAround)
                        .quoting("actual", OutputExcerpts::actualAround)
                        .as("wrong-value"));
    }
}
