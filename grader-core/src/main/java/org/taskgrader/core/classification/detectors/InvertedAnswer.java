package org.taskgrader.core.classification.detectors;

import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.classification.output.OutputExcerpts;

/** There are two answers to give, and every test got the other one. */
final class InvertedAnswer implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return evidence.outputs()
                .content()
                .filter(symptom -> evidence.outputs().answers().areInverted())
                .map(symptom -> OutputFinding.by(symptom.example())
                        .quoting("expected", OutputExcerpts::expectedLine)
                        .quoting("actual", OutputExcerpts::actualLine)
                        .as("inverted-answer"));
    }
}
